import type { NewRule, RuleId, RulePlace, RuleUpdate, ScoringRule, ServerLimit } from "../../scoring/index.ts";
import type { CrmError, RefusalDetails } from "./errors.ts";

export interface RuleDone {
  readonly kind: "done";
  /** The rule that it was done to; of a clone or a new rule the new one's. */
  readonly id: RuleId | null;
  /** Zoho's own words. */
  readonly message: string | null;
  /** Labels of score fields that Zoho could not make although it made the rule. */
  readonly unsavedFields: readonly string[];
}

export interface RuleRefused {
  readonly kind: "refused";
  readonly id: RuleId | null;
  readonly refusal: RefusalDetails;
  /** The form's control that `json_path` names; null: none. */
  readonly place: RulePlace | null;
  /** Of ALREADY_USED: the control that holds the same already. */
  readonly otherPlace: RulePlace | null;
  /** The limit that Zoho named, which overrides the table of editions. */
  readonly serverLimit: ServerLimit | null;
}

/** Whatever Zoho answered about one rule, also where it refused the whole call. */
export type RuleAnswer = RuleDone | RuleRefused;

/** `rule`: the copy as it really is, because its name and state are not documented; null where it could not be read. */
export type CloneAnswer = (RuleDone & { readonly rule: ScoringRule | null }) | RuleRefused;

/** No answer for this rule: whether it was done can't be told before the rule is read again. */
export interface RuleFailed {
  readonly kind: "failed";
  readonly error: CrmError;
}

export interface BulkAnswer {
  readonly id: RuleId;
  readonly answer: RuleAnswer | RuleFailed;
}

/**
 * Changing rules. The calls answer refusals as values; they throw only where no answer came (CrmTransportError,
 * CrmTimeoutError: it may have been done all the same), or an unreadable one, or the caller gave up.
 */
export interface RuleChangesGateway {
  createScoringRule(signal: AbortSignal, rule: NewRule): Promise<RuleAnswer>;
  updateScoringRule(signal: AbortSignal, update: RuleUpdate): Promise<RuleAnswer>;
  activateScoringRule(signal: AbortSignal, id: RuleId): Promise<RuleAnswer>;
  deactivateScoringRule(signal: AbortSignal, id: RuleId): Promise<RuleAnswer>;
  cloneScoringRule(signal: AbortSignal, id: RuleId): Promise<CloneAnswer>;
  /** One answer per id, in the order of the ids. A rule that got none because the connection failed is "failed". */
  activateScoringRules(signal: AbortSignal, ids: readonly RuleId[]): Promise<readonly BulkAnswer[]>;
  deactivateScoringRules(signal: AbortSignal, ids: readonly RuleId[]): Promise<readonly BulkAnswer[]>;
  deleteScoringRules(signal: AbortSignal, ids: readonly RuleId[]): Promise<readonly BulkAnswer[]>;
}
