import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CrmModule } from "../../../crm/index.ts";
import { guessEdition, type LimitSources, type ScoringRule } from "../../../scoring/index.ts";
import { checkTask, type TaskRefusal } from "./check-task.ts";
import type { ModuleParts, RuleSettingsState, Task } from "./rule-settings-state.ts";
import type { RuleSettingsStore } from "./rule-settings-store.ts";

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

const Context = createContext<RuleContext | null>(null);
export const RuleContextProvider = Context.Provider;

export function useRules(): RuleContext {
  const context = useContext(Context);
  if (context === null) throw new Error("There is no RuleContextProvider around this component");
  return context;
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
