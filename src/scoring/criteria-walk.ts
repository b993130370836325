import type { Criteria, Criterion } from "./criteria.ts";
import { isFiscalPlaceholder } from "./date-placeholders.ts";

/** All readable leaves, from left to right. */
export function listCriterions(criteria: Criteria): readonly Criterion[] {
  if (criteria.kind === "criterion") return [criteria];
  return criteria.kind === "group" ? criteria.members.flatMap(listCriterions) : [];
}

/** True where an outcome depends on the month in which the organisation's fiscal year starts. */
export function usesFiscalYear(criteria: Criteria): boolean {
  return listCriterions(criteria).some(({ value }) =>
    Array.isArray(value) ? value.some(isFiscalPlaceholder) : isFiscalPlaceholder(value),
  );
}
