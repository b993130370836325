import type { RunPermission, RunReach } from "../../../crm/index.ts";
import type { Clock } from "../../runtime/clock.ts";
import { settle } from "../../runtime/settle.ts";
import type { Later } from "../../screen/later.ts";
import type { PendingRunMemory } from "./pending-run-memory.ts";
import { ownerOf, type RecordScoreState } from "./record-score-state.ts";
import type { RecordScoreStore } from "./record-score-store.ts";
import type { RunRefusalMemory } from "./run-refusal-memory.ts";
import { isRunUnderWay, type PendingRun } from "./run-state.ts";

/** What runs rules and watches what becomes of it. */
export interface ScoreRunner {
  /** Sends a run that has been started, and watches it. */
  run(reaches: readonly RunReach[], started: PendingRun): Promise<void>;
  /** Watches a run of an earlier visit. */
  resume(pending: PendingRun): Promise<void>;
  /** Goes on watching a run that has changed nothing so far. */
  checkAgain(): Promise<void>;
  stop(): void;
}

export interface RunMemories {
  readonly memory: PendingRunMemory;
  readonly refusals: RunRefusalMemory;
}

export type CreateScoreRunner = (store: RecordScoreStore, clock: Clock, memories: RunMemories) => ScoreRunner;

/** What the screen may ask for of a run. An action that makes no sense at the moment does nothing. */
export interface RunControl {
  run(reaches: readonly RunReach[]): Promise<void>;
  checkAgain(): Promise<void>;
  /** Picks up a run that was pending at a reload, once it is known whose it is. */
  pickUp(): Promise<void>;
  /** Whether Zoho let this user run rules, as far as that is known without trying. */
  permission(): RunPermission;
  /** Lets the user try again after a refusal. */
  forgetRefusal(): void;
  stop(): void;
}

/** A run that was started longer ago is not picked up after a reload. Milliseconds. */
const FORGET_AFTER = 10 * 60_000;

/** The states of a run belong to the record; what sends it comes when it is first needed. */
export function createRunControl(
  store: RecordScoreStore,
  later: Later<{ readonly createScoreRunner: CreateScoreRunner }>,
  clock: Clock,
  memories: RunMemories,
): RunControl {
  const { memory, refusals } = memories;
  const { state, dispatch } = store;
  let runner: ScoreRunner | null = null;
  let stopped = false;
  let looked = "";
  const unsubscribe = store.subscribe(() => {
    if (state().phase.kind !== "ready") drop();
    const round = nameRound(state());
    if (round === null || round === looked) return;
    looked = round;
    void pickUp();
  });

  /** A run is watched for the record that is shown. */
  function drop(): void {
    runner?.stop();
    runner = null;
  }

  /** null: it can't be had now. */
  async function findRunner(): Promise<ScoreRunner | null> {
    const { value } = await settle(later.load);
    if (value === null || stopped) return null;
    runner ??= value.createScoreRunner(store, clock, memories);
    return runner;
  }

  async function run(reaches: readonly RunReach[]): Promise<void> {
    const { phase, run: current } = state();
    if (phase.kind !== "ready" || isRunUnderWay(current) || reaches.length === 0) return;
    const { module, recordId } = phase.subject;
    const before = phase.reading.parts.scores.value;
    const started: PendingRun = { module, recordId, startedAt: clock.now().getTime(), before };
    // Before anything is awaited: a second click finds the run under way.
    dispatch({ type: "run_started", reaches, pending: started });
    const mine = state().run;
    const found = await findRunner();
    if (state().run !== mine) return;
    if (found === null) dispatch({ type: "run_not_loaded", reaches });
    else await found.run(reaches, started);
  }

  async function pickUp(): Promise<void> {
    const { phase, run: current } = state();
    if (phase.kind !== "ready") return;
    const owner = ownerOf(state());
    const pending = memory.load(owner, phase.subject);
    if (pending === null || isRunUnderWay(current)) return;
    if (clock.now().getTime() - pending.startedAt > FORGET_AFTER) return memory.forget(owner, phase.subject);
    const found = await findRunner();
    if (state().run !== current) return;
    if (found === null) dispatch({ type: "run_not_loaded", reaches: null });
    else await found.resume(pending);
  }

  return {
    run,
    pickUp,
    checkAgain: async () => runner?.checkAgain(),
    permission: () => refusals.permission(ownerOf(state())),
    forgetRefusal: () => refusals.note(ownerOf(state()), "unknown_until_tried"),
    stop() {
      stopped = true;
      unsubscribe();
      drop();
    },
  };
}

/** A round that has been read, and for whom; null: none. */
function nameRound({ phase, round, user }: RecordScoreState): string | null {
  return phase.kind === "ready" && !phase.refreshing ? `${round} ${user?.id ?? ""}` : null;
}
