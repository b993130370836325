import { isPermissionRefusal } from "../../../crm/index.ts";
import type { RuleId, ScoringRule } from "../../../scoring/index.ts";
import { keepEarlier } from "../../screen/keep-earlier.ts";
import { reduceSession } from "../../screen/session.ts";
import { addLimit } from "./add-limit.ts";
import { reduceTask } from "./reduce-task.ts";
import {
  type ListSort,
  type ModuleParts,
  NO_FILTER,
  type Phase,
  type RuleSettingsEvent,
  type RuleSettingsState,
  ruleElementId,
  type SortKey,
  TITLE_ID,
  type View,
} from "./rule-settings-state.ts";

/** The only place where the screen's state changes. Pure: answers come with the event. */
export function reduceRuleSettings(state: RuleSettingsState, event: RuleSettingsEvent): RuleSettingsState {
  if ("round" in event && event.type !== "round_started" && event.round !== state.round) return state;
  switch (event.type) {
    case "connecting":
    case "outside":
    case "no_modules":
      return { ...state, phase: { kind: event.type } };
    case "failed":
      return { ...state, phase: { kind: "failed", failure: event.failure } };
    case "language_read":
    case "theme_read":
      return reduceSession(state, event);
    case "access_noted":
      return { ...state, access: event.access };
    case "modules_read":
      return { ...state, modules: event.modules, moduleGaps: event.gaps === null ? null : { gaps: event.gaps } };
    case "round_started":
      return startRound(state, event);
    case "round_read":
      return endRound(state, event.parts);
    case "rule_read":
      return endReading(
        changeRules(state, (rules) => putRule(rules, event.rule)),
        event.rule.id,
        null,
        event.rule,
      );
    case "rule_gone":
      return endReading(
        changeRules(state, (rules) => rules.filter(({ id }) => id !== event.ruleId)),
        event.ruleId,
        null,
      );
    case "rule_failed":
      return endReading(state, event.ruleId, event.failure);
    case "other_rules_read":
      return { ...state, otherRules: event.rules };
    case "filtered":
      // What can't be seen must not be acted on.
      return { ...state, filter: { ...state.filter, ...event.filter }, selected: new Set() };
    case "sorted":
      return { ...state, sort: turnSort(state.sort, event.key) };
    case "selected":
      return { ...state, selected: select(state.selected, event.ids, event.on) };
    case "list_opened":
      return open(state, { kind: "list" }, event.from === null ? [TITLE_ID] : [ruleElementId(event.from), TITLE_ID]);
    case "rule_opened":
      return open(state, { kind: "rule", ruleId: event.ruleId, reading: true, failure: null }, [TITLE_ID]);
    case "editor_opened":
      return open(state, { kind: "editor", start: event.start }, [TITLE_ID]);
    case "edition_recalled":
      return { ...state, chosenEdition: state.chosenEdition ?? event.edition };
    case "edition_chosen":
      return { ...state, chosenEdition: event.edition };
    case "limit_named":
      return { ...state, serverLimits: addLimit(state.serverLimits, event.limit) };
    default:
      return reduceTask(state, event);
  }
}

function startRound(
  state: RuleSettingsState,
  { round, module }: Extract<RuleSettingsEvent, { type: "round_started" }>,
) {
  const { phase } = state;
  const stays = phase.kind === "ready" && phase.module.apiName === module.apiName;
  if (stays) return { ...state, round, phase: { ...phase, refreshing: true } };
  const fresh = { selected: new Set<RuleId>(), filter: NO_FILTER, view: { kind: "list" } } as const;
  return { ...state, ...fresh, round, phase: { kind: "loading", module } as const, task: { kind: "idle" } as const };
}

function endRound(state: RuleSettingsState, parts: ModuleParts): RuleSettingsState {
  const { phase } = state;
  if (phase.kind !== "ready" && phase.kind !== "loading") return state;
  const { failure } = parts.rules;
  if (isPermissionRefusal(failure)) return { ...state, phase: { kind: "refused" } };
  const kept = phase.kind === "ready" ? keepParts(phase.parts, parts) : parts;
  const ready: Phase = { kind: "ready", module: phase.module, parts: kept, refreshing: false };
  const there = new Set(kept.rules.value?.map(({ id }) => id));
  return { ...state, phase: ready, selected: new Set([...state.selected].filter((id) => there.has(id))) };
}

function keepParts(earlier: ModuleParts, newer: ModuleParts): ModuleParts {
  const kept = keepEarlier(earlier, newer);
  return { ...kept, rules: keepDetails(kept.rules, earlier.rules.value ?? []) };
}

/** A list may leave out what was read by id before; as long as the rule did not change, that still holds. */
function keepDetails(part: ModuleParts["rules"], earlier: readonly ScoringRule[]): ModuleParts["rules"] {
  const known = new Map(earlier.map((rule) => [rule.id, rule]));
  const rules = part.value?.map((rule) => {
    const before = known.get(rule.id);
    const same = before !== undefined && before.modifiedTime === rule.modifiedTime;
    return rule.fieldRules === null && same && before.fieldRules !== null ? { ...before, active: rule.active } : rule;
  });
  return { ...part, value: rules ?? null };
}

function changeRules(
  state: RuleSettingsState,
  change: (rules: readonly ScoringRule[]) => readonly ScoringRule[],
): RuleSettingsState {
  const { phase } = state;
  if (phase.kind !== "ready") return state;
  const { value } = phase.parts.rules;
  // One rule must not pass for the list that could not be read.
  if (value === null) return state;
  const rules = { ...phase.parts.rules, value: change(value) };
  return { ...state, phase: { ...phase, parts: { ...phase.parts, rules } } };
}

function putRule(rules: readonly ScoringRule[], rule: ScoringRule): readonly ScoringRule[] {
  return rules.some(({ id }) => id === rule.id)
    ? rules.map((other) => (other.id === rule.id ? rule : other))
    : [...rules, rule];
}

function endReading(
  state: RuleSettingsState,
  id: RuleId,
  failure: Extract<View, { kind: "rule" }>["failure"],
  read?: ScoringRule,
): RuleSettingsState {
  const { view } = state;
  if (view.kind !== "rule" || view.ruleId !== id) return state;
  return { ...state, view: { ...view, reading: false, failure, ...(read === undefined ? {} : { read }) } };
}

function open(state: RuleSettingsState, view: View, ids: readonly string[]): RuleSettingsState {
  const focus = ids.length === 0 ? state.focus : { ids, turn: state.focus.turn + 1 };
  return { ...state, view, focus, asking: null };
}

function turnSort(sort: ListSort, key: SortKey): ListSort {
  return { key, descending: sort.key === key ? !sort.descending : false };
}

function select(selected: ReadonlySet<RuleId>, ids: readonly RuleId[], on: boolean): ReadonlySet<RuleId> {
  const changed = new Set(selected);
  for (const id of ids) {
    if (on) changed.add(id);
    else changed.delete(id);
  }
  return changed;
}
