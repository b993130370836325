import type { CrmModule } from "../../../crm/index.ts";
import { guessEdition, type LimitSources, type ScoringRule } from "../../../scoring/index.ts";
import { checkTask, type TaskRefusal } from "./check-task.ts";
import type { ModuleParts, RuleSettingsState } from "./rule-settings-state.ts";
import type { RuleSettingsStore } from "./rule-settings-store.ts";
import type { Task } from "./task-state.ts";

/** What every part of a ready screen needs. */
export interface RuleContext {
  readonly store: RuleSettingsStore;
  readonly state: RuleSettingsState;
  readonly module: CrmModule;
  readonly parts: ModuleParts;
  readonly rules: readonly ScoringRule[];
  readonly limits: LimitSources;
  /** True where the rules come through a connection: what is changed would be changed in its owner's name. */
  readonly readOnly: boolean;
  /** Why the task can't be done now; null: it can. */
  check(task: Task): TaskRefusal | null;
}

let shown: RuleContext | null = null;

/** Set by the screen's root whenever it is drawn, as the locale is. */
export function setRules(context: RuleContext): void {
  shown = context;
}

export function currentRules(): RuleContext {
  if (shown === null) throw new Error("The rules are not read yet");
  return shown;
}

/** null while the rules are not read. */
export function createRuleContext(store: RuleSettingsStore, state: RuleSettingsState): RuleContext | null {
  const { phase } = state;
  if (phase.kind !== "ready") return null;
  const { module, parts } = phase;
  const rules = parts.rules.value ?? [];
  const edition = state.chosenEdition ?? guessEdition(parts.org.value?.edition ?? null);
  const limits: LimitSources = { edition, serverLimits: state.serverLimits };
  const readOnly = state.access?.kind === "connection";
  const check = (task: Task) =>
    readOnly ? ({ kind: "read_only" } as const) : checkTask(task, rules, limits, state.task.kind === "busy");
  return { readOnly, store, state, module, parts, rules, limits, check };
}
