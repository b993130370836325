import type { LayoutRef, ScoringRule } from "../../terms/scoring-rule.ts";
import { EDITION_LIMITS, type Edition } from "./editions.ts";
import { MOST_FIELD_RULES } from "./zoho-limits.ts";

export type LimitName = "active_rules" | "total_rules" | "layouts" | "field_rules";

/** What a limit counts in: one layout, the rules without a layout, the whole module, or one rule. */
export type LimitScope =
  | { readonly kind: "layout"; readonly layout: LayoutRef }
  | { readonly kind: "global" }
  | { readonly kind: "module" }
  | { readonly kind: "rule" };

/** A limit that a refusal of Zoho's named. It overrides the table, wherever the same kind of scope is counted. */
export interface ServerLimit {
  readonly limit: LimitName;
  readonly per: "layout" | "module" | "rule";
  readonly maximum: number;
}

/** `edition` null: not known, so that only what Zoho itself said limits anything. */
export interface LimitSources {
  readonly edition: Edition | null;
  readonly serverLimits: readonly ServerLimit[];
}

export interface LimitMeter {
  readonly limit: LimitName;
  readonly scope: LimitScope;
  readonly used: number;
  /** null: not known. */
  readonly maximum: number | null;
  readonly source: "edition" | "server" | null;
}

/**
 * Meters of one module: the module's own, then one pair (active, total) per layout and for the global rules. `layouts`
 * brings in those without rules. Zia's rules are not counted: no source says that they are.
 */
export function measureLimits(
  rules: readonly ScoringRule[],
  module: string,
  sources: LimitSources,
  layouts: readonly LayoutRef[] = [],
): readonly LimitMeter[] {
  const counted = rules.filter((rule) => rule.module.apiName === module && rule.kind === "manual");
  const used = new Map<string, LayoutRef>(layouts.map((layout) => [layout.id, layout]));
  for (const { layout } of counted) if (layout !== null && !used.has(layout.id)) used.set(layout.id, layout);
  const withRules = new Set(counted.flatMap(({ layout }) => layout?.id ?? []));
  const pair = (scope: LimitScope): readonly LimitMeter[] => {
    const inScope = counted.filter((rule) => isInScope(rule.layout, scope));
    return [
      readMeter("active_rules", scope, inScope.filter(({ active }) => active).length, sources),
      readMeter("total_rules", scope, inScope.length, sources),
    ];
  };
  return [
    ...pair({ kind: "module" }),
    readMeter("layouts", { kind: "module" }, withRules.size, sources),
    ...[...used.values()].flatMap((layout) => pair({ kind: "layout", layout })),
    ...pair({ kind: "global" }),
  ];
}

/** How many field rules one rule may have: by edition, never more than Zoho takes at all. */
export function measureFieldRules(count: number, sources: LimitSources): LimitMeter {
  const meter = readMeter("field_rules", { kind: "rule" }, count, sources);
  return meter.maximum === null ? { ...meter, maximum: MOST_FIELD_RULES } : meter;
}

/** True where no more fits. */
export function isUsedUp({ used, maximum }: LimitMeter): boolean {
  return maximum !== null && used >= maximum;
}

function isInScope(layout: LayoutRef | null, scope: LimitScope): boolean {
  if (scope.kind === "layout") return layout?.id === scope.layout.id;
  return scope.kind === "global" ? layout === null : true;
}

function readMeter(limit: LimitName, scope: LimitScope, used: number, sources: LimitSources): LimitMeter {
  const per = scope.kind === "global" ? "layout" : scope.kind;
  const said = sources.serverLimits.findLast((server) => server.limit === limit && server.per === per);
  if (said !== undefined) return { limit, scope, used, maximum: said.maximum, source: "server" };
  const maximum = sources.edition === null ? null : readEditionLimit(limit, per, sources.edition);
  return { limit, scope, used, maximum, source: maximum === null ? null : "edition" };
}

function readEditionLimit(limit: LimitName, per: ServerLimit["per"], edition: Edition): number {
  const limits = EDITION_LIMITS[edition];
  switch (limit) {
    case "active_rules":
      return per === "layout" ? limits.activePerLayout : limits.activePerModule;
    case "total_rules":
      return per === "layout" ? limits.totalPerLayout : limits.totalPerModule;
    case "layouts":
      return limits.layouts;
    case "field_rules":
      return limits.fieldRulesPerRule;
  }
}
