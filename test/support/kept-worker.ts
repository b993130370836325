import type { PoolRunnerInitializer, PoolWorker } from "vitest/node";
import { ThreadsPoolWorker } from "vitest/node";

type Listener = (argument: unknown) => void;
type WorkerMessage = Parameters<PoolWorker["send"]>[0];
type StartMessage = WorkerMessage & { readonly type: "start" };
type RunMessage = WorkerMessage & { readonly type: "run" };

/**
 * A pool for the mutation run, which starts Vitest once for each of some 9,000 mutants: its thread is started once and
 * outlives a run, with all modules but the tests, and a run that is given up does not load the files that are left.
 * https://vitest.dev/guide/advanced/pool
 */
export function keptWorker(): PoolRunnerInitializer {
  let thread: ThreadsPoolWorker | undefined;
  return {
    name: "kept-worker",
    createPoolWorker(options) {
      const listeners: (readonly [event: string, listener: Listener])[] = [];
      let config: StartMessage["context"]["config"] | undefined;
      let isFirst = false;
      let waiting: WorkerMessage[] = [];
      const tell = (message: object) => {
        for (const [event, listener] of listeners) if (event === "message") listener(message);
      };
      const takeNext: Listener = (message) => {
        const { type, error } = Object(message) as { type?: unknown; error?: unknown };
        const next = type === "testfileFinished" && error === undefined ? waiting.shift() : undefined;
        if (next === undefined) tell(Object(message));
        else thread?.send(next);
      };
      return {
        name: "kept-worker",
        async start() {
          isFirst = thread === undefined;
          if (thread === undefined) {
            thread = new ThreadsPoolWorker(options);
            await thread.start();
          }
          thread.on("message", takeNext);
        },
        async stop() {
          thread?.off("message", takeNext);
          for (const [event, listener] of listeners) if (event !== "message") thread?.off(event, listener);
        },
        on(event, listener) {
          listeners.push([event, listener]);
          if (event !== "message") thread?.on(event, listener);
        },
        off(event, listener) {
          if (event !== "message") thread?.off(event, listener);
        },
        send(message) {
          if (message.type === "stop") return tell({ __vitest_worker_response__: true, type: "stopped" });
          if (message.type === "start") {
            ({ config } = message.context);
            return isFirst ? thread?.send(message) : tell({ __vitest_worker_response__: true, type: "started" });
          }
          if (message.type === "run") {
            waiting = message.context.files.map((file) => runOne(message, file, config));
            const [first = message] = waiting.splice(0, 1);
            return thread?.send(first);
          }
          if (isCancel(message)) waiting = [];
          thread?.send(message);
        },
        deserialize: (data) => data,
      };
    },
  };
}

/** Vitest's own calls between its processes go the same way. */
function isCancel(message: object): boolean {
  return "m" in message && message.m === "onCancel";
}

/** Lays the settings of this run over those that the thread was started with. */
function runOne(
  message: RunMessage,
  file: RunMessage["context"]["files"][number],
  config: StartMessage["context"]["config"] | undefined,
): WorkerMessage {
  const context = { ...message.context, files: [file], config: config && anchorTestNames(config) };
  return { ...message, context };
}

/**
 * Stryker names the tests that reach a mutant in one pattern, by their whole names and without saying so. Tried at every
 * place of every name, its 1,800 alternatives take longer than the tests themselves.
 */
function anchorTestNames(config: StartMessage["context"]["config"]): typeof config {
  const { testNamePattern: names } = config;
  return names === undefined || names === null
    ? config
    : { ...config, testNamePattern: new RegExp(`^(?:${names.source})$`) };
}
