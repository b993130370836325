import type { LayoutRef, RuleExplanation, ScoreExplanation, Wording } from "../../../scoring/index.ts";
import { escapeControls } from "../../terminal/printable.ts";
import type { ExplanationParts } from "./explanation-parts.ts";
import { describeFieldRule } from "./field-rule-text.ts";
import { signed, writeSides } from "./format-points.ts";
import { describeRow, describeStored } from "./stored-text.ts";

export interface TextParts extends ExplanationParts {
  readonly now: Date;
  readonly timeZone: string;
}

/** The explanation for people: one block a rule, its field rules by the weight of their points. */
export function writeExplanation(explanation: ScoreExplanation, parts: TextParts): string {
  const { record, module, rules } = explanation;
  const { phrase } = parts.wording;
  const nameLayout = createLayoutNames(explanation);
  const head = [
    [
      phrase("cli.record", { id: record.id ?? "?" }),
      module === null ? phrase("cli.no_module") : phrase("cli.module", { module }),
      record.layout === null ? phrase("cli.no_layout") : phrase("rule.layout", { layout: nameLayout(record.layout) }),
    ].join(", "),
    phrase("cli.as_of", { now: parts.now.toISOString(), zone: parts.timeZone }),
    ...describeGaps(parts),
    ...(rules.length === 0 ? [phrase("cli.no_rules")] : []),
  ];
  const blocks = [
    head,
    ...rules.map((rule) => describeRule(rule, nameLayout, parts)),
    ...(parts.otherScores.length === 0 ? [] : [describeOtherScores(parts)]),
  ];
  return blocks.map((lines) => lines.map((line) => `${escapeControls(line)}\n`).join("")).join("\n");
}

/** What the files leave out, and so what is not said below. */
function describeGaps({ wording: { phrase }, compared, gaps }: ExplanationParts): readonly string[] {
  return [
    ...(compared ? [] : [phrase("cli.not_compared")]),
    ...(gaps.rules === null ? [] : [phrase(`cli.gap.rules.${gaps.rules}`)]),
    ...(gaps.record === null ? [] : [phrase(`cli.gap.record.${gaps.record}`)]),
    ...(gaps.scores === null ? [] : [phrase(`cli.gap.scores.${gaps.scores}`)]),
  ];
}

type NameLayout = (layout: LayoutRef) => string;

/** A layout by its name, with its id where another one has that name, as in the rules of another org. */
function createLayoutNames({ record, rules }: ScoreExplanation): NameLayout {
  const layouts = [record.layout, ...rules.map(({ rule }) => rule.layout)].filter((layout) => layout !== null);
  return ({ id, name }) => {
    if (name === null) return id;
    return layouts.some((other) => other.name === name && other.id !== id) ? `${name} (${id})` : name;
  };
}

function describeRule(
  explanation: RuleExplanation,
  nameLayout: NameLayout,
  { wording, compared, gaps }: ExplanationParts,
): readonly string[] {
  const { phrase } = wording;
  const { rule, applies, fieldRules, stored } = explanation;
  const title = phrase("cli.rule", { name: rule.name, id: rule.id });
  const whyNot = describeWhyNot(explanation, nameLayout, wording);
  if (applies === false) {
    return [`${title}: ${whyNot}`, ...(stored === null ? [] : [`  ${describeRow(stored, phrase)}`])];
  }
  const byWeight = [...fieldRules].sort((one, other) => weigh(other.fieldRule.score) - weigh(one.fieldRule.score));
  const lines = [
    ...byWeight.flatMap((match) => describeFieldRule(match, wording)),
    ...describeHidden(explanation, wording),
    ...describeTouchPoints(explanation, wording),
    ...(compared ? describeStored(explanation, gaps.scores === null, phrase) : []),
  ];
  return [
    `${title}: ${applies === null ? whyNot : describeNow(explanation, wording)}`,
    ...lines.map((line) => `  ${line}`),
  ];
}

/** The certain points of the field rules, then what they leave out. */
function describeNow({ now, undecided, rule }: RuleExplanation, { phrase }: Wording): string {
  if (rule.fieldRules === null) return phrase("cli.points_unknown");
  const open = writeSides(undecided);
  const certain = now.score === null ? phrase(open === "" ? "score.no_points" : "cli.points_unknown") : null;
  const sides = [now.positive, now.negative].filter((side) => side !== null).map(signed);
  return [
    certain ?? phrase("cli.points", { n: now.score ?? 0, sides: sides.join(" ") }),
    ...(open === "" ? [] : [phrase("cli.not_evaluated", { points: open })]),
    ...(hasTouchPoints(rule) ? [phrase("cli.without_touch_points")] : []),
  ].join(", ");
}

function describeWhyNot({ rule, whyNot }: RuleExplanation, nameLayout: NameLayout, { phrase }: Wording): string {
  const layout = rule.layout === null ? "" : nameLayout(rule.layout);
  return whyNot === null ? phrase("cli.module_undecided") : phrase(`rule.${whyNot}`, { layout });
}

function describeHidden({ rule }: RuleExplanation, { phrase }: Wording): readonly string[] {
  if (rule.kind === "zia") return [phrase("rule.zia")];
  return rule.fieldRules === null ? [phrase("rule.no_field_rules")] : [];
}

function hasTouchPoints({ signalRules, touchPointRules, hasSignalRules }: RuleExplanation["rule"]): boolean {
  return signalRules.length > 0 || touchPointRules.length > 0 || hasSignalRules === true;
}

function describeTouchPoints({ rule }: RuleExplanation, { phrase }: Wording): readonly string[] {
  const lines = [
    ...rule.signalRules.map(({ score, signal }) => ({
      score,
      text: phrase("touch.signal", { id: signal.namespace ?? signal.id }),
    })),
    ...rule.touchPointRules.map(({ score, group }) => ({ score, text: group ?? phrase("touch.unnamed") })),
  ].sort((one, other) => weigh(other.score) - weigh(one.score));
  if (lines.length === 0) return rule.hasSignalRules === true ? [phrase("touch.hidden")] : [];
  const points = (score: number | null) => (score === null ? "?" : signed(score)).padStart(5);
  return [...lines.map(({ score, text }) => `${points(score)}  ${text}`), phrase("touch.note")];
}

/** Rows of rules that were deleted, or that the file does not hold. */
function describeOtherScores({ otherScores, wording: { phrase } }: ExplanationParts): readonly string[] {
  const rows = otherScores.map((row) => {
    const { ruleName, ruleId } = row;
    const name =
      ruleName === null ? phrase("score.unlisted", { id: ruleId }) : phrase("cli.rule", { name: ruleName, id: ruleId });
    return `  ${name}: ${describeRow(row, phrase)}`;
  });
  return [phrase("cli.other_scores"), ...rows];
}

function weigh(score: number | null): number {
  return Math.abs(score ?? 0);
}
