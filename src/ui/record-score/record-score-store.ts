import type { CrmGateway, CrmHost, RunReach } from "../../crm/index.ts";
import type { RecordId } from "../../scoring/index.ts";
import type { Clock } from "../clock.ts";
import { settle } from "../settle.ts";
import { needsFiscalYear, needsHistory } from "./explain-reading.ts";
import type { PendingRunMemory } from "./pending-run-memory.ts";
import { readRecordParts } from "./read-record-parts.ts";
import {
  INITIAL_STATE,
  isRunUnderWay,
  type PendingRun,
  type RecordScoreEvent,
  type RecordScoreState,
  type RunLine,
  type Subject,
} from "./record-score-state.ts";
import { reduceRecordScore } from "./reduce-record-score.ts";
import { resolveSubject } from "./resolve-subject.ts";
import { isUnderWay, scheduleRun } from "./schedule-run.ts";
import { watchScores } from "./watch-scores.ts";

export interface RecordScoreServices {
  readonly host: CrmHost;
  readonly gateway: CrmGateway;
  readonly clock: Clock;
  readonly memory: PendingRunMemory;
}

/** What the screen may ask for. Every action can be called at any time; one that makes no sense then does nothing. */
export interface RecordScoreStore {
  state(): RecordScoreState;
  subscribe(listener: () => void): () => void;
  /** Connects to the CRM and reads everything. */
  start(): Promise<void>;
  /** Reads again, keeping what is shown until the answers are here. */
  refresh(): Promise<void>;
  run(reaches: readonly RunReach[]): Promise<void>;
  /** Goes on watching a run that has changed nothing so far. */
  checkAgain(): Promise<void>;
  /** Drops all that is still on its way. */
  stop(): void;
}

/** A run that was started longer ago is not picked up after a reload. */
const FORGET_AFTER_MS = 10 * 60_000;

