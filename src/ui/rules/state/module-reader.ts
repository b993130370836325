import {
  type CrmModule,
  CrmUnexpectedShapeError,
  type ListGaps,
  mapInParallel,
  type RulesGateway,
  type SettingsGateway,
} from "../../../crm/index.ts";
import type { RuleId, ScoringRule } from "../../../scoring/index.ts";
import { settle } from "../../runtime/settle.ts";
import type { Rounds } from "../../screen/rounds.ts";
import type { ScreenStore } from "../../screen/screen-store.ts";
import type { Session } from "../../screen/session.ts";
import { readModuleParts } from "./read-module-parts.ts";
import type { RuleSettingsEvent, RuleSettingsState } from "./rule-settings-state.ts";

/** Reads what the screen shows. */
export interface ModuleReader {
  /** Connects to the CRM and reads the first module. */
  connect(): Promise<void>;
  /** Reads a module; what is shown of the same one stays until the answers are here. */
  load(module: CrmModule): Promise<void>;
  refresh(): Promise<void>;
  /** Reads one rule by its id. */
  readRule(id: RuleId): Promise<void>;
}

interface Services {
  readonly gateway: RulesGateway & SettingsGateway;
  readonly session: Session;
  readonly rounds: Rounds;
  readonly store: ScreenStore<RuleSettingsState, RuleSettingsEvent>;
  /** After answers: how the CRM was reached may be known now. */
  readonly noteAccess: () => void;
  /** After a round: whose page it is may be known now. */
  readonly noteOwner: () => void;
}

export function createModuleReader({ gateway, session, rounds, store, noteAccess, noteOwner }: Services): ModuleReader {
  const { state, dispatch } = store;

  async function connect(): Promise<void> {
    const signal = rounds.begin();
    dispatch({ type: "connecting" });
    const connected = await session.connect(signal);
    if (signal.aborted) return;
    noteAccess();
    if (!connected) return dispatch({ type: "outside" });
    const modules = await settle(() => gateway.listModules(signal));
    await session.waitForUser(signal);
    if (signal.aborted) return;
    noteAccess();
    if (modules.value === null)
      return modules.failure === null ? undefined : dispatch({ type: "failed", failure: modules.failure });
    const scorable = modules.value.filter(({ scoringSupported }) => scoringSupported === true);
    const [first] = scorable;
    const gaps = modules.gaps ?? null;
    if (first === undefined) return dispatch(noModules(gaps));
    dispatch({ type: "modules_read", modules: scorable, gaps });
    await load(first);
  }

  async function load(module: CrmModule): Promise<void> {
    const signal = rounds.begin();
    const round = state().round + 1;
    dispatch({ type: "round_started", round, module });
    const parts = await readModuleParts(signal, gateway, module.apiName);
    if (signal.aborted) return;
    noteAccess();
    dispatch({ type: "round_read", round, parts });
    noteOwner();
    await readDetails(signal);
  }

  /** A list may leave out the field rules of a rule: those are read one by one. */
  async function readDetails(signal: AbortSignal): Promise<void> {
    const waiting = rulesOf(state()).filter((rule) => rule.kind === "manual" && rule.fieldRules === null);
    await mapInParallel(waiting, async ({ id }) => {
      if (!signal.aborted) await readRule(signal, id);
    });
  }

  async function readRule(signal: AbortSignal, id: RuleId): Promise<void> {
    const { round } = state();
    const { value, failure } = await settle(() => gateway.readScoringRule(signal, id));
    if (signal.aborted) return;
    if (failure !== null) dispatch({ type: "rule_failed", round, ruleId: id, failure });
    else
      dispatch(value === null ? { type: "rule_gone", round, ruleId: id } : { type: "rule_read", round, rule: value });
  }

  return {
    connect,
    load,
    async refresh() {
      const { phase } = state();
      if ("module" in phase) await load(phase.module);
      else await connect();
    },
    readRule: (id) => readRule(rounds.signal(), id),
  };
}

/** That none can be scored is not known while some can't be read. */
function noModules(gaps: ListGaps | null): RuleSettingsEvent {
  if (gaps === null) return { type: "no_modules" };
  const { path, problem } = gaps.problem ?? { path: "info.more_records", problem: "there are more" };
  return { type: "failed", failure: new CrmUnexpectedShapeError(path, problem) };
}

function rulesOf({ phase }: RuleSettingsState): readonly ScoringRule[] {
  return phase.kind === "ready" ? (phase.parts.rules.value ?? []) : [];
}
