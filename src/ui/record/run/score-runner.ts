import { lacksPermission, type RecordGateway, type RunReach, type RunsGateway } from "../../../crm/index.ts";
import type { Clock } from "../../runtime/clock.ts";
import { settle } from "../../runtime/settle.ts";
import type { StorageOwner } from "../../runtime/storage/storage-owner.ts";
import { ownerOf } from "../state/record-score-state.ts";
import type { RecordScoreStore } from "../state/record-score-store.ts";
import type { RunMemories, ScoreRunner } from "../state/run-control.ts";
import type { PendingRun, RunLine } from "../state/run-state.ts";
import { compareScores } from "./compare-scores.ts";
import { isRunNeedless } from "./needless-run.ts";
import { isUnderWay, scheduleRun } from "./schedule-run.ts";
import { watchScores } from "./watch-scores.ts";

/** From values that were read longer ago nothing is concluded: they are read again. */
const FRESH_MS = 60_000;

export function createScoreRunner(
  gateway: RecordGateway & RunsGateway,
  store: RecordScoreStore,
  clock: Clock,
  { memory, refusals }: RunMemories,
): ScoreRunner {
  const { dispatch } = store;
  const owner = (): StorageOwner => ownerOf(store.state());
  let running = new AbortController();

  async function run(reaches: readonly RunReach[], started: PendingRun): Promise<void> {
    const { phase } = store.state();
    if (phase.kind !== "ready") return;
    const { module, recordId } = started;
    const { value: known, failure } = phase.reading.parts.scores;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    // What is on the screen may be hours old, and then its difference would not be the doing of this run.
    const { value } = await settle(() => gateway.listEntityScores(signal, module, recordId));
    if (signal.aborted) return;
    // Scores that are as they were keep their history, and with it the reason why they are out of date.
    const isNews = value !== null && (failure !== null || known === null || compareScores(known, value).length > 0);
    if (isNews) dispatch({ type: "scores_read", scores: value });
    const pending = { ...started, before: value ?? known };
    memory.save(owner(), pending);
    const lines = await scheduleRun(signal, gateway, module, reaches);
    if (signal.aborted) return;
    if (lines.some(isRefused)) refusals.note(owner(), "refused");
    if (!lines.some(isUnderWay)) {
      memory.forget(owner(), phase.subject);
      return dispatch({ type: "run_refused", lines });
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
    dispatch({ type: "run_watched", lines, pending });
    const readAt = await findNeedless(reaches, lines);
    if (signal.aborted) return;
    if (readAt !== null) {
      memory.forget(owner(), pending);
      return dispatch({ type: "run_needless", readAt });
    }
    const changes = await watchScores(signal, { gateway, clock }, pending, (scores) =>
      dispatch({ type: "scores_read", scores }),
    );
    if (signal.aborted) return;
    memory.forget(owner(), pending);
    dispatch(changes.length > 0 ? { type: "run_changed", changes } : { type: "run_unchanged" });
    await store.readDetails();
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

  return {
    run,
    resume: (pending) => watch(running.signal, [], pending),
    async checkAgain() {
      const { run: current } = store.state();
      if (current.kind !== "unchanged" && current.kind !== "needless") return;
      await watch(running.signal, current.lines, { ...current.pending, startedAt: clock.now().getTime() });
    },
    stop: () => running.abort(),
  };
}

function isRefused({ answer }: RunLine): boolean {
  return answer.kind === "refused" && lacksPermission(answer.refusal);
}
