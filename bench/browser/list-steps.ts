import { median } from "../median.ts";
import type { Measurements } from "./measure.ts";
import type { Opening, Steps } from "./open-record.ts";

/** Where the time of some openings goes: medians of when each step was over. */
export interface StepsRow {
  /** For the JSON. */
  readonly key: string;
  readonly what: string;
  /** The browser's time before them. */
  readonly framed: number;
  readonly steps: Steps;
}

export function listSteps({ record, floor }: Measurements): readonly StepsRow[] {
  return [
    toRow("first", "First opening", record.first),
    toRow("firstFloor", "  floor page", floor.first),
    toRow("second", "Second opening", record.second),
    toRow("secondFloor", "  floor page", floor.second),
    toRow("firstSlowed", "First opening, slow processor", record.slowed),
    toRow("firstSlowedFloor", "  floor page", floor.slowed),
  ];
}

function toRow(key: string, what: string, openings: readonly Opening[]): StepsRow {
  const over = (step: keyof Steps | "framed") => Math.round(median(openings.map((opening) => opening[step])));
  return {
    key,
    what,
    framed: over("framed"),
    steps: {
      loaded: over("loaded"),
      greeted: over("greeted"),
      asked: over("asked"),
      answered: over("answered"),
      drawn: over("drawn"),
    },
  };
}
