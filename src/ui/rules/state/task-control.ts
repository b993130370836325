import type { RulesGateway } from "../../../crm/index.ts";
import type { ScoringRule } from "../../../scoring/index.ts";
import type { Later } from "../../screen/later.ts";
import type { ScreenStore } from "../../screen/screen-store.ts";
import { findSuccessor } from "./find-successor.ts";
import { listUnsent, rereadRules } from "./reread-rules.ts";
import type { RuleSettingsEvent, RuleSettingsState } from "./rule-settings-state.ts";
import type { Task, TaskResult } from "./task-state.ts";
import { listTaskRules, withTaskRules } from "./task-words.ts";

/** Does what was confirmed and collects one result per rule; never throws. */
export type PerformTask = (signal: AbortSignal, module: string, task: Task) => Promise<readonly TaskResult[]>;

/** What is done to rules, after a question each. */
export interface TaskControl {
  /** Asks before the task is done; null: never mind. */
  ask(task: Task | null): void;
  /** Does what was asked about, once. */
  confirm(): Promise<void>;
}

interface Services {
  /** Of the page's whole life: what has been sent is waited for, whatever is shown meanwhile. */
  readonly signal: AbortSignal;
  readonly gateway: Pick<RulesGateway, "readScoringRule">;
  readonly store: ScreenStore<RuleSettingsState, RuleSettingsEvent>;
  readonly later: Later<{ readonly performTask: PerformTask }>;
  readonly refresh: () => Promise<void>;
}

export function createTaskControl({ signal, gateway, store, later, refresh }: Services): TaskControl {
  const { state, dispatch } = store;

  async function perform(task: Task): Promise<void> {
    const { phase, task: current } = state();
    if (phase.kind !== "ready" || current.kind === "busy") return;
    // The question came with the same part, so it is here.
    const part = later.loaded();
    if (part === null) return;
    dispatch({ type: "task_started", task });
    const results = await part.performTask(signal, phase.module.apiName, task);
    if (signal.aborted) return;
    dispatch({ type: "task_done", results, focus: findSuccessor(state(), task, results) });
    await refresh();
  }

  /** The question shows the rules as they are now; where one is not what the list showed, nothing is asked but this told. */
  async function checkAsked(task: Task): Promise<void> {
    const rules = listTaskRules(task);
    const checks = await rereadRules(signal, gateway, rules);
    if (signal.aborted || state().asking !== task || state().task.kind === "busy") return;
    const others = listUnsent(rules, checks).filter(({ answer }) => isOther(answer));
    if (others.length > 0) {
      dispatch({ type: "task_started", task });
      dispatch({ type: "task_done", results: others, focus: [] });
      await refresh();
      return;
    }
    const current = (rule: ScoringRule) => {
      const check = checks.get(rule.id);
      return check?.kind === "same" ? check.current : rule;
    };
    dispatch({ type: "asked", task: withTaskRules(task, rules.map(current)) });
  }

  return {
    ask(task) {
      dispatch({ type: "asked", task });
      if (task !== null) void checkAsked(task);
    },
    async confirm() {
      // A second click finds nothing to confirm.
      const { asking } = state();
      if (asking !== null) await perform(asking);
    },
  };
}

function isOther(answer: TaskResult["answer"]): boolean {
  return answer.kind === "not_sent" && answer.check.kind === "other";
}
