import type { CrmModule } from "../state/modules.ts";
import { findField } from "../state/modules.ts";
import type { ScorePart } from "../state/score-parts.ts";
import type { StoredRule } from "../state/stored-rule.ts";
import type { JsonObject } from "../values/json.ts";
import { ID_BLOCKS, zohoId } from "../values/zoho-ids.ts";
import { DAY, formatZohoTime } from "../values/zoho-time.ts";
import { signalByNamespace } from "./seed-signals.ts";
import { ADMIN } from "./seed-users.ts";

/** A field rule before it has an id: points and what must hold. */
export type Line = readonly [score: number, condition: Condition];
export type Condition = (module: CrmModule) => JsonObject;

export interface RuleSeed {
  /** Makes the rule's ids; never reuse one. */
  readonly number: number;
  readonly name: string;
  readonly description?: string;
  readonly module: string;
  readonly layoutId?: string;
  readonly active?: boolean;
  readonly zia?: JsonObject;
  readonly lines?: readonly Line[];
  readonly signals?: readonly (readonly [score: number, namespace: string])[];
  /** Read-only fields that show a part of the score; a workflow may be triggered by it. */
  readonly scoreFields?: readonly (readonly [label: string, part: ScorePart, workflow: string | null])[];
  /** Days before the organisation's start. */
  readonly createdDaysAgo: number;
  readonly modifiedDaysAgo?: number;
}

export function where(field: string, comparator: string, value: unknown, extra: JsonObject = {}): Condition {
  return (module) => {
    const id = findField(module, field)?.id;
    const reference = id === undefined ? { api_name: field } : { api_name: field, id };
    return { comparator, field: reference, type: "value", value, ...extra };
  };
}

/** Zoho's own editor writes strictly binary groups that lean to the left. */
function joinWith(operator: "AND" | "OR", conditions: readonly Condition[]): Condition {
  return (module) =>
    conditions
      .map((condition) => condition(module))
      .reduce((joined, next) => ({ group_operator: operator, group: [joined, next] }));
}

export function allOf(...conditions: readonly Condition[]): Condition {
  return joinWith("AND", conditions);
}

export function anyOf(...conditions: readonly Condition[]): Condition {
  return joinWith("OR", conditions);
}

export function buildRule(seed: RuleSeed, modules: readonly CrmModule[], now: number, timeZone: string): StoredRule {
  const module = modules.find((candidate) => candidate.apiName === seed.module);
  if (!module) throw new Error(`No module ${seed.module}`);
  const first = ID_BLOCKS.rules + seed.number * 100;
  const daysAgo = (days: number) => formatZohoTime(now - days * DAY, timeZone);
  return {
    id: zohoId(first),
    name: seed.name,
    description: seed.description ?? null,
    module: seed.module,
    layoutId: seed.layoutId ?? null,
    active: seed.active ?? true,
    zia: seed.zia ?? null,
    createdTime: daysAgo(seed.createdDaysAgo),
    modifiedTime: seed.modifiedDaysAgo === undefined ? null : daysAgo(seed.modifiedDaysAgo),
    createdBy: ADMIN.id,
    modifiedBy: seed.modifiedDaysAgo === undefined ? null : ADMIN.id,
    fieldRules: (seed.lines ?? []).map(([score, condition], index) => ({
      id: zohoId(first + 1 + index),
      score,
      criteria: condition(module),
    })),
    signalRules: (seed.signals ?? []).map(([score, namespace], index) => ({
      id: zohoId(first + 61 + index),
      score,
      signal: { id: signalByNamespace(namespace).id, namespace },
    })),
    customFields: (seed.scoreFields ?? []).map(([fieldLabel, reference, workflow], index) => ({
      id: zohoId(first + 81 + index),
      fieldLabel,
      apiName: fieldLabel.replaceAll(" ", "_"),
      reference,
      referenceId: zohoId(first + 91 + index),
      usedBy: workflow === null ? null : { id: zohoId(first + 96 + index), name: workflow, type: "workflow" },
    })),
  };
}
