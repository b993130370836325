import type { RuleExplanation, ScoreExplanation, Wording } from "../scoring/index.ts";
import { describeFieldRule } from "./field-rule-text.ts";
import { signed } from "./format-points.ts";
import { escapeControls } from "./printable.ts";
import { describeStored } from "./stored-text.ts";

export interface TextOptions {
  readonly wording: Wording;
  readonly now: Date;
  readonly timeZone: string;
  /** False where no stored scores were read. */
  readonly compared: boolean;
}

/** The explanation for people: one block a rule, its field rules by the weight of their points. */
export function writeExplanation({ record, module, rules }: ScoreExplanation, options: TextOptions): string {
  const { phrase } = options.wording;
  const layout = record.layout === null ? null : (record.layout.name ?? record.layout.id);
  const head = [
    [
      phrase("cli.record", { id: record.id ?? "?" }),
      module === null ? phrase("cli.no_module") : phrase("cli.module", { module }),
      layout === null ? phrase("cli.no_layout") : phrase("rule.layout", { layout }),
    ].join(", "),
    phrase("cli.as_of", { now: options.now.toISOString(), zone: options.timeZone }),
    ...(options.compared ? [] : [phrase("cli.not_compared")]),
    ...(rules.length === 0 ? [phrase("cli.no_rules")] : []),
  ];
  const blocks = [head, ...rules.map((rule) => describeRule(rule, options))];
  return blocks.map((lines) => lines.map((line) => `${escapeControls(line)}\n`).join("")).join("\n");
}

function describeRule(explanation: RuleExplanation, { wording, compared }: TextOptions): readonly string[] {
  const { phrase } = wording;
  const { rule, applies, fieldRules } = explanation;
  const title = phrase("cli.rule", { name: rule.name, id: rule.id });
  if (applies === false) return [`${title}: ${describeWhyNot(explanation, wording)}`];
  const byWeight = [...fieldRules].sort((one, other) => weigh(other.fieldRule.score) - weigh(one.fieldRule.score));
  const lines = [
    ...byWeight.flatMap((match) => describeFieldRule(match, wording)),
    ...describeGaps(explanation, wording),
    ...describeTouchPoints(explanation, wording),
    ...(compared ? describeStored(explanation, phrase) : []),
  ];
  const result = applies === null ? describeWhyNot(explanation, wording) : describeNow(explanation, wording);
  return [`${title}: ${result}`, ...lines.map((line) => `  ${line}`)];
}

function describeNow({ now, rule }: RuleExplanation, { phrase }: Wording): string {
  if (rule.fieldRules === null) return phrase("cli.points_unknown");
  if (now.score === null) return phrase("score.no_points");
  const sides = [now.positive, now.negative].filter((side) => side !== null).map(signed);
  return phrase("cli.points", { n: now.score, sides: sides.join(" ") });
}

function describeWhyNot({ rule, whyNot }: RuleExplanation, { phrase }: Wording): string {
  const layout = rule.layout === null ? "" : (rule.layout.name ?? rule.layout.id);
  return whyNot === null ? phrase("cli.module_undecided") : phrase(`rule.${whyNot}`, { layout });
}

function describeGaps({ rule }: RuleExplanation, { phrase }: Wording): readonly string[] {
  if (rule.kind === "zia") return [phrase("rule.zia")];
  return rule.fieldRules === null ? [phrase("rule.no_field_rules")] : [];
}

function describeTouchPoints({ rule }: RuleExplanation, { phrase }: Wording): readonly string[] {
  const lines = [
    ...rule.signalRules.map(({ score, signal }) => ({
      score,
      text: phrase("touch.signal", { id: signal.namespace ?? signal.id }),
    })),
    ...rule.touchPointRules.map(({ score, group }) => ({ score: score ?? 0, text: group ?? phrase("touch.unnamed") })),
  ].sort((one, other) => weigh(other.score) - weigh(one.score));
  if (lines.length === 0) return rule.hasSignalRules === true ? [phrase("touch.hidden")] : [];
  return [...lines.map(({ score, text }) => `${signed(score).padStart(5)}  ${text}`), phrase("touch.note")];
}

function weigh(score: number): number {
  return Math.abs(score);
}
