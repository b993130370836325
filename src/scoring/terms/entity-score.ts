import type { EntityScoreId, RuleId } from "./ids.ts";

/**
 * One row of Entity_Scores__s: what Zoho stored for one record and one scoring rule. All numbers are points; a side
 * without points is null, and the negative side is a negative number.
 * Source: zoho.com/crm/developer/docs/api/v8/get-entity-scores.html
 */
export interface EntityScore {
  readonly id: EntityScoreId | null;
  readonly ruleId: RuleId;
  /** null in Zoho's own sample: take the name from the rule. */
  readonly ruleName: string | null;
  readonly positive: number | null;
  readonly negative: number | null;
  readonly score: number | null;
  readonly touchPoint: number | null;
  readonly touchPointPositive: number | null;
  readonly touchPointNegative: number | null;
}
