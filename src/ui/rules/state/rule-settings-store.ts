import {
  type AccessNote,
  type CrmGateway,
  type CrmHost,
  type CrmModule,
  CrmUnexpectedShapeError,
  type ListGaps,
} from "../../../crm/index.ts";
import type { Edition, RuleId, ScoringRule, ServerLimit } from "../../../scoring/index.ts";
import { type Clock, systemClock } from "../../runtime/clock.ts";
import { settle } from "../../runtime/settle.ts";
import type { Languages } from "../../screen/languages.ts";
import { createUserReader } from "../../screen/read-user.ts";
import type { EditionMemory } from "./edition-memory.ts";
import type { EditorStart } from "./editor-context.ts";
import { findSuccessor } from "./find-successor.ts";
import { listUnsent, performTask } from "./perform-task.ts";
import { readModuleParts } from "./read-module-parts.ts";
import { reduceRuleSettings } from "./reduce-rule-settings.ts";
import { rereadRules } from "./reread-rules.ts";
import {
  findOpenRule,
  INITIAL_STATE,
  type ListFilter,
  ownerOf,
  type RuleSettingsEvent,
  type RuleSettingsState,
  type SortKey,
  type Task,
  type TaskResult,
} from "./rule-settings-state.ts";
import { listTaskRules, withTaskRules } from "./task-words.ts";

export interface RuleSettingsServices {
  readonly host: CrmHost;
  readonly gateway: CrmGateway;
  readonly languages: Languages;
  readonly editionMemory: EditionMemory;
  readonly clock?: Clock;
  /** How the CRM was reached, as far as its answers tell by now. */
  readonly accessNote: () => AccessNote | null;
}

/** What the screen may ask for. Every action can be called at any time; one that makes no sense then does nothing. */
export interface RuleSettingsStore {
  state(): RuleSettingsState;
  subscribe(listener: () => void): () => void;
  /** Connects to the CRM and reads the first module. */
  start(): Promise<void>;
  /** Reads again, keeping what is shown until the answers are here. */
  refresh(): Promise<void>;
  chooseModule(apiName: string): Promise<void>;
  filter(change: Partial<ListFilter>): void;
  sort(key: SortKey): void;
  select(ids: readonly RuleId[], on: boolean): void;
  openList(from: RuleId | null): void;
  openRule(id: RuleId): Promise<void>;
  openEditor(start: EditorStart): Promise<void>;
  /** Opens the editor with the rule as it is now. */
  edit(id: RuleId): Promise<void>;
  /** After the editor has stored the rule: its page, and everything read again. */
  showSaved(id: RuleId): Promise<void>;
  /** Asks before the task is done; null: never mind. */
  ask(task: Task | null): void;
  /** Does what was asked about, once. */
  confirm(): Promise<void>;
  closeResults(): void;
  chooseEdition(edition: Edition | null): void;
  learnLimit(limit: ServerLimit): void;
  /** Drops all that is still on its way. */
  stop(): void;
}

/** Rules whose list left out their field rules are read one by one, so many at a time. */
const MOST_AT_ONCE = 3;

