import type { RecordGateway, RunsGateway } from "../../../crm/index.ts";
import type { EntityScore } from "../../../scoring/index.ts";
import type { Clock } from "../../runtime/clock.ts";
import { settle } from "../../runtime/settle.ts";
import type { PendingRun, ScoreChange } from "../state/run-state.ts";
import { compareScores } from "./compare-scores.ts";

/** Seconds between looks, about two minutes in all: Zoho documents neither how long a run takes nor a way to ask. */
const DELAYS = [1, 2, 3, 5, 8, 13, 21, 21, 21, 25];
/** Seconds from a change to the look that confirms it. */
const SETTLE = 2;

export interface WatchServices {
  readonly gateway: RecordGateway & RunsGateway;
  readonly clock: Clock;
}

/**
 * Reads the record's scores until they differ from those before the run and have settled (rows of several rules may change
 * one after the other), or until the limit passes. A look that fails is no answer and the watch goes on.
 * Calls `onChange` with each new state of the rows. Resolves with what has changed in all.
 */
export async function watchScores(
  signal: AbortSignal,
  { gateway, clock }: WatchServices,
  run: PendingRun,
  onChange: (scores: readonly EntityScore[]) => void,
): Promise<readonly ScoreChange[]> {
  let before = run.before;
  let latest = run.before;
  let moved = false;
  for (const delay of delaysAfter(clock.now().getTime() - run.startedAt)) {
    await clock.wait(signal, (moved ? SETTLE : delay) * 1000);
    if (signal.aborted) break;
    const { value } = await settle(() => gateway.listEntityScores(signal, run.module, run.recordId));
    if (signal.aborted) break;
    if (value === null) continue;
    before ??= value;
    moved = compareScores(latest ?? value, value).length > 0;
    latest = value;
    if (moved) onChange(value);
    else if (compareScores(before, value).length > 0) break;
  }
  return before === null || latest === null ? [] : compareScores(before, latest);
}

/** What is left of the delays after a reload; always one look at once. */
function delaysAfter(elapsedMs: number): readonly number[] {
  if (elapsedMs < 1000) return DELAYS;
  let passed = 0;
  const left = DELAYS.filter((delay) => {
    passed += delay;
    return passed * 1000 > elapsedMs;
  });
  return [0, ...left];
}
