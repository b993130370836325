import { isFiscalPlaceholder } from "../dates/date-placeholders.ts";
import type { Criteria, Criterion } from "../terms/criteria.ts";
import { listNodes } from "../terms/criteria-nodes.ts";

/** All readable leaves, from left to right. */
export function listCriterions(criteria: Criteria): readonly Criterion[] {
  return listNodes(criteria).filter((node) => node.kind === "criterion");
}

/** True where an outcome depends on the month in which the organisation's fiscal year starts. */
export function usesFiscalYear(criteria: Criteria): boolean {
  return listCriterions(criteria).some(({ value }) =>
    Array.isArray(value) ? value.some(isFiscalPlaceholder) : isFiscalPlaceholder(value),
  );
}

/**
 * A group that Zoho calls disrupted holds something that no longer resolves. Where none of its leaves is marked, any of
 * them may be it: then they are all disrupted.
 */
export function spreadDisruption(criteria: Criteria): Criteria {
  if (criteria.kind !== "group") return criteria;
  const unplaced = criteria.disrupted && !listCriterions(criteria).some(({ disrupted }) => disrupted);
  const members = unplaced ? criteria.members.map(disrupt) : criteria.members.map(spreadDisruption);
  return { ...criteria, members };
}

function disrupt(criteria: Criteria): Criteria {
  if (criteria.kind === "group") return { ...criteria, members: criteria.members.map(disrupt) };
  return criteria.kind === "criterion" ? { ...criteria, disrupted: true } : criteria;
}
