import type { Organisation } from "../../organisation/organisation.ts";
import { ACTIVE_RULES_PER_LAYOUT, RULES_PER_LAYOUT, SCORING_LIMITS } from "../../organisation/scoring-limits.ts";
import { type Place, refuseAt, refuseRule } from "./rule-refusal.ts";

/** Where a rule stands: limits count per layout, and global rules count as a layout of their own. */
export interface RulePosition {
  readonly module: string;
  readonly layoutId: string | null;
}

/** `layout` is the place named in the refusal, `…layout.id`. */
export function checkTotal(organisation: Organisation, position: RulePosition, layout: Place, rule: Place): void {
  const { multipleRules } = SCORING_LIMITS[organisation.settings.edition];
  const ofModule = [...organisation.rules.values()].filter(({ module }) => module === position.module);
  if (!multipleRules && ofModule.length > 0)
    refuseRule("FEATURE_NOT_SUPPORTED", "Multiple scoring rules are not supported in this edition", {
      json_path: rule.path,
    });
  if (ofModule.filter(({ layoutId }) => layoutId === position.layoutId).length >= RULES_PER_LAYOUT)
    refuseAt(layout, "LIMIT_EXCEEDED", "More than 10 scoring rules cannot be created for a layout", {
      limit: RULES_PER_LAYOUT,
    });
}

export function checkActive(organisation: Organisation, position: RulePosition, layout: Place): void {
  const active = [...organisation.rules.values()].filter(
    ({ module, layoutId, active }) => active && module === position.module && layoutId === position.layoutId,
  );
  if (active.length >= ACTIVE_RULES_PER_LAYOUT)
    refuseAt(layout, "ACTIVE_STATE_LIMIT_EXCEEDED", "More than 5 active scoring rules cannot be created for a layout", {
      limit: ACTIVE_RULES_PER_LAYOUT,
    });
}

/** The edition's "number of criteria per rule" counts field rules. */
export function checkFieldRules(organisation: Organisation, count: number, place: Place): void {
  const limit = SCORING_LIMITS[organisation.settings.edition].fieldRulesPerRule;
  if (count > limit)
    refuseAt(place, "LIMIT_EXCEEDED", `More than ${limit} criteria cannot be configured with field_rules`, { limit });
}
