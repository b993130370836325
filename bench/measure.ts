import type { Engine } from "./engines/engine.ts";
import { firstOf, makeBatch, type Workload } from "./workload/make-workload.ts";

export interface Measurement {
  readonly name: string;
  /** How many records were timed in a round. */
  readonly records: number;
  /** Median over the rounds. */
  readonly recordsPerSecond: number;
}

export interface Plan {
  readonly records: number;
  readonly warmUps: number;
  readonly rounds: number;
  readonly seed: number;
}

/** Thrown where an engine scores the records otherwise: figures for different work would mean nothing. */
export class DifferentPoints extends Error {
  override readonly name = "DifferentPoints";
}

/**
 * Times the engines in turns. Each round has records of its own, so that no engine gains from what it remembers of the
 * ones before, and in each the first engine's points are what all others must give.
 */
export async function measure(
  engines: readonly Engine[],
  workload: Workload,
  { records, warmUps, rounds, seed }: Plan,
): Promise<readonly Measurement[]> {
  const runs = engines.map((engine) => ({
    name: engine.name,
    records: Math.min(engine.mostRecords, records),
    judge: engine.build(workload),
    rates: [] as number[],
  }));
  for (let round = 0; round < warmUps + rounds; round++) {
    const batch = makeBatch(records, seed + round);
    const expected = new Map<number, number>();
    for (const run of runs) {
      const part = firstOf(batch, run.records);
      const start = process.hrtime.bigint();
      const points = await run.judge(part);
      const nanoseconds = Number(process.hrtime.bigint() - start);
      const wanted = expected.get(run.records) ?? (await runs[0]?.judge(part)) ?? points;
      expected.set(run.records, wanted);
      if (points !== wanted) {
        throw new DifferentPoints(`${run.name} gives ${points} points to ${run.records} records, not ${wanted}`);
      }
      if (round >= warmUps) run.rates.push((run.records * 1e9) / nanoseconds);
    }
  }
  return runs.map(({ name, records: timed, rates }) => ({ name, records: timed, recordsPerSecond: median(rates) }));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
