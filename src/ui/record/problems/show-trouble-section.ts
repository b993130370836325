import { h, render } from "preact";
import type { AccessNote } from "../../../crm/index.ts";
import type { RecordScoreStore } from "../state/record-score-store.ts";
import { TroubleSection } from "./trouble-section.ts";

/** Draws what is amiss into `slot`; the answer takes it away again. */
export function showTroubleSection(
  slot: Element,
  store: RecordScoreStore,
  accessNote: () => AccessNote | null,
): () => void {
  render(h(TroubleSection, { store, accessNote }), slot);
  return () => render(null, slot);
}
