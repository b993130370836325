import type { Phase } from "./record-score-state.ts";

/** Whether there is something to tell that an ordinary opening of a record does not need: see trouble-section.ts. */
export function isTrouble(phase: Phase): boolean {
  if (phase.kind === "connecting" || phase.kind === "loading") return false;
  return (
    phase.kind !== "ready" ||
    Object.values(phase.reading.parts).some(({ failure, gaps }) => failure !== null || gaps !== undefined)
  );
}
