import type { RuleRefused } from "../../../../crm/index.ts";
import type { RuleIssue } from "../../../../scoring/index.ts";
import type { Locale } from "../../../runtime/locale.ts";
import { limitRefusalText } from "../../limits/limit-text.ts";
import { describeRefusal } from "../../problems/describe-refusal.ts";
import { describeQuestion } from "../draft/number-questions.ts";
import { guessNumber } from "../draft/typed-numbers.ts";
import type { DraftProblem } from "./judge-draft.ts";

/** What is wrong and how to mend it. */
export function describeDraftProblem(problem: DraftProblem, locale: Locale): string {
  return problem.kind === "issue" ? describeIssue(problem.issue, locale) : limitRefusalText(problem.refusal, locale);
}

export function describeIssue(issue: RuleIssue, locale: Locale): string {
  const { translate, list, total } = locale;
  switch (issue.code) {
    case "score_not_whole":
    case "value_not_number":
      return (
        describeQuestion(issue.text, locale) ??
        describeGuess(issue.text, locale) ??
        translate(`editor.issue.${issue.code}`, facts(issue))
      );
    case "name_characters":
      return translate(`editor.issue.${issue.code}`, { characters: issue.characters.join(" ") });
    case "rules_missing":
      return translate(issue.signalsAllowed ? "editor.issue.rules_missing.signals" : "editor.issue.rules_missing");
    case "too_many_field_rules":
      return translate(`editor.issue.too_many_field_rules.${issue.source}`, facts(issue));
    case "field_not_allowed":
      return translate(`editor.issue.field_not_allowed.${issue.reason}`, facts(issue));
    case "score_beyond_documented":
      return translate(`editor.issue.${issue.code}`, {
        score: total(issue.score),
        minimum: total(issue.minimum),
        maximum: total(issue.maximum),
      });
    case "value_not_stage":
      return translate(`editor.issue.${issue.code}`, {
        stages: list([
          translate("placeholder.OPEN"),
          translate("placeholder.CLOSEDWON"),
          translate("placeholder.CLOSEDLOST"),
        ]),
      });
    default:
      return translate(`editor.issue.${issue.code}`, facts(issue));
  }
}

/** Where it is a number as people write it. */
function describeGuess(text: string, locale: Locale): string | null {
  const digits = /^[+-]?[\d.]+$/.test(text) && text.split(".").length < 3 ? null : guessNumber(text, locale);
  return digits === null ? null : locale.translate("editor.number.unread", { text, digits });
}

/** Whatever of the issue can stand in a sentence. */
function facts(issue: RuleIssue): Readonly<Record<string, string | number>> {
  const { place: _place, ...rest } = issue;
  return Object.fromEntries(
    Object.entries(rest).filter((fact): fact is [string, string | number] => {
      return typeof fact[1] === "string" || typeof fact[1] === "number";
    }),
  );
}

/** Zoho's refusal of a save, for the control that it names. */
export function describeServerRefusal({ refusal }: RuleRefused, isNew: boolean, locale: Locale): string {
  const { meaning, zohoSays } = describeRefusal(refusal, isNew ? "create" : "update", locale);
  return zohoSays === null ? meaning : `${meaning} ${locale.translate("failure.zoho_says", { message: zohoSays })}`;
}
