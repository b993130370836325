import { listCriterions, type ScoreExplanation, usesFiscalYear } from "../../../scoring/index.ts";
import type { Reading } from "./record-score-state.ts";

/** How far the clocks of this machine and of Zoho may be apart, in milliseconds. */
const CLOCK_DIFFERENCE = 10 * 60_000;

/** Whether the explanation would be better with the fiscal year, which is not part of the round. */
export function needsFiscalYear({ rules }: ScoreExplanation): boolean {
  return rules.some(
    (rule) => rule.applies === true && rule.fieldRules.some(({ fieldRule }) => usesFiscalYear(fieldRule.criteria)),
  );
}

/** Whether the timeline could tell why a stored score is not today's. */
export function needsHistory({ rules }: ScoreExplanation): boolean {
  return rules.some((rule) => rule.outOfDate === true);
}

/**
 * Whether a rule that may have changed since the metadata was read names a field that is not in it. A field that an older
 * rule names was missing then, too (deleted, or hidden from the user): asking again would bring nothing.
 */
export function needsNewMetadata({ parts, metadataSince }: Reading): boolean {
  const { rules, fields } = parts;
  if (metadataSince === null || fields.value === null) return false;
  const known = new Set(fields.value.map(({ apiName }) => apiName));
  return (rules.value ?? []).some(
    ({ modifiedTime, fieldRules }) =>
      !(Date.parse(modifiedTime ?? "") < metadataSince - CLOCK_DIFFERENCE) &&
      fieldRules?.some(({ criteria }) => listCriterions(criteria).some(({ field }) => !known.has(field))),
  );
}
