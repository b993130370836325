import { explainScore } from "../../scoring/index.ts";
import { readEnglish } from "../package/read-english.ts";
import { writeJson } from "../terminal/printable.ts";
import { EXPLAIN_HELP } from "./explain-help.ts";
import { findModule } from "./input/find-module.ts";
import { readExplainInput } from "./input/read-explain-input.ts";
import { parseExplainOptions } from "./options/parse-explain-options.ts";
import { createWording } from "./output/create-wording.ts";
import { toExplanationJson } from "./output/explanation-json.ts";
import { writeExplanation } from "./output/explanation-text.ts";

/** `scorelens explain`: what it prints. Throws CliError where an option or a file is wrong. */
export function runExplain(args: readonly string[], clock: Date): string {
  const options = parseExplainOptions(args, clock);
  if (options === "help") return EXPLAIN_HELP;
  const { rules, record, fields, scores, scoredModule, gaps } = readExplainInput(options);
  const { now, timeZone } = options;
  const explanation = explainScore({
    record,
    module: options.module ?? scoredModule ?? findModule(rules, record, gaps.rules === null),
    rules,
    scores,
    scoresIncomplete: gaps.scores !== null,
    context: { now, timeZone, fiscalYearStartMonth: null, fields },
    history: null,
  });
  const explained = new Set(rules.map(({ id }) => id));
  const otherScores = (scores ?? []).filter(({ ruleId }) => !explained.has(ruleId));
  const wording = createWording(readEnglish(), fields);
  const parts = { wording, compared: scores !== null, gaps, otherScores };
  if (options.json) return `${writeJson(toExplanationJson(explanation, parts))}\n`;
  return writeExplanation(explanation, { ...parts, now, timeZone });
}
