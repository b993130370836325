import type { Engine } from "./engines/engine.ts";
import { type EngineTask, type RoundResult, startEngine } from "./run-in-worker.ts";

export interface Measurement {
  readonly name: string;
  /** How many records were timed in a round. */
  readonly records: number;
  /** Records per second in each round. */
  readonly rates: readonly number[];
}

export interface Plan extends Omit<EngineTask, "engine"> {
  readonly records: number;
  readonly warmUps: number;
  readonly rounds: number;
}

/** Thrown where an engine scores the records otherwise: figures for different work would mean nothing. */
export class DifferentPoints extends Error {
  override readonly name = "DifferentPoints";
}

/**
 * Times the engines in turns, each round beginning with another one. Each round has records of its own, so that no engine
 * gains from what it remembers of the ones before, and in each the first engine's points are what all others must give.
 */
export async function measure(engines: readonly Engine[], plan: Plan): Promise<readonly Measurement[]> {
  const entries = engines.map((engine) => ({
    name: engine.name,
    records: Math.min(engine.mostRecords, plan.records),
    runner: startEngine({ ...plan, engine: engine.name }),
    rates: [] as number[],
  }));
  const [reference] = entries;
  try {
    for (let round = 0; round < plan.warmUps + plan.rounds; round++) {
      const seed = plan.rulesSeed + 1 + round;
      const first = round % entries.length;
      const results = new Map<string, RoundResult>();
      for (const { name, records, runner, rates } of [...entries.slice(first), ...entries.slice(0, first)]) {
        const result = await runner.run({ records, seed });
        results.set(name, result);
        if (round >= plan.warmUps) rates.push((records * 1e9) / result.nanoseconds);
      }
      for (const { name, records } of entries) {
        const points = results.get(name)?.points;
        const wanted =
          records === reference?.records
            ? results.get(reference.name)?.points
            : (await reference?.runner.run({ records, seed }))?.points;
        if (points !== wanted)
          throw new DifferentPoints(`${name} gives ${points} points to ${records} records, not ${wanted}`);
      }
    }
  } finally {
    await Promise.all(entries.map(({ runner }) => runner.stop()));
  }
  return entries.map(({ name, records, rates }) => ({ name, records, rates }));
}
