import type { EditionName } from "./org-settings.ts";

export interface ScoringLimits {
  /** false: one rule per module and no choice of layout. */
  readonly multipleRules: boolean;
  readonly layouts: number;
  readonly fieldRulesPerRule: number;
}

/** Source: zoho.com/crm/developer/docs/api/v8/create-scoring-rules.html, limits by edition. */
export const SCORING_LIMITS: Readonly<Record<EditionName, ScoringLimits>> = {
  standard: { multipleRules: false, layouts: 0, fieldRulesPerRule: 10 },
  professional: { multipleRules: false, layouts: 0, fieldRulesPerRule: 20 },
  developer: { multipleRules: true, layouts: 2, fieldRulesPerRule: 5 },
  enterprise: { multipleRules: true, layouts: 4, fieldRulesPerRule: 30 },
  crmplus: { multipleRules: true, layouts: 7, fieldRulesPerRule: 50 },
  ultimate: { multipleRules: true, layouts: 7, fieldRulesPerRule: 50 },
};

/** Per layout, and the same again for the rules without a layout. Source: error messages of the create page. */
export const ACTIVE_RULES_PER_LAYOUT = 5;
export const RULES_PER_LAYOUT = 10;
