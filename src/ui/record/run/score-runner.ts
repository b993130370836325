import {
  type CrmUser,
  isPermissionRefusal,
  type RecordGateway,
  type RunPermission,
  type RunReach,
  type RunsGateway,
} from "../../../crm/index.ts";
import type { Clock } from "../../runtime/clock.ts";
import { settle } from "../../runtime/settle.ts";
import type { StorageOwner } from "../../runtime/storage/storage-owner.ts";
import { needsFiscalYear, needsHistory, needsNewMetadata } from "../state/needed-details.ts";
import {
  isRunUnderWay,
  ownerOf,
  type PendingRun,
  type RunEvent,
  type RunLine,
  type Subject,
} from "../state/record-score-state.ts";
import type { RecordScoreStore } from "../state/record-score-store.ts";
import { compareScores } from "./compare-scores.ts";
import { isRunNeedless } from "./needless-run.ts";
import type { PendingRunMemory } from "./pending-run-memory.ts";
import { reduceRun } from "./reduce-run.ts";
import type { RunRefusalMemory } from "./run-refusal-memory.ts";
import { isUnderWay, scheduleRun } from "./schedule-run.ts";
import { watchScores } from "./watch-scores.ts";

export interface RunnerServices {
  readonly store: RecordScoreStore;
  readonly gateway: RecordGateway & RunsGateway;
  readonly clock: Clock;
  readonly memory: PendingRunMemory;
  readonly refusals: RunRefusalMemory;
  /** Keeps for the next opening what this one was told. */
  readonly keepMetadata?: (user: CrmUser | null) => void;
}

/** What the run's part of the screen may ask for. An action that makes no sense at the moment does nothing. */
export interface ScoreRunner {
  run(reaches: readonly RunReach[]): Promise<void>;
  /** Goes on watching a run that has changed nothing so far. */
  checkAgain(): Promise<void>;
  /** After each round: picks up a run that was pending at a reload, and reads what the answers themselves make needed. */
  followRound(): Promise<void>;
  /** Picks up a run that was pending at a reload, once the user is known whose it is. */
  pickUp(): Promise<void>;
  /** Whether Zoho let this user run rules, as far as that is known without trying. */
  permission(): RunPermission;
  /** Lets the user try again after a refusal. */
  forgetRefusal(): void;
  stop(): void;
}

/** From values that were read longer ago nothing is concluded: they are read again. */
const FRESH_MS = 60_000;
/** A run that was started longer ago is not picked up after a reload. */
const FORGET_AFTER_MS = 10 * 60_000;

