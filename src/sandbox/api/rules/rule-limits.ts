import type { Organisation } from "../../organisation/state/organisation.ts";
import {
  ACTIVE_RULES_PER_LAYOUT,
  RULES_PER_LAYOUT,
  SCORING_LIMITS,
  type ScoringLimits,
} from "../../organisation/state/scoring-limits.ts";
import { type Place, refuseAt, refuseRule } from "./rule-refusal.ts";

/** Where a rule stands: limits count per layout, and global rules count as a layout of their own. */
export interface RulePosition {
  readonly module: string;
  readonly layoutId: string | null;
}

/** `layout` is the place named in the refusal, `…layout.id`. */
export function checkTotal(organisation: Organisation, position: RulePosition, layout: Place, rule: Place): void {
  const limits = SCORING_LIMITS[organisation.settings.edition];
  const ofModule = [...organisation.rules.values()].filter(({ module }) => module === position.module);
  if (!limits.multipleRules && ofModule.length > 0)
    refuseRule("FEATURE_NOT_SUPPORTED", "Multiple scoring rules are not supported in this edition", {
      json_path: rule.path,
    });
  const message = (place: string) => `scoring rules cannot be created for a ${place}`;
  checkRoom(ofModule, position, RULES_PER_LAYOUT, limits, (limit, place) =>
    refuseAt(layout, "LIMIT_EXCEEDED", `More than ${limit} ${message(place)}`, { limit }),
  );
}

export function checkActive(organisation: Organisation, position: RulePosition, layout: Place): void {
  const limits = SCORING_LIMITS[organisation.settings.edition];
  const active = [...organisation.rules.values()].filter((rule) => rule.active && rule.module === position.module);
  const message = (place: string) => `active scoring rules cannot be created for a ${place}`;
  checkRoom(active, position, ACTIVE_RULES_PER_LAYOUT, limits, (limit, place) =>
    refuseAt(layout, "ACTIVE_STATE_LIMIT_EXCEEDED", `More than ${limit} ${message(place)}`, { limit }),
  );
}

/** So many rules per layout, and per module as many as its edition's layouts and the global rules make together. */
function checkRoom(
  ofModule: readonly RulePosition[],
  { layoutId }: RulePosition,
  perLayout: number,
  { multipleRules, layouts }: ScoringLimits,
  refuse: (limit: number, place: "layout" | "module") => never,
): void {
  if (ofModule.filter((rule) => rule.layoutId === layoutId).length >= perLayout) refuse(perLayout, "layout");
  const perModule = multipleRules ? (layouts + 1) * perLayout : 1;
  if (ofModule.length >= perModule) refuse(perModule, "module");
}

/** The edition's "number of criteria per rule" counts field rules. */
export function checkFieldRules(organisation: Organisation, count: number, place: Place): void {
  const limit = SCORING_LIMITS[organisation.settings.edition].fieldRulesPerRule;
  if (count > limit)
    refuseAt(place, "LIMIT_EXCEEDED", `More than ${limit} criteria cannot be configured with field_rules`, { limit });
}
