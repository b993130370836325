import type { Criteria } from "./criteria.ts";
import { spreadDisruption } from "./criteria-walk.ts";
import { type AnswerLeaf, createLeafTable, type LeafPosition } from "./leaf-table.ts";
import { joinOutcomes } from "./outcome.ts";
import type { CriteriaMatch, CriterionMatch } from "./score-explanation.ts";
import type { ScoringContext } from "./scoring-context.ts";

/** A tree whose leaves stand in a table. */
export type PreparedCriteria = LeafPosition | PreparedGroup;

interface PreparedGroup {
  readonly operator: "and" | "or";
  readonly members: readonly PreparedCriteria[];
}

export interface CriteriaMatcher {
  prepare(criteria: Criteria): PreparedCriteria;
  /** Makes `values` the record that is judged. */
  load(values: Readonly<Record<string, unknown>>): void;
  match(criteria: PreparedCriteria): CriteriaMatch;
}

/** Judges one criteria tree on one record: a tree of the same shape in which every leaf is judged. Never throws. */
export function matchCriteria(
  criteria: Criteria,
  values: Readonly<Record<string, unknown>>,
  context: ScoringContext,
): CriteriaMatch {
  const matcher = createCriteriaMatcher(context);
  const prepared = matcher.prepare(criteria);
  matcher.load(values);
  return matcher.match(prepared);
}

/**
 * Prepares trees for many records. Leaves that occur in several rules are prepared once, and their answers for a value
 * that was seen before are shared: never write to an answer.
 */
export function createCriteriaMatcher(context: ScoringContext): CriteriaMatcher {
  const leaves = createLeafTable(context, answerLeaf);

  function prepare(criteria: Criteria): PreparedCriteria {
    if (criteria.kind !== "group") return leaves.add(criteria);
    return { operator: criteria.operator, members: criteria.members.map(prepare) };
  }

  function match(criteria: PreparedCriteria): CriteriaMatch {
    if (!("members" in criteria)) return leaves.judge(criteria.slot, criteria.place);
    const { operator, members } = criteria;
    const matches = new Array<CriteriaMatch>(members.length);
    for (let index = 0; index < members.length; index++) matches[index] = match(members[index] as PreparedCriteria);
    return { kind: "group", operator, outcome: joinOutcomes(operator, matches), members: matches };
  }

  return {
    prepare: (criteria) => prepare(spreadDisruption(criteria)),
    load(values) {
      leaves.load(values);
      leaves.judgeAll();
    },
    match,
  };
}

const answerLeaf: AnswerLeaf<CriterionMatch> = ({ outcome, reason, assumption }, { criteria }, seen) => ({
  kind: "criterion",
  criteria,
  outcome,
  seen,
  reason,
  assumption,
});
