import { parentPort, workerData } from "node:worker_threads";
import { ENGINES } from "./engines/all-engines.ts";
import type { EngineTask, RoundResult, RoundTask } from "./run-in-worker.ts";
import { makeBatch, makeWorkload } from "./workload/make-workload.ts";

/** One engine in a thread of its own; see run-in-worker.ts. */
const { engine: wanted, rules, criteriaPerRule, rulesSeed } = workerData as EngineTask;
const engine = ENGINES.find(({ name }) => name === wanted);
if (engine === undefined) throw new Error(`no engine ${wanted}`);
const judge = engine.build(makeWorkload(rules, criteriaPerRule, rulesSeed));

parentPort?.on("message", (task: RoundTask) => void answer(task));

async function answer({ records, seed }: RoundTask): Promise<void> {
  const batch = makeBatch(records, seed);
  const start = process.hrtime.bigint();
  const points = await judge(batch);
  const nanoseconds = Number(process.hrtime.bigint() - start);
  parentPort?.postMessage({ points, nanoseconds } satisfies RoundResult);
}