export function createRuleSettingsStore(services: RuleSettingsServices): RuleSettingsStore {
  const { host, gateway, languages, editionMemory, accessNote, clock = systemClock } = services;
  let state: RuleSettingsState = { ...INITIAL_STATE, catalogue: languages.english };
  let recalled = false;
  let reading = new AbortController();
  const life = new AbortController();
  const listeners = new Set<() => void>();
  const user = createUserReader({ host, languages, clock }, dispatch);

  function dispatch(event: RuleSettingsEvent): void {
    state = reduceRuleSettings(state, event);
    recallEdition();
    for (const listener of listeners) listener();
  }

  /** Once it is known whose correction to look for; what was chosen before then stays. */
  function recallEdition(): void {
    const owner = ownerOf(state);
    if (recalled || owner.org === null || owner.user === null) return;
    recalled = true;
    state = { ...state, chosenEdition: state.chosenEdition ?? editionMemory.load(owner) };
  }

  function readAnew(): AbortSignal {
    reading.abort();
    reading = new AbortController();
    return reading.signal;
  }

  async function connect(): Promise<void> {
    const signal = readAnew();
    dispatch({ type: "connecting" });
    user.guess(signal);
    const { failure } = await settle(() => host.start());
    if (signal.aborted) return;
    noteAccess();
    if (failure !== null) return dispatch({ type: "outside" });
    user.read(signal);
    void readTheme(signal);
    const modules = await settle(() => gateway.listModules(signal));
    await user.wait(signal);
    if (signal.aborted) return;
    noteAccess();
    if (modules.value === null)
      return modules.failure === null ? undefined : dispatch({ type: "failed", failure: modules.failure });
    const scorable = modules.value.filter(({ scoringSupported }) => scoringSupported === true);
    const [first] = scorable;
    const gaps = modules.gaps ?? null;
    if (first === undefined) return dispatch(noModules(gaps));
    dispatch({ type: "modules_read", modules: scorable, gaps });
    await load(signal, first);
  }

  function noteAccess(): void {
    const access = accessNote();
    if (access !== state.access) dispatch({ type: "access_noted", access });
  }

  async function readTheme(signal: AbortSignal): Promise<void> {
    const { value } = await settle(() => host.theme(signal));
    if (!signal.aborted) dispatch({ type: "theme_read", theme: value });
  }

  async function load(signal: AbortSignal, module: CrmModule): Promise<void> {
    const round = state.round + 1;
    dispatch({ type: "round_started", round, module });
    const parts = await readModuleParts(signal, gateway, module.apiName);
    if (signal.aborted) return;
    noteAccess();
    dispatch({ type: "round_read", round, parts });
    await readDetails(signal);
  }

  async function readDetails(signal: AbortSignal): Promise<void> {
    const waiting = rulesOf(state).filter((rule) => rule.kind === "manual" && rule.fieldRules === null);
    const readNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
        await readRule(signal, next.id);
      }
    };
    await Promise.all(Array.from({ length: MOST_AT_ONCE }, readNext));
  }

  async function readRule(signal: AbortSignal, id: RuleId): Promise<void> {
    const { round } = state;
    const { value, failure } = await settle(() => gateway.readScoringRule(signal, id));
    if (signal.aborted) return;
    if (failure !== null) dispatch({ type: "rule_failed", round, ruleId: id, failure });
    else
      dispatch(value === null ? { type: "rule_gone", round, ruleId: id } : { type: "rule_read", round, rule: value });
  }

  async function refresh(): Promise<void> {
    const { phase } = state;
    if ("module" in phase) await load(readAnew(), phase.module);
    else await connect();
  }

  async function perform(task: Task): Promise<void> {
    const { phase } = state;
    if (phase.kind !== "ready" || state.task.kind === "busy") return;
    dispatch({ type: "task_started", task });
    const results = await performTask(life.signal, gateway, phase.module.apiName, task);
    if (life.signal.aborted) return;
    dispatch({ type: "task_done", results, focus: findSuccessor(state, task, results) });
    await refresh();
  }

  /** The question shows the rules as they are now; where one is not what the list showed, nothing is asked but this told. */
  async function checkAsked(task: Task): Promise<void> {
    const rules = listTaskRules(task);
    const checks = await rereadRules(life.signal, gateway, rules);
    if (life.signal.aborted || state.asking !== task || state.task.kind === "busy") return;
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

  async function openEditor(start: EditorStart): Promise<void> {
    dispatch({ type: "editor_opened", start });
    const { value } = await settle(() => gateway.listRuleHeads(life.signal, null));
    if (value !== null && !life.signal.aborted) dispatch({ type: "other_rules_read", rules: value });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: connect,
    refresh,
    async chooseModule(apiName) {
      const module = state.modules.find((candidate) => candidate.apiName === apiName);
      if (module !== undefined && state.task.kind !== "busy") await load(readAnew(), module);
    },
    filter: (filter) => dispatch({ type: "filtered", filter }),
    sort: (key) => dispatch({ type: "sorted", key }),
    select: (ids, on) => dispatch({ type: "selected", ids, on }),
    openList: (from) => dispatch({ type: "list_opened", from }),
    async openRule(ruleId) {
      dispatch({ type: "rule_opened", ruleId });
      await readRule(reading.signal, ruleId);
    },
    openEditor,
    async edit(ruleId) {
      dispatch({ type: "rule_opened", ruleId });
      await readRule(reading.signal, ruleId);
      const { view, phase } = state;
      const stillWanted = view.kind === "rule" && view.ruleId === ruleId && view.failure === null;
      const rule = stillWanted && phase.kind === "ready" ? findOpenRule(view, phase.parts) : undefined;
      if (rule !== undefined) await openEditor({ kind: "edit", rule });
    },
    async showSaved(ruleId) {
      dispatch({ type: "rule_opened", ruleId });
      await refresh();
      await readRule(reading.signal, ruleId);
    },
    ask(task) {
      dispatch({ type: "asked", task });
      if (task !== null) void checkAsked(task);
    },
    async confirm() {
      // A second click finds nothing to confirm.
      if (state.asking !== null) await perform(state.asking);
    },
    closeResults: () => dispatch({ type: "results_closed" }),
    chooseEdition(edition) {
      editionMemory.save(ownerOf(state), edition);
      dispatch({ type: "edition_chosen", edition });
    },
    learnLimit: (limit) => dispatch({ type: "limit_named", limit }),
    stop() {
      reading.abort();
      life.abort();
    },
  };
}

/** That none can be scored is not known while some can't be read. */
function noModules(gaps: ListGaps | null): RuleSettingsEvent {
  if (gaps === null) return { type: "no_modules" };
  const { path, problem } = gaps.problem ?? { path: "info.more_records", problem: "there are more" };
  return { type: "failed", failure: new CrmUnexpectedShapeError(path, problem) };
}

function isOther(answer: TaskResult["answer"]): boolean {
  return answer.kind === "not_sent" && answer.check.kind === "other";
}

function rulesOf({ phase }: RuleSettingsState): ScoringRule[] {
  return phase.kind === "ready" ? [...(phase.parts.rules.value ?? [])] : [];
}
