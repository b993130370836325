import { h, render } from "preact";
import type { RecordScoreStore } from "./record-score-store.ts";
import { TroubleSection } from "./trouble-section.ts";

/** Draws what is amiss into `slot`; the answer takes it away again. */
export function showTroubleSection(slot: Element, store: RecordScoreStore): () => void {
  render(h(TroubleSection, { store }), slot);
  return () => render(null, slot);
}
