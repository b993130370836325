import { h, render } from "preact";
import { RunSection } from "./run-section.ts";
import { createScoreRunner, type RunnerServices } from "./score-runner.ts";

/** Draws the run's part into `slot`; the answer takes it away again and drops what is still on its way. */
export function showRunSection(slot: Element, services: RunnerServices): () => void {
  render(h(RunSection, { store: services.store, runner: createScoreRunner(services) }), slot);
  return () => render(null, slot);
}
