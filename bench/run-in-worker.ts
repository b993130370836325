import { once } from "node:events";
import { Worker } from "node:worker_threads";

export interface EngineTask {
  readonly engine: string;
  readonly rules: number;
  readonly criteriaPerRule: number;
  readonly rulesSeed: number;
}

export interface RoundTask {
  readonly records: number;
  readonly seed: number;
}

export interface RoundResult {
  /** The sum over all records. */
  readonly points: number;
  readonly nanoseconds: number;
}

export interface EngineRunner {
  /** Makes the records of this seed, untimed, and judges them. */
  run(round: RoundTask): Promise<RoundResult>;
  stop(): Promise<unknown>;
}

/**
 * Each engine has a thread, and so a heap and a compiler's memory, of its own: in one thread the first ones to run shape
 * how the later ones are compiled, and one's garbage is collected in another's time.
 */
export function startEngine(task: EngineTask): EngineRunner {
  const worker = new Worker(new URL("./engine-worker.js", import.meta.url), { workerData: task });
  return {
    async run(round) {
      worker.postMessage(round);
      const [result] = (await once(worker, "message")) as [RoundResult];
      return result;
    },
    stop: () => worker.terminate(),
  };
}
