import type { RecordGateway } from "../../../crm/index.ts";
import { settle } from "../../runtime/settle.ts";
import type { ScreenStore } from "../../screen/screen-store.ts";
import { needsFiscalYear, needsHistory } from "./needed-details.ts";
import type { RecordScoreEvent, RecordScoreState } from "./record-score-state.ts";

type Store = Pick<ScreenStore<RecordScoreState, RecordScoreEvent>, "state" | "dispatch">;

/** Reads what the answers themselves make needed; the screen is shown already. */
export async function readDetails(signal: AbortSignal, gateway: RecordGateway, store: Store): Promise<void> {
  await readFiscalYear(signal, gateway, store);
  await readHistory(signal, gateway, store);
}

async function readFiscalYear(signal: AbortSignal, gateway: RecordGateway, { state, dispatch }: Store): Promise<void> {
  const { phase, round } = state();
  if (phase.kind !== "ready" || phase.explanation === null || !needsFiscalYear(phase.explanation)) return;
  const { value } = await settle(() => gateway.readFiscalYearStartMonth(signal));
  if (!signal.aborted) dispatch({ type: "details_read", round, details: { fiscalYearStartMonth: value } });
}

async function readHistory(signal: AbortSignal, gateway: RecordGateway, { state, dispatch }: Store): Promise<void> {
  const { phase, round } = state();
  if (phase.kind !== "ready" || phase.explanation === null || !needsHistory(phase.explanation)) return;
  const { module, recordId } = phase.subject;
  const { value } = await settle(() => gateway.readScoreHistory(signal, module, recordId));
  if (!signal.aborted) dispatch({ type: "details_read", round, details: { history: value } });
}
