import type { Criteria } from "./criteria.ts";
import { spreadDisruption } from "./criteria-walk.ts";
import { leafKey } from "./leaf-key.ts";
import { allOf, anyOf } from "./outcome.ts";
import { createCriterionPreparer, type PreparedCriterion, readValue } from "./prepare-criterion.ts";
import type { CriteriaMatch, CriterionMatch, GroupMatch } from "./score-explanation.ts";
import type { ScoringContext } from "./scoring-context.ts";

export type CriteriaMatcher = (values: Readonly<Record<string, unknown>>) => CriteriaMatch;

/** Judges one criteria tree on one record: a tree of the same shape in which every leaf is judged. Never throws. */
export function matchCriteria(
  criteria: Criteria,
  values: Readonly<Record<string, unknown>>,
  context: ScoringContext,
): CriteriaMatch {
  return createMatcherFactory(context)(criteria)(values);
}

/**
 * Prepares trees for many records. Leaves that occur in several rules are prepared once, and their answers for a value
 * that was seen before are shared: never write to an answer.
 */
export function createMatcherFactory(context: ScoringContext): (criteria: Criteria) => CriteriaMatcher {
  const prepareCriterion = createCriterionPreparer(context);
  const leaves = new Map<string, CriteriaMatcher>();
  const prepare = (criteria: Criteria): CriteriaMatcher => {
    if (criteria.kind === "group") return matchGroup(criteria.operator, criteria.members.map(prepare));
    const key = leafKey(criteria);
    const known = key === null ? undefined : leaves.get(key);
    if (known !== undefined) return known;
    const matcher = matchLeaf(prepareCriterion(criteria));
    if (key !== null) leaves.set(key, matcher);
    return matcher;
  };
  return (criteria) => prepare(spreadDisruption(criteria));
}

function matchGroup(operator: "and" | "or", members: readonly CriteriaMatcher[]): CriteriaMatcher {
  const join = operator === "and" ? allOf : anyOf;
  return (values): GroupMatch => {
    const matches = members.map((member) => member(values));
    return { kind: "group", operator, outcome: join(matches.map(({ outcome }) => outcome)), members: matches };
  };
}

/** How many values of one leaf are remembered: enough for picklists, few enough for texts that never repeat. */
const REMEMBERED = 1_000;

function matchLeaf({ criteria, field, usesOtherFields, judge }: PreparedCriterion): CriteriaMatcher {
  const answer = (seen: unknown, values: Readonly<Record<string, unknown>>): CriterionMatch => {
    const { outcome, reason, assumption } = judge(seen, values);
    return { kind: "criterion", criteria, outcome, seen, reason, assumption };
  };
  if (field === null) {
    const fixed = answer(undefined, {});
    return () => fixed;
  }
  if (usesOtherFields) return (values) => answer(readValue(values, field), values);
  const remembered = new Map<unknown, CriterionMatch>();
  return (values) => {
    const seen = readValue(values, field);
    const known = remembered.get(seen);
    if (known !== undefined) return known;
    const match = answer(seen, values);
    // Lists and lookups are other objects in every record.
    if (typeof seen !== "object" && remembered.size < REMEMBERED) remembered.set(seen, match);
    return match;
  };
}
