import { judgeApplicability } from "../../explaining/applicability.ts";
import { explainScore } from "../../explaining/explain-score.ts";
import { addPoints, sumPoints } from "../../explaining/points.ts";
import type { FieldRuleMatch, Points, WhyNot } from "../../explaining/score-explanation.ts";
import type { CriteriaMatch } from "../../matching/criteria-match.ts";
import type { Outcome } from "../../matching/outcome.ts";
import type { CrmRecord } from "../../terms/crm-record.ts";
import type { FieldRuleId } from "../../terms/ids.ts";
import type { ScoringContext } from "../../terms/scoring-context.ts";
import type { ScoringRule } from "../../terms/scoring-rule.ts";
import { readScore, toScoringRule } from "./finish-draft.ts";
import type { DraftKey, RuleDraft } from "./rule-draft.ts";

/** One field rule of the draft on the record, or one that the draft removes. */
export interface DraftLine {
  /** null: the draft removes it. */
  readonly key: DraftKey | null;
  readonly id: FieldRuleId | null;
  /** Points as drafted; null where none can be read. 0 for a removed one. */
  readonly score: number | null;
  readonly outcome: Outcome;
  /** Node for node like the draft's criteria; for a removed one like the stored ones. */
  readonly criteria: CriteriaMatch;
  /** The same field rule as stored; null where it is new. */
  readonly stored: { readonly score: number; readonly outcome: Outcome } | null;
}

/** What a draft gives a record. Points are given as if the rule were active and its layout the record's. */
export interface DraftExplanation {
  readonly applies: boolean | null;
  readonly whyNot: WhyNot | null;
  /** In the draft's order, removed ones last. */
  readonly lines: readonly DraftLine[];
  readonly points: Points;
  /** False where a line can't be told, or its points can't be read: then `points` is what is certain. */
  readonly certain: boolean;
  /** What the rule as stored gives; null for a new rule. */
  readonly stored: { readonly points: Points; readonly certain: boolean } | null;
  /** The draft's score minus the stored rule's, over what is certain; null for a new rule. */
  readonly difference: number | null;
}

/**
 * What the draft gives the record, line by line in the draft's order, then the stored rule's lines that it removes. Never
 * throws, whatever is unfinished: points that can't be read count as none.
 */
export function explainDraft(draft: RuleDraft, record: CrmRecord, context: ScoringContext): DraftExplanation {
  const rule = toScoringRule(draft, context.fields);
  const { applies, whyNot } = judgeApplicability(rule, record, rule.module.apiName);
  const matches = matchFieldRules(rule, record, context);
  const storedMatches = draft.base === null ? [] : matchFieldRules(draft.base, record, context);
  const lines = [
    ...draft.fieldRules.map(({ key, id, scoreText }, index): DraftLine => {
      const { outcome, criteria } = matches[index] as FieldRuleMatch;
      return { key, id, score: readScore(scoreText), outcome, criteria, stored: findStored(storedMatches, id) };
    }),
    ...storedMatches
      .filter(({ fieldRule }) => draft.fieldRules.every(({ id }) => id !== fieldRule.id))
      .map(({ fieldRule, outcome, criteria }): DraftLine => {
        const stored = { score: fieldRule.score, outcome };
        return { key: null, id: fieldRule.id, score: 0, outcome, criteria, stored };
      }),
  ];
  const points = sumPoints(
    lines.flatMap(({ key, score, outcome }) => (key !== null && outcome === "met" ? (score ?? []) : [])),
  );
  const certain = lines.every(
    ({ key, score, outcome }) => key === null || outcome === "not_met" || (outcome === "met" && score !== null),
  );
  const stored = draft.base === null ? null : sumStored(storedMatches);
  const difference = stored === null ? null : addPoints(points.score ?? 0, -(stored.points.score ?? 0));
  return { applies, whyNot, lines, points, certain, stored, difference };
}

function matchFieldRules(rule: ScoringRule, record: CrmRecord, context: ScoringContext): readonly FieldRuleMatch[] {
  const module = rule.module.apiName;
  const { rules } = explainScore({ record, module, rules: [rule], scores: null, context, history: null });
  return rules[0]?.fieldRules ?? [];
}

function findStored(matches: readonly FieldRuleMatch[], id: FieldRuleId | null): DraftLine["stored"] {
  const match = id === null ? undefined : matches.find(({ fieldRule }) => fieldRule.id === id);
  return match === undefined ? null : { score: match.fieldRule.score, outcome: match.outcome };
}

function sumStored(matches: readonly FieldRuleMatch[]): { readonly points: Points; readonly certain: boolean } {
  const points = sumPoints(matches.flatMap(({ fieldRule, outcome }) => (outcome === "met" ? fieldRule.score : [])));
  return { points, certain: matches.every(({ outcome }) => outcome !== "unknown") };
}
