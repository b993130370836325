import type { RuleField, RuleId, RuleLayout, ScoringRule, Signal } from "../../scoring/index.ts";
import type { Listed } from "../wire/index.ts";

/** The rules, and what they are made of. */
export interface RulesGateway {
  /** All pages; `module` null: of all modules. Field rules are null where the list left them out: read those by id. */
  listRuleHeads(signal: AbortSignal, module: string | null): Promise<Listed<ScoringRule>>;
  /** null: there is no such rule (any more). */
  readScoringRule(signal: AbortSignal, id: RuleId): Promise<ScoringRule | null>;
  listLayouts(signal: AbortSignal, module: string): Promise<Listed<RuleLayout>>;
  listRuleFields(signal: AbortSignal, module: string): Promise<Listed<RuleField>>;
  listSignals(signal: AbortSignal): Promise<Listed<Signal>>;
}
