import type { AccessNote, CrmError, CrmModule, ListGaps, Org } from "../../../crm/index.ts";
import type {
  Edition,
  RuleField,
  RuleId,
  RuleLayout,
  ScoringRule,
  ServerLimit,
  Signal,
} from "../../../scoring/index.ts";
import type { Part } from "../../runtime/settle.ts";
import type { StorageOwner } from "../../runtime/storage/storage-owner.ts";
import type { SessionEvent, SessionState } from "../../screen/session.ts";
import type { EditorStart } from "./editor-context.ts";
import type { Task, TaskResult, TaskState } from "./task-state.ts";

/** What one round reads of a module, each part for itself. */
export interface ModuleParts {
  readonly rules: Part<readonly ScoringRule[]>;
  readonly layouts: Part<readonly RuleLayout[]>;
  readonly fields: Part<readonly RuleField[]>;
  readonly signals: Part<readonly Signal[]>;
  readonly org: Part<Org>;
}
export type ModulePartName = keyof ModuleParts;

export type Phase =
  | { readonly kind: "connecting" }
  /** The page is not inside the CRM, or the CRM does not answer. */
  | { readonly kind: "outside" }
  | { readonly kind: "no_modules" }
  | { readonly kind: "refused" }
  | { readonly kind: "failed"; readonly failure: CrmError }
  | { readonly kind: "loading"; readonly module: CrmModule }
  | {
      readonly kind: "ready";
      readonly module: CrmModule;
      readonly parts: ModuleParts;
      readonly refreshing: boolean;
    };

export type View =
  | { readonly kind: "list" }
  /** `reading`: the rule is read once more by its id; what the list told of it is shown until then. */
  | {
      readonly kind: "rule";
      readonly ruleId: RuleId;
      readonly reading: boolean;
      readonly failure: CrmError | null;
      /** What the reading brought, also where the list could not be read. */
      readonly read?: ScoringRule;
    }
  | { readonly kind: "editor"; readonly start: EditorStart };

export const SORT_KEYS = ["name", "state", "points", "changed"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface ListFilter {
  /** Words that name or description must contain. */
  readonly words: string;
  /** `broken`: rules with criteria that nobody can evaluate. */
  readonly status: "all" | "active" | "inactive" | "broken";
  /** Id of a layout; "all", or "global" for rules without a layout. */
  readonly layout: string;
}

export interface ListSort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** An element to focus by its id, the first that is there. `turn` tells one wish from the next. */
export interface FocusWish {
  readonly ids: readonly string[];
  readonly turn: number;
}

export interface RuleSettingsState extends SessionState {
  readonly phase: Phase;
  readonly view: View;
  /** How the CRM is reached; null: with the user's own permissions. */
  readonly access: AccessNote | null;
  /** Those that can be scored. */
  readonly modules: readonly CrmModule[];
  /** What the list of modules lacks; null: nothing. */
  readonly moduleGaps: { readonly gaps: ListGaps } | null;
  /** Number of the newest round; answers of older ones are dropped. */
  readonly round: number;
  readonly filter: ListFilter;
  readonly sort: ListSort;
  readonly selected: ReadonlySet<RuleId>;
  /** Waits for the admin's yes. */
  readonly asking: Task | null;
  readonly task: TaskState;
  /** The admin's own word; null: as the organisation says. */
  readonly chosenEdition: Edition | null;
  /** Limits that refusals of Zoho's named; they override the table of editions. */
  readonly serverLimits: readonly ServerLimit[];
  /** Rules of all modules, read for the editor because names are unique in the organisation. */
  readonly otherRules: readonly ScoringRule[];
  readonly focus: FocusWish;
}

export type RuleSettingsEvent =
  | { readonly type: "connecting" | "outside" | "no_modules" }
  | { readonly type: "failed"; readonly failure: CrmError }
  | SessionEvent
  | { readonly type: "access_noted"; readonly access: AccessNote | null }
  | { readonly type: "modules_read"; readonly modules: readonly CrmModule[]; readonly gaps: ListGaps | null }
  | { readonly type: "round_started"; readonly round: number; readonly module: CrmModule }
  | { readonly type: "round_read"; readonly round: number; readonly parts: ModuleParts }
  | { readonly type: "rule_read"; readonly round: number; readonly rule: ScoringRule }
  | { readonly type: "rule_gone"; readonly round: number; readonly ruleId: RuleId }
  | { readonly type: "rule_failed"; readonly round: number; readonly ruleId: RuleId; readonly failure: CrmError }
  | { readonly type: "other_rules_read"; readonly rules: readonly ScoringRule[] }
  | { readonly type: "filtered"; readonly filter: Partial<ListFilter> }
  | { readonly type: "sorted"; readonly key: SortKey }
  | { readonly type: "selected"; readonly ids: readonly RuleId[]; readonly on: boolean }
  | { readonly type: "list_opened"; readonly from: RuleId | null }
  | { readonly type: "rule_opened"; readonly ruleId: RuleId }
  | { readonly type: "editor_opened"; readonly start: EditorStart }
  | { readonly type: "asked"; readonly task: Task | null }
  | { readonly type: "task_started"; readonly task: Task }
  | { readonly type: "task_done"; readonly results: readonly TaskResult[]; readonly focus: readonly string[] }
  | { readonly type: "results_closed" }
  /** Whose correction it is, is known now: what was chosen before then stays. */
  | { readonly type: "edition_recalled"; readonly edition: Edition | null }
  | { readonly type: "edition_chosen"; readonly edition: Edition | null }
  | { readonly type: "limit_named"; readonly limit: ServerLimit };

/** Where the skip link leads. */
export const CONTENT_ID = "content";
export const TITLE_ID = "view-title";
export const SELECT_ALL_ID = "select-all";
export const SEARCH_ID = "rule-search";

/** Id of the element that opens the rule in the list. */
export function ruleElementId(id: RuleId): string {
  return `rule-${id}`;
}

/** The rule of an open page: as the list has it, else as it was read by its id; undefined: there is none. */
export function findOpenRule(
  { ruleId, read }: Extract<View, { kind: "rule" }>,
  { rules }: ModuleParts,
): ScoringRule | undefined {
  return rules.value === null ? read : rules.value.find(({ id }) => id === ruleId);
}

/** Who has the page open, and in which organisation, as far as it is known by now. */
export function ownerOf({ phase, user }: RuleSettingsState): StorageOwner {
  const org = phase.kind === "ready" ? (phase.parts.org.value?.id ?? null) : null;
  return { org, user: user?.id ?? null };
}

export const NO_FILTER: ListFilter = { words: "", status: "all", layout: "all" };

const INITIAL: Omit<RuleSettingsState, keyof SessionState> = {
  phase: { kind: "connecting" },
  view: { kind: "list" },
  access: null,
  modules: [],
  moduleGaps: null,
  round: 0,
  filter: NO_FILTER,
  sort: { key: "name", descending: false },
  selected: new Set(),
  asking: null,
  task: { kind: "idle" },
  chosenEdition: null,
  serverLimits: [],
  otherRules: [],
  focus: { ids: [], turn: 0 },
};

export function startState(session: SessionState): RuleSettingsState {
  return { ...INITIAL, ...session };
}
