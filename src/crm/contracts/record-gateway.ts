import type {
  CrmRecord,
  EntityScore,
  FieldMetadata,
  RecordId,
  ScoreHistory,
  ScoringRule,
} from "../../scoring/index.ts";
import type { Listed } from "../wire/index.ts";

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

/**
 * What explaining one record takes. Each call of a gateway throws only the CrmError family and drops out when `signal`
 * aborts.
 */
export interface RecordGateway {
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
}
