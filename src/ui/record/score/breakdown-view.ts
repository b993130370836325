import type { VNode } from "preact";
import {
  addPoints,
  type EntityScore,
  type RuleExplanation,
  type ScoreExplanation,
  weighPoints,
} from "../../../scoring/index.ts";
import { createCriteriaTexts } from "../../runtime/criteria/criteria-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import type { Reading, Subject } from "../state/record-score-state.ts";
import type { RuleNames } from "../state/rule-names.ts";
import { type Emptiness, judgeEmptiness } from "./emptiness.ts";
import { HowItWorks } from "./how-it-works.ts";
import type { LayoutNames } from "./layout-names.ts";
import { OtherRules } from "./other-rules.ts";
import { RuleCard } from "./rule-card.ts";
import { StoredScores } from "./stored-scores.ts";

interface Props {
  readonly subject: Subject;
  readonly reading: Reading;
  readonly explanation: ScoreExplanation;
  readonly nameOf: RuleNames;
  readonly layoutNames: LayoutNames;
}

/** Every rule of the record with its points; the rules that do not apply stand apart. */
export function BreakdownView({ subject, reading, explanation, nameOf, layoutNames }: Props): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const { fields, org, scores } = reading.parts;
  const texts = createCriteriaTexts(fields.value ?? [], locale);
  const applying = explanation.rules
    .filter((rule) => rule.applies === true)
    .toSorted((one, other) => weightOf(other) - weightOf(one));
  const others = explanation.rules.filter((rule) => rule.applies !== true);
  const known = new Set(explanation.rules.map(({ rule }) => rule.id));
  const unlisted = (scores.value ?? []).filter((row) => !known.has(row.ruleId));
  const emptiness = judgeEmptiness(explanation, reading.parts);
  const scale = Math.max(
    0,
    ...applying.flatMap((rule) => rule.fieldRules.map((match) => Math.abs(match.fieldRule.score))),
  );
  return html`<div class="breakdown">
    ${emptiness === null ? null : html`<${EmptyNotice} emptiness=${emptiness} module=${subject.moduleLabel} />`}
    <${SumLine} scores=${scores.value ?? []} applying=${applying} />
    <div class="cards">
      ${applying.map(
        (rule) =>
          html`<${RuleCard} key=${rule.rule.id} explanation=${rule} scoresRead=${scores.value !== null && scores.gaps === undefined} scale=${scale} texts=${texts} layoutNames=${layoutNames} />`,
      )}
    </div>
    ${
      unlisted.length === 0
        ? null
        : html`<${StoredScores} scores=${unlisted} note=${translate("score.not_listed", { n: unlisted.length })} nameOf=${nameOf} />`
    }
    <${OtherRules} rules=${others} layoutNames=${layoutNames} />
    <${HowItWorks} timeZone=${org.value?.timeZone ?? reading.ownTimeZone} />
  </div>`;
}

function EmptyNotice({ emptiness, module }: { readonly emptiness: Emptiness; readonly module: string }): VNode {
  const { translate, phrase } = currentLocale();
  return html`<${Notice} tone="plain" title=${phrase(`${emptiness}.title`, { module })}>
    <p>${translate(`${emptiness}.why`)}</p>
  <//>`;
}

interface SumProps {
  readonly scores: readonly EntityScore[];
  readonly applying: readonly RuleExplanation[];
}

/** Zoho keeps no sum over rules; ours says that it is ours, and whether it holds scores of rules that do not apply. */
function SumLine({ scores, applying }: SumProps): VNode | null {
  const { translate, phrase, total } = currentLocale();
  const counted = scores.filter(({ score }) => score !== null);
  if (counted.length < 2) return null;
  const sum = counted.reduce((left, { score }) => addPoints(left, score ?? 0), 0);
  const others = counted.filter(({ ruleId }) => !applying.some(({ rule }) => rule.id === ruleId)).length;
  const count = translate("score.scores", { n: counted.length });
  return html`<p>
    ${phrase("score.sum", { scores: count, sum: html`<strong>${total(sum)}</strong>` })}${" "}
    <span class="muted">
      ${translate("score.sum_note")} ${others === 0 ? null : translate("score.sum_others", { n: others })}
    </span>
  </p>`;
}

/** What moves the score most comes first, by what is stored or by what today's values give. */
function weightOf({ stored, now }: RuleExplanation): number {
  return Math.max(weighPoints(now), stored === null ? 0 : weighPoints(stored));
}
