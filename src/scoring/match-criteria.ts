import type { Criteria } from "./criteria.ts";
import { spreadDisruption } from "./criteria-walk.ts";
import { type AnswerLeaf, createLeafTable } from "./leaf-table.ts";
import { joinOutcomes } from "./outcome.ts";
import type { CriteriaMatch, CriterionMatch, GroupMatch } from "./score-explanation.ts";
import type { ScoringContext } from "./scoring-context.ts";

/** Judges a prepared tree on the record that was loaded. */
export type CriteriaMatcher = () => CriteriaMatch;

export interface CriteriaMatchers {
  prepare(criteria: Criteria): CriteriaMatcher;
  /** Makes `values` the record that all matchers judge. */
  load(values: Readonly<Record<string, unknown>>): void;
}

/** Judges one criteria tree on one record: a tree of the same shape in which every leaf is judged. Never throws. */
export function matchCriteria(
  criteria: Criteria,
  values: Readonly<Record<string, unknown>>,
  context: ScoringContext,
): CriteriaMatch {
  const { prepare, load } = createCriteriaMatchers(context);
  const match = prepare(criteria);
  load(values);
  return match();
}

/**
 * Prepares trees for many records. Leaves that occur in several rules are prepared once, and their answers for a value
 * that was seen before are shared: never write to an answer.
 */
export function createCriteriaMatchers(context: ScoringContext): CriteriaMatchers {
  const leaves = createLeafTable(context, answerLeaf);
  const prepare = (criteria: Criteria): CriteriaMatcher => {
    if (criteria.kind === "group") return matchGroup(criteria.operator, criteria.members.map(prepare));
    const { slot, place } = leaves.add(criteria);
    return () => leaves.judge(slot, place);
  };
  return { prepare: (criteria) => prepare(spreadDisruption(criteria)), load: leaves.load };
}

const answerLeaf: AnswerLeaf<CriterionMatch> = ({ outcome, reason, assumption }, { criteria }, seen) => ({
  kind: "criterion",
  criteria,
  outcome,
  seen,
  reason,
  assumption,
});

function matchGroup(operator: "and" | "or", members: readonly CriteriaMatcher[]): CriteriaMatcher {
  return (): GroupMatch => {
    const matches: CriteriaMatch[] = [];
    for (const match of members) matches.push(match());
    return { kind: "group", operator, outcome: joinOutcomes(operator, matches), members: matches };
  };
}
