import type { Criteria } from "./criteria.ts";
import { spreadDisruption } from "./criteria-walk.ts";
import { createLeafTable, type LeafPosition } from "./leaf-table.ts";
import { answerCriterion } from "./match-criteria.ts";
import { joinOutcomes } from "./outcome.ts";
import type { CriteriaMatch } from "./score-explanation.ts";
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

/**
 * Prepares trees for many records. Leaves that occur in several rules are prepared once, and their answers for a value
 * that was seen before are shared: never write to an answer.
 */
export function createCriteriaMatcher(context: ScoringContext): CriteriaMatcher {
  const leaves = createLeafTable(context, answerCriterion);

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
