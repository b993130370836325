import type { CrmRecord, ScoringContext, ScoringRule } from "#scoring";
import { LEAD_METADATA } from "./lead-fields.ts";
import { makeLeads, NOW } from "./make-leads.ts";
import { makeRules } from "./make-rules.ts";
import type { PlainRule } from "./plain-criteria.ts";
import { createRandom } from "./random.ts";

/** The same rules for all engines, in Zoho's form and in a plain one. */
export interface Workload {
  readonly rules: readonly ScoringRule[];
  readonly plainRules: readonly PlainRule[];
  readonly context: ScoringContext;
}

/** The same records for all engines, as Zoho answers them: what an engine must do to read one is part of its time. */
export interface Batch {
  readonly records: readonly CrmRecord[];
}

export function makeWorkload(rules: number, criteriaPerRule: number, seed: number): Workload {
  const { zoho, plain } = makeRules(rules, criteriaPerRule, createRandom(seed));
  const context = { now: NOW, timeZone: "UTC", fiscalYearStartMonth: 1, fields: LEAD_METADATA };
  return { rules: zoho, plainRules: plain, context };
}

export function makeBatch(records: number, seed: number): Batch {
  return { records: makeLeads(records, createRandom(seed)) };
}
