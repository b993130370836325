import type {
  CrmRecord,
  EntityScore,
  FieldMetadata,
  JobId,
  LayoutId,
  RecordId,
  RuleId,
  ScoreHistory,
  ScoringRule,
} from "../scoring/index.ts";
import type { RefusalDetails } from "./errors.ts";
import type { Listed } from "./wire/index.ts";

export type { Listed, ListGaps } from "./wire/index.ts";

export interface CrmModule {
  readonly apiName: string;
  /** What a PageLoad may name instead of the API name, e.g. "CustomModule5". */
  readonly moduleName: string;
  readonly singularLabel: string;
  readonly pluralLabel: string;
  /** null: Zoho did not say. */
  readonly scoringSupported: boolean | null;
}

export interface Org {
  /** `zgid`; left out where the answer has none. */
  readonly id?: string;
  /** IANA name; null where the answer has none or an unknown one. */
  readonly timeZone: string | null;
  /** `license_details.paid_type`, e.g. "enterprise"; a word, matched loosely. */
  readonly edition: string | null;
}

/** What one press of Run asks Zoho to recalculate. There is no execution for one record. */
export type RunReach =
  | { readonly kind: "rules"; readonly ruleIds: readonly RuleId[] }
  | { readonly kind: "layout"; readonly layoutId: LayoutId }
  | { readonly kind: "module" };

/** One entry of Zoho's answer to a run. */
export type RunAnswer =
  | { readonly kind: "scheduled"; readonly jobId: JobId | null; readonly message: string | null }
  /** A run is still pending: information, not a failure. */
  | { readonly kind: "already_scheduled"; readonly message: string | null }
  | { readonly kind: "refused"; readonly refusal: RefusalDetails };

/** What the interface sees of the CRM. Every call throws only the CrmError family and drops out when `signal` aborts. */
export interface CrmGateway {
  listModules(signal: AbortSignal): Promise<Listed<CrmModule>>;
  readRecord(signal: AbortSignal, module: string, recordId: RecordId): Promise<CrmRecord>;
  /** All pages; a listed rule without its field rules is read again by id. */
  listScoringRules(signal: AbortSignal, module: string): Promise<Listed<ScoringRule>>;
  listEntityScores(signal: AbortSignal, module: string, recordId: RecordId): Promise<Listed<EntityScore>>;
  listFields(signal: AbortSignal, module: string): Promise<Listed<FieldMetadata>>;
  readOrg(signal: AbortSignal): Promise<Org>;
  /** 1 to 12. */
  readFiscalYearStartMonth(signal: AbortSignal): Promise<number>;
  /** Score changes and field changes of the record's timeline, newest page only. */
  readScoreHistory(signal: AbortSignal, module: string, recordId: RecordId): Promise<ScoreHistory>;
  /** At most five rule ids per call (Zoho's limit); a refusal of the whole call is thrown, one of a single rule is an entry. */
  runScoringRules(signal: AbortSignal, module: string, reach: RunReach): Promise<readonly RunAnswer[]>;
}

/** What the record widget's first view needs. */
export type RecordGateway = Omit<CrmGateway, "runScoringRules" | "readScoreHistory" | "readFiscalYearStartMonth">;

/** What it needs after that: to run rules and watch what becomes of it, and the details that its answers call for. */
export type RunGateway = Pick<
  CrmGateway,
  "runScoringRules" | "listEntityScores" | "readScoreHistory" | "readFiscalYearStartMonth"
>;
