import { type CrmError, CrmTransportError, isCrmError, type RecordGateway } from "../../crm/index.ts";
import type { Part, RecordParts, Subject } from "./record-score-state.ts";

/** The one parallel round: five REST calls, each of which may fail alone. */
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

/** The value or the failure of one call; never throws. */
export async function settle<Value>(call: () => Promise<Value>): Promise<Part<Value>> {
  try {
    return { value: await call(), failure: null };
  } catch (error) {
    return { value: null, failure: toCrmError(error) };
  }
}

function toCrmError(error: unknown): CrmError {
  return isCrmError(error) ? error : new CrmTransportError(String(error));
}
