import type {
  CrmRecord,
  EntityScore,
  FieldMetadata,
  RecordId,
  ScoreHistory,
  ScoringRule,
} from "../../scoring/index.ts";
import type { CrmModule, Listed, Org } from "../wire/index.ts";

export type { CrmModule, Org } from "../wire/index.ts";

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
