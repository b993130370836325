import type { RuleId, ScoringRule } from "../../../scoring/index.ts";
import { addLimit } from "./add-limit.ts";
import {
  type RuleSettingsEvent,
  type RuleSettingsState,
  ruleElementId,
  TITLE_ID,
  type View,
} from "./rule-settings-state.ts";
import type { Task, TaskResult } from "./task-state.ts";

type TaskEvent = Extract<RuleSettingsEvent, { type: "asked" | "task_started" | "task_done" | "results_closed" }>;

/** Questions, actions and their results. Only one action is under way at a time. */
export function reduceTask(state: RuleSettingsState, event: TaskEvent): RuleSettingsState {
  switch (event.type) {
    case "asked":
      return state.task.kind === "busy" ? state : { ...state, asking: event.task };
    case "task_started":
      return state.task.kind === "busy" ? state : { ...state, asking: null, task: { kind: "busy", task: event.task } };
    case "results_closed":
      return state.task.kind === "done" ? closeResults(state, state.task.results) : state;
    case "task_done":
      return state.task.kind === "busy" ? endTask(state, state.task.task, event) : state;
  }
}

/** The focus goes to what the results were about. */
function closeResults(state: RuleSettingsState, results: readonly TaskResult[]): RuleSettingsState {
  const ids = results.flatMap(({ rule }) => (rule === null ? [] : ruleElementId(rule.id)));
  return { ...state, task: { kind: "idle" }, focus: { ids: [...ids, TITLE_ID], turn: state.focus.turn + 1 } };
}

function endTask(
  state: RuleSettingsState,
  task: Task,
  { results, focus: ids }: Extract<TaskEvent, { type: "task_done" }>,
): RuleSettingsState {
  const focus = ids.length === 0 ? state.focus : { ids, turn: state.focus.turn + 1 };
  const limits = results.flatMap(({ answer }) => ("serverLimit" in answer ? (answer.serverLimit ?? []) : []));
  const serverLimits = limits.reduce(addLimit, state.serverLimits);
  const ended = { ...state, focus, serverLimits, task: { kind: "done", task, results } as const };
  const { phase } = state;
  if (phase.kind !== "ready") return ended;
  const { view } = state;
  const open = view.kind === "rule" && view.read !== undefined ? [view.read] : [];
  const listed = phase.parts.rules.value;
  const rules = (listed ?? open).flatMap((rule) => applyTask(rule, task, results));
  const copies = results.flatMap(({ answer }) => ("rule" in answer ? (answer.rule ?? []) : []));
  const value = [...rules, ...copies.filter(({ id }) => !rules.some((rule) => rule.id === id))];
  const there = new Set(value.map(({ id }) => id));
  return {
    ...ended,
    view: updateView(view, value),
    selected: new Set([...state.selected].filter((id: RuleId) => there.has(id))),
    phase: {
      ...phase,
      parts: { ...phase.parts, rules: { ...phase.parts.rules, value: listed === null ? null : value } },
    },
  };
}

function updateView(view: View, rules: readonly ScoringRule[]): View {
  if (view.kind !== "rule") return view;
  const read = rules.find(({ id }) => id === view.ruleId);
  return read === undefined ? { kind: "list" } : { ...view, read };
}

/** What Zoho has confirmed shows at once; the list is read again right after. */
function applyTask(rule: ScoringRule, task: Task, results: readonly TaskResult[]): readonly ScoringRule[] {
  const done = results.some((result) => result.rule?.id === rule.id && result.answer.kind === "done");
  if (!done) return [rule];
  switch (task.kind) {
    case "delete":
      return [];
    case "activate":
    case "deactivate":
      return [{ ...rule, active: task.kind === "activate" }];
    default:
      return [rule];
  }
}
