import type { CrmRecord, EntityScore, RecordId, ScoreHistory, ScoringRule } from "../../scoring/index.ts";
import type { Listed } from "../wire/index.ts";
import type { SettingsGateway } from "./settings-gateway.ts";

/** What explaining one record takes. */
export interface RecordGateway extends SettingsGateway {
  readRecord(signal: AbortSignal, module: string, recordId: RecordId): Promise<CrmRecord>;
  /** All pages; a listed rule without its field rules is read again by id. */
  listScoringRules(signal: AbortSignal, module: string): Promise<Listed<ScoringRule>>;
  listEntityScores(signal: AbortSignal, module: string, recordId: RecordId): Promise<Listed<EntityScore>>;
  /** Score changes and field changes of the record's timeline, newest page only. */
  readScoreHistory(signal: AbortSignal, module: string, recordId: RecordId): Promise<ScoreHistory>;
}
