import type { RecordGateway } from "../../../crm/index.ts";
import { settle } from "../../runtime/settle.ts";
import type { RecordParts, Subject } from "./record-score-state.ts";

/** The one parallel round: five REST calls, or three where metadata was kept; each may fail alone. */
export async function readRecordParts(
  signal: AbortSignal,
  gateway: RecordGateway,
  { module, recordId }: Subject,
): Promise<RecordParts> {
  const [record, rules, scores, fields, org] = await Promise.all([
    settle(() => gateway.readRecord(signal, module, recordId)),
    settle(() => gateway.listScoringRules(signal, module)),
    settle(() => gateway.listEntityScores(signal, module, recordId)),
    settle(() => gateway.listFields(signal, module)),
    settle(() => gateway.readOrg(signal)),
  ]);
  return { record, rules, scores, fields, org };
}