export function createRecordScoreStore({ host, gateway, clock, memory }: RecordScoreServices): RecordScoreStore {
  let state = INITIAL_STATE;
  let reading = new AbortController();
  let running = new AbortController();
  const listeners = new Set<() => void>();

  function dispatch(event: RecordScoreEvent): void {
    state = reduceRecordScore(state, event);
    for (const listener of listeners) listener();
  }

  function reach(phase: Extract<RecordScoreEvent, { type: "phase_reached" }>["phase"]): void {
    dispatch({ type: "phase_reached", phase });
  }

  function readAnew(): AbortSignal {
    reading.abort();
    reading = new AbortController();
    return reading.signal;
  }

  async function connect(): Promise<void> {
    const signal = readAnew();
    reach({ kind: "connecting" });
    const { failure } = await settle(() => host.start());
    if (signal.aborted) return;
    if (failure !== null) return reach({ kind: "outside" });
    void readUser(signal);
    void readTheme(signal);
    const page = await settle(() => host.pageContext());
    if (signal.aborted) return;
    const recordId = page.value?.recordIds[0];
    if (page.value === null || recordId === undefined) return reach({ kind: "no_record" });
    await open(signal, page.value, recordId);
  }

  async function readUser(signal: AbortSignal): Promise<void> {
    const { value } = await settle(() => host.currentUser(signal));
    if (value !== null && !signal.aborted) dispatch({ type: "user_read", user: value });
  }

  async function readTheme(signal: AbortSignal): Promise<void> {
    const { value } = await settle(() => host.theme(signal));
    if (!signal.aborted) dispatch({ type: "theme_read", theme: value });
  }

  async function open(signal: AbortSignal, page: Parameters<typeof resolveSubject>[2], id: RecordId): Promise<void> {
    const { value, failure } = await settle(() => resolveSubject(signal, gateway, page, id));
    if (signal.aborted) return;
    if (failure !== null) return reach({ kind: "failed", subject: null, failure });
    if (value?.scoringSupported === false) return reach({ kind: "unsupported", subject: value.subject });
    if (value === null) return;
    await load(signal, value.subject);
  }

  async function load(signal: AbortSignal, subject: Subject): Promise<void> {
    const round = state.round + 1;
    dispatch({ type: "round_started", round, subject });
    const parts = await readRecordParts(signal, gateway, subject);
    if (signal.aborted) return;
    const ownTimeZone = state.user?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const details = { fiscalYearStartMonth: null, history: null };
    dispatch({ type: "round_read", round, reading: { parts, readAt: clock.now(), ownTimeZone, ...details } });
    await Promise.all([readDetails(signal, subject), resume(subject)]);
  }

  /** What the answers themselves make needed; the screen is shown already. */
  async function readDetails(signal: AbortSignal, { module, recordId }: Subject): Promise<void> {
    const { phase, round } = state;
    if (phase.kind !== "ready" || phase.explanation === null) return;
    if (needsFiscalYear(phase.explanation)) {
      const { value } = await settle(() => gateway.readFiscalYearStartMonth(signal));
      if (signal.aborted) return;
      dispatch({ type: "details_read", round, details: { fiscalYearStartMonth: value } });
    }
    const explanation = state.phase.kind === "ready" ? state.phase.explanation : null;
    if (explanation !== null && needsHistory(explanation)) {
      const { value } = await settle(() => gateway.readScoreHistory(signal, module, recordId));
      if (!signal.aborted) dispatch({ type: "details_read", round, details: { history: value } });
    }
  }

  async function run(reaches: readonly RunReach[]): Promise<void> {
    const { phase } = state;
    if (phase.kind !== "ready" || isRunUnderWay(state.run) || reaches.length === 0) return;
    const { module, recordId } = phase.subject;
    const known = phase.reading.parts.scores.value;
    const unsent: PendingRun = { module, recordId, startedAt: clock.now().getTime(), before: known };
    // Before anything is awaited: a second click finds the run under way.
    dispatch({ type: "run_started", reaches, pending: unsent });
    running.abort();
    running = new AbortController();
    const { signal } = running;
    // What is on the screen may be hours old, and then its difference would not be the doing of this run.
    const { value } = await settle(() => gateway.listEntityScores(signal, module, recordId));
    if (signal.aborted) return;
    if (value !== null) dispatch({ type: "scores_read", scores: value });
    const pending = { ...unsent, before: value ?? known };
    memory.save(pending);
    const lines = await scheduleRun(signal, gateway, module, reaches);
    if (signal.aborted) return;
    if (!lines.some(isUnderWay)) {
      memory.forget(phase.subject);
      return dispatch({ type: "run_refused", lines });
    }
    await watch(signal, lines, { ...pending, startedAt: clock.now().getTime() });
  }

  async function watch(signal: AbortSignal, lines: readonly RunLine[], pending: PendingRun): Promise<void> {
    memory.save(pending);
    dispatch({ type: "run_watched", lines, pending });
    const changes = await watchScores(signal, { gateway, clock }, pending, (scores) =>
      dispatch({ type: "scores_read", scores }),
    );
    if (signal.aborted) return;
    memory.forget(pending);
    dispatch(changes.length > 0 ? { type: "run_changed", changes } : { type: "run_unchanged" });
    if (state.phase.kind === "ready") await readDetails(signal, state.phase.subject);
  }

  async function resume(subject: Subject): Promise<void> {
    const pending = memory.load(subject);
    if (pending === null || isRunUnderWay(state.run)) return;
    if (clock.now().getTime() - pending.startedAt > FORGET_AFTER_MS) return memory.forget(subject);
    await watch(running.signal, [], pending);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: connect,
    async refresh() {
      const { phase } = state;
      if ("subject" in phase && phase.subject !== null) await load(readAnew(), phase.subject);
      else await connect();
    },
    run,
    async checkAgain() {
      if (state.run.kind !== "unchanged") return;
      const { lines, pending } = state.run;
      await watch(running.signal, lines, { ...pending, startedAt: clock.now().getTime() });
    },
    stop() {
      reading.abort();
      running.abort();
    },
  };
}
