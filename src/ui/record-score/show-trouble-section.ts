import { h, render } from "preact";
import type { Catalogue } from "../translate.ts";
import type { RecordScoreStore } from "./record-score-store.ts";
import { TroubleSection } from "./trouble-section.ts";

/** Draws what is amiss into `slot`; the answer takes it away again. */
export function showTroubleSection(slot: Element, store: RecordScoreStore, catalogue: Catalogue): () => void {
  render(h(TroubleSection, { store, catalogue }), slot);
  return () => render(null, slot);
}