export function createScoreRunner(services: RunnerServices): ScoreRunner {
  const { store, gateway, clock, memory, refusals, keepMetadata } = services;
  const { dispatch } = store;
  const owner = (): StorageOwner => ownerOf(store.state());
  const move = (event: RunEvent): void => dispatch({ type: "run_moved", run: reduceRun(store.state().run, event) });
  let running = new AbortController();

  async function run(reaches: readonly RunReach[]): Promise<void> {
    const { phase, run: current } = store.state();
    if (phase.kind !== "ready" || isRunUnderWay(current) || reaches.length === 0) return;
    const { module, recordId } = phase.subject;
    const { value: known, failure } = phase.reading.parts.scores;
    const unsent: PendingRun = { module, recordId, startedAt: clock.now().getTime(), before: known };
    // Before anything is awaited: a second click finds the run under way.
    move({ type: "run_started", reaches, pending: unsent });
    running.abort();
    running = new AbortController();
    const { signal } = running;
    // What is on the screen may be hours old, and then its difference would not be the doing of this run.
    const { value } = await settle(() => gateway.listEntityScores(signal, module, recordId));
    if (signal.aborted) return;
    // Scores that are as they were keep their history, and with it the reason why they are out of date.
    const isNews = value !== null && (failure !== null || known === null || compareScores(known, value).length > 0);
    if (isNews) dispatch({ type: "scores_read", scores: value });
    const pending = { ...unsent, before: value ?? known };
    memory.save(owner(), pending);
    const lines = await scheduleRun(signal, gateway, module, reaches);
    if (signal.aborted) return;
    if (lines.some(isRefused)) noteRefusal("refused");
    if (!lines.some(isUnderWay)) {
      memory.forget(owner(), phase.subject);
      return move({ type: "run_refused", lines });
    }
    await watch(signal, lines, { ...pending, startedAt: clock.now().getTime() }, value === null ? [] : reaches);
  }

  /** `reaches`: what is known to be run; none where that is not known. */
  async function watch(
    signal: AbortSignal,
    lines: readonly RunLine[],
    pending: PendingRun,
    reaches: readonly RunReach[] = [],
  ): Promise<void> {
    memory.save(owner(), pending);
    move({ type: "run_watched", lines, pending });
    const readAt = await findNeedless(reaches, lines);
    if (signal.aborted) return;
    if (readAt !== null) {
      memory.forget(owner(), pending);
      return move({ type: "run_needless", readAt });
    }
    const changes = await watchScores(signal, { gateway, clock }, pending, (scores) =>
      dispatch({ type: "scores_read", scores }),
    );
    if (signal.aborted) return;
    memory.forget(owner(), pending);
    move(changes.length > 0 ? { type: "run_changed", changes } : { type: "run_unchanged" });
    await readDetails();
  }

  /** When the values were read that show for certain that this run changes nothing; null: it may change something. */
  async function findNeedless(reaches: readonly RunReach[], lines: readonly RunLine[]): Promise<Date | null> {
    // An earlier run that is still pending may reach further than this one.
    const known = reaches.length > 0 && lines.every(({ answer }) => answer.kind === "scheduled");
    const look = (): Date | null => {
      const { phase } = store.state();
      return known && phase.kind === "ready" && isRunNeedless(phase, reaches) ? phase.reading.readAt : null;
    };
    const readAt = look();
    if (readAt === null || clock.now().getTime() - readAt.getTime() < FRESH_MS) return readAt;
    await store.refresh();
    return look();
  }

  async function resume(subject: Subject): Promise<void> {
    const pending = memory.load(owner(), subject);
    if (pending === null || isRunUnderWay(store.state().run)) return;
    if (clock.now().getTime() - pending.startedAt > FORGET_AFTER_MS) return memory.forget(owner(), subject);
    await watch(running.signal, [], pending);
  }

  /** What the answers themselves make needed; the screen is shown already. */
  async function readDetails(): Promise<void> {
    await readFiscalYear();
    await readHistory();
  }

  async function readFiscalYear(): Promise<void> {
    const { phase, round } = store.state();
    if (phase.kind !== "ready" || phase.explanation === null || !needsFiscalYear(phase.explanation)) return;
    const { signal } = running;
    const { value } = await settle(() => gateway.readFiscalYearStartMonth(signal));
    if (!signal.aborted) dispatch({ type: "details_read", round, details: { fiscalYearStartMonth: value } });
  }

  async function readHistory(): Promise<void> {
    const { phase, round } = store.state();
    if (phase.kind !== "ready" || phase.explanation === null || !needsHistory(phase.explanation)) return;
    const { module, recordId } = phase.subject;
    const { signal } = running;
    const { value } = await settle(() => gateway.readScoreHistory(signal, module, recordId));
    if (!signal.aborted) dispatch({ type: "details_read", round, details: { history: value } });
  }

  function noteRefusal(permission: RunPermission): void {
    refusals.note(owner(), permission);
  }

  return {
    run,
    permission: () => refusals.permission(owner()),
    forgetRefusal: () => noteRefusal("unknown_until_tried"),
    async checkAgain() {
      const { run: current } = store.state();
      if (current.kind !== "unchanged" && current.kind !== "needless") return;
      await watch(running.signal, current.lines, { ...current.pending, startedAt: clock.now().getTime() });
    },
    async followRound() {
      const { phase } = store.state();
      if (phase.kind !== "ready") return;
      if (needsNewMetadata(phase.reading)) return store.refresh();
      keepMetadata?.(store.state().user);
      await Promise.all([readDetails(), resume(phase.subject)]);
    },
    async pickUp() {
      const { phase } = store.state();
      if (phase.kind === "ready") await resume(phase.subject);
    },
    stop: () => running.abort(),
  };
}

function isRefused({ answer }: RunLine): boolean {
  if (answer.kind === "failed") return isPermissionRefusal(answer.failure);
  return answer.kind === "refused" && answer.refusal.code === "NO_PERMISSION";
}
