import type { Batch, Workload } from "../workload/make-workload.ts";

export interface Engine {
  readonly name: string;
  /** How many records one round takes at most: an engine that would take minutes for all gets fewer. */
  readonly mostRecords: number;
  /** Builds the rules, once for all rounds. */
  build(workload: Workload): Round;
}

/** Judges the records and returns the sum of their points. */
export type Round = (batch: Batch) => number | Promise<number>;
