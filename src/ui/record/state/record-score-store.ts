import type { KeptMetadata, PageContext, RecordGateway } from "../../../crm/index.ts";
import type { RecordId } from "../../../scoring/index.ts";
import { settle } from "../../runtime/settle.ts";
import { createRounds } from "../../screen/rounds.ts";
import { createScreenStore, type ScreenStore } from "../../screen/screen-store.ts";
import { createSession, type SessionServices, startSessionState } from "../../screen/session.ts";
import { needsNewMetadata } from "./needed-details.ts";
import { readDetails } from "./read-details.ts";
import { readRecordParts } from "./read-record-parts.ts";
import { type RecordScoreEvent, type RecordScoreState, type Subject, startState } from "./record-score-state.ts";
import { reduceRecordScore } from "./reduce-record-score.ts";
import { resolveSubject } from "./resolve-subject.ts";

export interface RecordScoreServices extends SessionServices {
  readonly gateway: RecordGateway;
  /** What the gateway answers without asking Zoho; absent: nothing. */
  readonly metadata?: KeptMetadata | undefined;
}

/** What the screen may ask for. Every action can be called at any time; one that makes no sense then does nothing. */
export interface RecordScoreStore extends ScreenStore<RecordScoreState, RecordScoreEvent> {
  /** Connects to the CRM and reads everything. */
  start(): Promise<void>;
  /** Reads everything again, metadata too, keeping what is shown until the answers are here. */
  refresh(): Promise<void>;
  /** Reads what the newest scores make needed. */
  readDetails(): Promise<void>;
  /** Drops all that is still on its way. */
  stop(): void;
}

export function createRecordScoreStore(services: RecordScoreServices): RecordScoreStore {
  const { host, gateway, clock, metadata } = services;
  const store = createScreenStore(startState(startSessionState(services.languages)), reduceRecordScore);
  const { state, dispatch } = store;
  const rounds = createRounds();
  const session = createSession(services, dispatch);
  let unfollow: (() => void) | null = null;

  function reach(phase: Extract<RecordScoreEvent, { type: "phase_reached" }>["phase"]): void {
    dispatch({ type: "phase_reached", phase });
  }

  async function connect(): Promise<void> {
    const signal = rounds.begin();
    unfollow?.();
    reach({ kind: "connecting" });
    const connected = await session.connect(signal);
    if (signal.aborted) return;
    if (!connected) return reach({ kind: "outside" });
    const page = await settle(() => host.pageContext());
    if (signal.aborted) return;
    unfollow = host.onPageChange((next) => void turnTo(next, true));
    if (page.value === null) return reach({ kind: "no_record" });
    await turnTo(page.value, false);
  }

  /** Shows the record of a page; nothing of an earlier one stays, and what was still asked about it is dropped. */
  async function turnTo(page: PageContext, later: boolean): Promise<void> {
    const signal = rounds.begin();
    if (later) metadata?.openAnother();
    const [recordId] = page.recordIds;
    if (recordId === undefined) return reach({ kind: "no_record" });
    reach({ kind: "connecting" });
    await open(signal, page, recordId, later);
  }

  async function open(signal: AbortSignal, page: PageContext, id: RecordId, later: boolean): Promise<void> {
    const { value, failure } = await settle(() => resolveSubject(signal, gateway, page, id, metadata));
    if (signal.aborted) return;
    // The page that the widget was made for may name a module that is not told of; a message that comes later may not.
    if (later && value?.known === false) return reach({ kind: "no_record" });
    if (value !== null && value.scoringSupported !== false) return load(signal, value.subject);
    await session.waitForUser(signal);
    if (!mayShow(signal)) return;
    if (failure !== null) reach({ kind: "failed", subject: null, failure });
    if (value !== null) reach({ kind: "unsupported", subject: value.subject });
  }

  /** False where nobody waits any more, or where kept metadata turns out to be somebody else's: then all begins anew. */
  function mayShow(signal: AbortSignal): boolean {
    if (signal.aborted) return false;
    if (metadata === undefined || metadata.isOwn(state().user)) return true;
    metadata.forget();
    void connect();
    return false;
  }

  async function load(signal: AbortSignal, subject: Subject): Promise<void> {
    const round = state().round + 1;
    dispatch({ type: "round_started", round, subject });
    const parts = await readRecordParts(signal, gateway, subject);
    await session.waitForUser(signal);
    if (!mayShow(signal)) return;
    const ownTimeZone = state().user?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const details = { fiscalYearStartMonth: null, history: null, metadataSince: metadata?.usedSince() ?? null };
    dispatch({ type: "round_read", round, reading: { parts, readAt: clock.now(), ownTimeZone, ...details } });
    void followRound(signal);
  }

  async function followRound(signal: AbortSignal): Promise<void> {
    const { phase, user } = state();
    if (phase.kind !== "ready") return;
    if (needsNewMetadata(phase.reading)) return refresh();
    metadata?.keep(user);
    await readDetails(signal, gateway, store);
  }

  async function refresh(): Promise<void> {
    metadata?.forget();
    const { phase } = state();
    if ("subject" in phase && phase.subject !== null) await load(rounds.begin(), phase.subject);
    else await connect();
  }

  return {
    ...store,
    start: connect,
    refresh,
    readDetails: () => readDetails(rounds.signal(), gateway, store),
    stop() {
      unfollow?.();
      session.end();
      rounds.end();
    },
  };
}
