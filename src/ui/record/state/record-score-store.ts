import type { CrmHost, KeptMetadata, PageContext, RecordGateway } from "../../../crm/index.ts";
import type { RecordId } from "../../../scoring/index.ts";
import type { Clock } from "../../runtime/clock.ts";
import { settle } from "../../runtime/settle.ts";
import type { Languages } from "../../screen/languages.ts";
import { createUserReader } from "../../screen/read-user.ts";
import { readRecordParts } from "./read-record-parts.ts";
import { INITIAL_STATE, type RecordScoreEvent, type RecordScoreState, type Subject } from "./record-score-state.ts";
import { reduceRecordScore } from "./reduce-record-score.ts";
import { resolveSubject } from "./resolve-subject.ts";

export interface RecordScoreServices {
  readonly host: CrmHost;
  readonly gateway: RecordGateway;
  readonly languages: Languages;
  readonly clock: Clock;
  /** What the gateway answers without asking Zoho; absent: nothing. */
  readonly metadata?: KeptMetadata | undefined;
}

/** What the screen may ask for. Every action can be called at any time; one that makes no sense then does nothing. */
export interface RecordScoreStore {
  state(): RecordScoreState;
  dispatch(event: RecordScoreEvent): void;
  subscribe(listener: () => void): () => void;
  /** Connects to the CRM and reads everything. */
  start(): Promise<void>;
  /** Reads everything again, metadata too, keeping what is shown until the answers are here. */
  refresh(): Promise<void>;
  /** Drops all that is still on its way. */
  stop(): void;
}

export function createRecordScoreStore(services: RecordScoreServices): RecordScoreStore {
  const { host, gateway, languages, clock, metadata } = services;
  let state: RecordScoreState = { ...INITIAL_STATE, catalogue: languages.english };
  let reading = new AbortController();
  /** Of what is about the user, whichever record is shown. */
  let session = new AbortController();
  let unfollow: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const user = createUserReader(services, dispatch);

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
    session.abort();
    session = new AbortController();
    unfollow?.();
    reach({ kind: "connecting" });
    user.guess(session.signal);
    const { failure } = await settle(() => host.start());
    if (signal.aborted) return;
    if (failure !== null) return reach({ kind: "outside" });
    user.read(session.signal);
    void readTheme(session.signal);
    const page = await settle(() => host.pageContext());
    if (signal.aborted) return;
    unfollow = host.onPageChange((next) => void turnTo(next, true));
    if (page.value === null) return reach({ kind: "no_record" });
    await turnTo(page.value, false);
  }

  /** Shows the record of a page; nothing of an earlier one stays, and what was still asked about it is dropped. */
  async function turnTo(page: PageContext, later: boolean): Promise<void> {
    const signal = readAnew();
    if (later) metadata?.openAnother();
    const [recordId] = page.recordIds;
    if (recordId === undefined) return reach({ kind: "no_record" });
    reach({ kind: "connecting" });
    await open(signal, page, recordId, later);
  }

  async function readTheme(signal: AbortSignal): Promise<void> {
    const { value } = await settle(() => host.theme(signal));
    if (!signal.aborted) dispatch({ type: "theme_read", theme: value });
  }

  async function open(signal: AbortSignal, page: PageContext, id: RecordId, later: boolean): Promise<void> {
    const { value, failure } = await settle(() => resolveSubject(signal, gateway, page, id, metadata));
    if (signal.aborted) return;
    // The page that the widget was made for may name a module that is not told of; a message that comes later may not.
    if (later && value?.known === false) return reach({ kind: "no_record" });
    if (value !== null && value.scoringSupported !== false) return load(signal, value.subject);
    await user.wait(signal);
    if (!mayShow(signal)) return;
    if (failure !== null) reach({ kind: "failed", subject: null, failure });
    if (value !== null) reach({ kind: "unsupported", subject: value.subject });
  }

  /** False where nobody waits any more, or where kept metadata turns out to be somebody else's: then all begins anew. */
  function mayShow(signal: AbortSignal): boolean {
    if (signal.aborted) return false;
    if (metadata === undefined || metadata.isOwn(state.user)) return true;
    metadata.forget();
    void connect();
    return false;
  }

  async function load(signal: AbortSignal, subject: Subject): Promise<void> {
    const round = state.round + 1;
    dispatch({ type: "round_started", round, subject });
    const parts = await readRecordParts(signal, gateway, subject);
    await user.wait(signal);
    if (!mayShow(signal)) return;
    const ownTimeZone = state.user?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const details = { fiscalYearStartMonth: null, history: null, metadataSince: metadata?.usedSince() ?? null };
    dispatch({ type: "round_read", round, reading: { parts, readAt: clock.now(), ownTimeZone, ...details } });
  }

  return {
    state: () => state,
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: connect,
    async refresh() {
      metadata?.forget();
      const { phase } = state;
      if ("subject" in phase && phase.subject !== null) await load(readAnew(), phase.subject);
      else await connect();
    },
    stop() {
      unfollow?.();
      session.abort();
      reading.abort();
    },
  };
}
