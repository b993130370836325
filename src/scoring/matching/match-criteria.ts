import type { Criteria } from "../terms/criteria.ts";
import type { ScoringContext } from "../terms/scoring-context.ts";
import type { CriteriaMatch, CriterionMatch } from "./criteria-match.ts";
import { spreadDisruption } from "./criteria-walk.ts";
import { joinOutcomes } from "./outcome.ts";
import { createCriterionPreparer, type PreparedCriterion, readValue } from "./prepare-criterion.ts";

/** Judges criteria trees on one record: a tree of the same shape in which every leaf is judged. Never throws. */
export function createRecordMatcher(
  values: Readonly<Record<string, unknown>>,
  context: ScoringContext,
): (criteria: Criteria) => CriteriaMatch {
  const prepare = createCriterionPreparer(context);
  const match = (criteria: Criteria): CriteriaMatch => {
    if (criteria.kind !== "group") return matchCriterion(prepare(criteria), values);
    const { operator } = criteria;
    const members = criteria.members.map(match);
    return { kind: "group", operator, outcome: joinOutcomes(operator, members), members };
  };
  return (criteria) => match(spreadDisruption(criteria));
}

/** The same for one tree. */
export function matchCriteria(
  criteria: Criteria,
  values: Readonly<Record<string, unknown>>,
  context: ScoringContext,
): CriteriaMatch {
  return createRecordMatcher(values, context)(criteria);
}

/** A leaf's verdict together with what it was about. */
function matchCriterion(leaf: PreparedCriterion, values: Readonly<Record<string, unknown>>): CriterionMatch {
  const seen = leaf.field === null ? undefined : readValue(values, leaf.field);
  const { outcome, reason, assumption } = seen === undefined ? leaf.absent : leaf.judge(seen, values);
  return { kind: "criterion", criteria: leaf.criteria, outcome, seen, reason, assumption };
}
