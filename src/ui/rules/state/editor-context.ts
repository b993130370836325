import type { VNode } from "preact";
import type { CrmGateway, CrmModule } from "../../../crm/index.ts";
import type { Edition, RuleDraft, RuleId, ScoringRule, ServerLimit } from "../../../scoring/index.ts";
import type { Clock } from "../../runtime/clock.ts";
import type { Later } from "../../screen/later.ts";

export type EditorGateway = Omit<CrmGateway, "runScoringRules">;

/** What is edited. A rule without its field rules (as lists give it) is shown read-only: read it by its id first. */
export type EditorStart =
  | { readonly kind: "new"; readonly module: string }
  | { readonly kind: "edit"; readonly rule: ScoringRule };

/** What the draft gives a record. */
export interface TestPart {
  readonly TestReading: () => VNode;
}

/** What the screen around the editor knows already. */
export interface EditorContext {
  /** Those that can have scoring rules. */
  readonly modules: readonly CrmModule[];
  /** Every rule that is known, of all modules: names are unique in the organisation. */
  readonly rules: readonly ScoringRule[];
  /** null: not known, so only what Zoho itself said limits anything. */
  readonly edition: Edition | null;
  /** Limits that refusals of Zoho's named so far. */
  readonly serverLimits: readonly ServerLimit[];
  readonly clock: Clock;
  /** IANA name of the zone in which days are counted: the organisation's. */
  readonly timeZone: string;
  readonly memory: DraftMemory;
  /** Comes when a record is first chosen to try the draft on. */
  readonly test: Later<TestPart>;
  /** Called whenever it changes whether leaving would lose something. */
  readonly onDirtyChange: (dirty: boolean) => void;
  /** A refusal named a limit. */
  readonly onServerLimit: (limit: ServerLimit) => void;
}

/** A draft that was left behind. */
export interface KeptWork {
  readonly draft: RuleDraft;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Where unsaved drafts survive a reload; see createDraftMemory. `rule` null: the new rule. */
export interface DraftMemory {
  load(rule: RuleId | null): KeptWork | null;
  save(rule: RuleId | null, work: KeptWork): void;
  forget(rule: RuleId | null): void;
}
