import type { CriteriaMatch } from "../matching/criteria-match.ts";
import { spreadDisruption } from "../matching/criteria-walk.ts";
import { joinOutcomes, joinPair } from "../matching/outcome.ts";
import type { Criteria } from "../terms/criteria.ts";
import type { ScoringContext } from "../terms/scoring-context.ts";
import { createLeafTable } from "./leaf-table.ts";

/** A tree whose leaves stand in a table. All nodes have the same properties, because engines read those the quickest. */
export interface PreparedCriteria {
  /** null: a leaf. */
  readonly operator: "and" | "or" | null;
  readonly slot: number;
  readonly place: number;
  /** The members of a group of two, as Zoho's editor writes nearly all. */
  readonly first: PreparedCriteria | null;
  readonly second: PreparedCriteria | null;
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
  const leaves = createLeafTable(context);

  function prepare(criteria: Criteria): PreparedCriteria {
    if (criteria.kind !== "group") {
      const { slot, place } = leaves.add(criteria);
      return { operator: null, slot, place, first: null, second: null, members: [] };
    }
    const { operator } = criteria;
    const members = criteria.members.map(prepare);
    const [first = null, second = null] = members.length === 2 ? members : [];
    return { operator, slot: 0, place: 0, first, second, members };
  }

  function match({ operator, slot, place, first, second, members }: PreparedCriteria): CriteriaMatch {
    if (operator === null) return leaves.answerAt(slot, place);
    if (first !== null && second !== null) {
      const one = match(first);
      const other = match(second);
      return {
        kind: "group",
        operator,
        outcome: joinPair(operator, one.outcome, other.outcome),
        members: [one, other],
      };
    }
    const matches = members.map(match);
    return { kind: "group", operator, outcome: joinOutcomes(operator, matches), members: matches };
  }

  return {
    prepare: (criteria) => prepare(spreadDisruption(criteria)),
    load: leaves.load,
    match,
  };
}
