import type { LayoutRef, ScoringRule } from "../../terms/scoring-rule.ts";
import { type LimitMeter, type LimitSources, measureFieldRules, measureLimits } from "./rule-limits.ts";

/** An action that a limit may stand against. `module` is an API name; the rules of other modules do not count. */
export type LimitedAction =
  | { readonly kind: "create"; readonly module: string; readonly layout: LayoutRef | null; readonly active: boolean }
  /** A copy is active whatever its source is. Source: zoho.com/crm/developer/docs/api/v7/clone-scoring-rule.html */
  | { readonly kind: "clone"; readonly rules: readonly ScoringRule[] }
  | { readonly kind: "activate"; readonly rules: readonly ScoringRule[] }
  /** One more field rule in a rule that has `count`. */
  | { readonly kind: "add_field_rule"; readonly count: number };

/** The limit that the action would break, with what it would need. */
export interface LimitRefusal {
  readonly meter: LimitMeter;
  /** What would be used after the action. */
  readonly needed: number;
}

interface Addition {
  readonly module: string;
  readonly layout: LayoutRef | null;
  readonly active: boolean;
  /** False where the rule exists already. */
  readonly isNew: boolean;
}

/** null: no known limit stands against it; Zoho has the last word. The narrowest limit is named. */
export function checkAction(
  action: LimitedAction,
  rules: readonly ScoringRule[],
  sources: LimitSources,
): LimitRefusal | null {
  if (action.kind === "add_field_rule") {
    const meter = measureFieldRules(action.count, sources);
    return exceeds(meter, 1);
  }
  const additions = listAdditions(action);
  for (const module of new Set(additions.map((addition) => addition.module))) {
    const refusal = checkAdditions(
      additions.filter((addition) => addition.module === module),
      module,
      rules,
      sources,
    );
    if (refusal !== null) return refusal;
  }
  return null;
}

function checkAdditions(
  additions: readonly Addition[],
  module: string,
  rules: readonly ScoringRule[],
  sources: LimitSources,
): LimitRefusal | null {
  const layouts = additions.flatMap(({ layout }) => layout ?? []);
  const meters = measureLimits(rules, module, sources, layouts);
  // From the narrowest scope to the widest: the layout's meters stand after the module's.
  for (const meter of meters.toReversed()) {
    const refusal = exceeds(meter, countAdded(meter, additions, rules));
    if (refusal !== null) return refusal;
  }
  return null;
}

function listAdditions(action: Exclude<LimitedAction, { kind: "add_field_rule" }>): readonly Addition[] {
  switch (action.kind) {
    case "create":
      return [{ module: action.module, layout: action.layout, active: action.active, isNew: true }];
    case "clone":
      return action.rules
        .filter(({ kind }) => kind === "manual")
        .map((rule) => ({ ...placeOf(rule), active: true, isNew: true }));
    case "activate":
      return action.rules
        .filter((rule) => !rule.active && rule.kind === "manual")
        .map((rule) => ({ ...placeOf(rule), active: true, isNew: false }));
  }
}

function placeOf({ module, layout }: ScoringRule): Pick<Addition, "module" | "layout"> {
  return { module: module.apiName, layout };
}

function countAdded(
  { limit, scope }: LimitMeter,
  additions: readonly Addition[],
  rules: readonly ScoringRule[],
): number {
  const here = additions.filter(({ layout }) => {
    if (scope.kind === "layout") return layout?.id === scope.layout.id;
    return scope.kind === "global" ? layout === null : true;
  });
  if (limit === "active_rules") return here.filter(({ active }) => active).length;
  if (limit === "total_rules") return here.filter(({ isNew }) => isNew).length;
  const known = new Set(rules.flatMap((rule) => (rule.kind === "manual" ? (rule.layout?.id ?? []) : [])));
  const added = here.flatMap(({ layout, isNew }) => (isNew && layout !== null ? [layout.id] : []));
  return new Set(added.filter((id) => !known.has(id))).size;
}

function exceeds(meter: LimitMeter, added: number): LimitRefusal | null {
  const needed = meter.used + added;
  return added > 0 && meter.maximum !== null && needed > meter.maximum ? { meter, needed } : null;
}
