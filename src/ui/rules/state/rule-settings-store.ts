import type { AccessNote, RulesGateway, SettingsGateway } from "../../../crm/index.ts";
import type { Edition, RuleId, ServerLimit } from "../../../scoring/index.ts";
import { settle } from "../../runtime/settle.ts";
import type { Later } from "../../screen/later.ts";
import { createRounds } from "../../screen/rounds.ts";
import { createScreenStore, type ScreenStore } from "../../screen/screen-store.ts";
import { createSession, type SessionServices, startSessionState } from "../../screen/session.ts";
import type { EditionMemory } from "./edition-memory.ts";
import type { EditorStart } from "./editor-context.ts";
import { createModuleReader, type ModuleReader } from "./module-reader.ts";
import { reduceRuleSettings } from "./reduce-rule-settings.ts";
import {
  findOpenRule,
  type ListFilter,
  ownerOf,
  type RuleSettingsEvent,
  type RuleSettingsState,
  type SortKey,
  startState,
} from "./rule-settings-state.ts";
import { createTaskControl, type PerformTask, type TaskControl } from "./task-control.ts";

export interface RuleSettingsServices extends SessionServices {
  readonly gateway: RulesGateway & SettingsGateway;
  readonly editionMemory: EditionMemory;
  readonly tasks: Later<{ readonly performTask: PerformTask }>;
  /** How the CRM was reached, as far as its answers tell by now. */
  readonly accessNote: () => AccessNote | null;
}

/** What the screen may ask for. Every action can be called at any time; one that makes no sense then does nothing. */
export interface RuleSettingsStore
  extends Pick<ScreenStore<RuleSettingsState, never>, "state" | "subscribe">,
    TaskControl {
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
  closeResults(): void;
  chooseEdition(edition: Edition | null): void;
  learnLimit(limit: ServerLimit): void;
  /** Drops all that is still on its way. */
  stop(): void;
}

export function createRuleSettingsStore(services: RuleSettingsServices): RuleSettingsStore {
  const { gateway, editionMemory, accessNote, tasks } = services;
  const store = createScreenStore<RuleSettingsState, RuleSettingsEvent>(
    startState(startSessionState(services.languages)),
    reduceRuleSettings,
  );
  const { state, dispatch } = store;
  const rounds = createRounds();
  const life = new AbortController();
  let recalled = false;
  const session = createSession(services, (event) => {
    dispatch(event);
    noteOwner();
  });
  const reader: ModuleReader = createModuleReader({ gateway, session, rounds, store, noteAccess, noteOwner });
  const control = createTaskControl({ signal: life.signal, gateway, store, later: tasks, refresh: reader.refresh });

  /** Looks once for the admin's correction of the edition, as soon as it is known whose to look for. */
  function noteOwner(): void {
    const owner = ownerOf(state());
    if (recalled || owner.org === null || owner.user === null) return;
    recalled = true;
    dispatch({ type: "edition_recalled", edition: editionMemory.load(owner) });
  }

  function noteAccess(): void {
    const access = accessNote();
    if (access !== state().access) dispatch({ type: "access_noted", access });
  }

  async function openRule(ruleId: RuleId): Promise<void> {
    dispatch({ type: "rule_opened", ruleId });
    await reader.readRule(ruleId);
  }

  async function openEditor(start: EditorStart): Promise<void> {
    dispatch({ type: "editor_opened", start });
    const { value } = await settle(() => gateway.listRuleHeads(life.signal, null));
    if (value !== null && !life.signal.aborted) dispatch({ type: "other_rules_read", rules: value });
  }

  return {
    state,
    subscribe: store.subscribe,
    ...control,
    start: reader.connect,
    refresh: reader.refresh,
    async chooseModule(apiName) {
      const module = state().modules.find((candidate) => candidate.apiName === apiName);
      if (module !== undefined && state().task.kind !== "busy") await reader.load(module);
    },
    filter: (filter) => dispatch({ type: "filtered", filter }),
    sort: (key) => dispatch({ type: "sorted", key }),
    select: (ids, on) => dispatch({ type: "selected", ids, on }),
    openList: (from) => dispatch({ type: "list_opened", from }),
    openRule,
    openEditor,
    async edit(ruleId) {
      await openRule(ruleId);
      const { view, phase } = state();
      const stillWanted = view.kind === "rule" && view.ruleId === ruleId && view.failure === null;
      const rule = stillWanted && phase.kind === "ready" ? findOpenRule(view, phase.parts) : undefined;
      if (rule !== undefined) await openEditor({ kind: "edit", rule });
    },
    async showSaved(ruleId) {
      dispatch({ type: "rule_opened", ruleId });
      await reader.refresh();
      await reader.readRule(ruleId);
    },
    closeResults: () => dispatch({ type: "results_closed" }),
    chooseEdition(edition) {
      editionMemory.save(ownerOf(state()), edition);
      dispatch({ type: "edition_chosen", edition });
    },
    learnLimit: (limit) => dispatch({ type: "limit_named", limit }),
    stop() {
      rounds.end();
      session.end();
      life.abort();
    },
  };
}
