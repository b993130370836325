import { describe, expect, test } from "vitest";
import { CrmRefusedError, CrmTimeoutError } from "../../../../src/crm/index.ts";
import {
  type Phase,
  type Reading,
  type RecordParts,
  type RecordScoreEvent,
  type RecordScoreState,
  startState,
} from "../../../../src/ui/record/state/record-score-state.ts";
import { reduceRecordScore } from "../../../../src/ui/record/state/reduce-record-score.ts";
import { reduceRun } from "../../../../src/ui/record/state/reduce-run.ts";
import { isRunUnderWay, type PendingRun, type Run, type RunEvent } from "../../../../src/ui/record/state/run-state.ts";
import type { Part } from "../../../../src/ui/runtime/settle.ts";
import { LEAD, lead, storedScore } from "../../support/build-rules.ts";
import { FIT, USER } from "../../support/fake-crm.ts";
import { CATALOGUE } from "../../support/languages.ts";

const subject = { module: "Leads", moduleLabel: "Leads", recordId: LEAD };
const timeout = new CrmTimeoutError("GET", 1);
const forbidden = new CrmRefusedError({ status: 403, code: "NO_PERMISSION", zohoMessage: null, details: {} });

function read<Value>(value: Value): Part<Value> {
  return { value, failure: null };
}
function failed(failure: Part<unknown>["failure"]): Part<never> {
  return { value: null, failure };
}
const ALL: RecordParts = {
  record: read(lead({ Industry: "Finance" })),
  rules: read([FIT]),
  scores: read([storedScore("1001", 10)]),
  fields: read([]),
  org: read({ timeZone: "UTC", edition: null }),
};
function reading(parts: Partial<RecordParts> = {}): Reading {
  return {
    parts: { ...ALL, ...parts },
    readAt: new Date("2026-05-03T12:00:00Z"),
    ownTimeZone: "UTC",
    metadataSince: null,
    fiscalYearStartMonth: null,
    history: null,
  };
}
const pending: PendingRun = { module: "Leads", recordId: LEAD, startedAt: 0, before: [] };
const INITIAL_STATE = startState({ user: null, catalogue: { language: "en", texts: {} }, theme: null });
const RUNS: Readonly<Record<Run["kind"], Run>> = {
  idle: { kind: "idle" },
  scheduling: { kind: "scheduling", reaches: [{ kind: "module" }], pending },
  not_loaded: { kind: "not_loaded", reaches: [{ kind: "module" }] },
  refused: { kind: "refused", reaches: [{ kind: "module" }], lines: [] },
  watching: { kind: "watching", lines: [], pending },
  changed: { kind: "changed", lines: [], changes: [] },
  unchanged: { kind: "unchanged", lines: [], pending },
  needless: { kind: "needless", lines: [], pending, readAt: new Date(0) },
};

function stateAfter(events: readonly RecordScoreEvent[], state: RecordScoreState = INITIAL_STATE): RecordScoreState {
  return events.reduce(reduceRecordScore, state);
}
const started: RecordScoreEvent = { type: "round_started", round: 1, subject };
const loaded = stateAfter([started, { type: "round_read", round: 1, reading: reading() }]);

function ready(state: RecordScoreState): Extract<Phase, { kind: "ready" }> {
  if (state.phase.kind !== "ready") throw new Error(`not ready: ${state.phase.kind}`);
  return state.phase;
}

describe("phases", () => {
  test.each<Exclude<Phase, { kind: "loading" | "ready" }>>([
    { kind: "connecting" },
    { kind: "outside" },
    { kind: "no_record" },
    { kind: "unsupported", subject },
    { kind: "failed", subject: null, failure: timeout },
  ])("$kind is reached on the way to the first round", (phase) => {
    expect(stateAfter([{ type: "phase_reached", phase }]).phase).toBe(phase);
  });

  test("the first round has nothing to show yet", () => {
    expect(stateAfter([started]).phase).toEqual({ kind: "loading", subject });
  });

  test("a round that was read is explained", () => {
    expect(ready(loaded).explanation?.rules[0]?.now.score).toBe(10);
    expect(ready(loaded).refreshing).toBe(false);
  });

  test("a second round keeps what is shown and marks it", () => {
    const state = stateAfter([{ type: "round_started", round: 2, subject }], loaded);
    expect(ready(state)).toEqual({ ...ready(loaded), refreshing: true });
  });

  test("answers of an older round are dropped", () => {
    const state = stateAfter([{ type: "round_started", round: 2, subject }], loaded);
    const late: readonly RecordScoreEvent[] = [
      { type: "round_read", round: 1, reading: reading({ scores: read([]) }) },
      { type: "details_read", round: 1, details: { fiscalYearStartMonth: 4 } },
    ];
    for (const event of late) expect(reduceRecordScore(state, event)).toBe(state);
  });

  test("user and theme change nothing else", () => {
    const state = stateAfter(
      [
        { type: "language_read", user: USER, catalogue: CATALOGUE },
        { type: "theme_read", theme: "dark" },
      ],
      loaded,
    );
    expect(state).toEqual({ ...loaded, user: USER, catalogue: CATALOGUE, theme: "dark" });
  });

  test("details are explained anew", () => {
    const history = { lastScored: new Map(), fieldChanges: [] };
    const state = stateAfter([{ type: "details_read", round: 1, details: { history } }], loaded);
    expect(ready(state).reading.history).toBe(history);
    expect(ready(state).explanation).not.toBe(ready(loaded).explanation);
  });

  test("new scores replace the stored ones and outdate the history", () => {
    const history = { lastScored: new Map(), fieldChanges: [] };
    const state = stateAfter(
      [
        { type: "details_read", round: 1, details: { history } },
        { type: "scores_read", scores: [storedScore("1001", 25)] },
      ],
      loaded,
    );
    expect(ready(state).explanation?.rules[0]?.stored?.score).toBe(25);
    expect(ready(state).reading.history).toBeNull();
  });
});

describe("partial failure", () => {
  const first = (parts: Partial<RecordParts>) =>
    stateAfter([started, { type: "round_read", round: 1, reading: reading(parts) }]);

  test.each(["record", "rules"] as const)("without the %s there are only stored scores", (part) => {
    expect(ready(first({ [part]: failed(timeout) })).explanation).toBeNull();
  });

  test("without rules and scores nothing can be shown, and trying again may bring the scores", () => {
    const state = first({ rules: failed(forbidden), scores: failed(timeout) });
    expect(state.phase).toEqual({ kind: "failed", subject, failure: timeout });
  });

  test("a refusal of the module itself means that it can't be scored", () => {
    const details = { param_name: "module" };
    const refused = new CrmRefusedError({ status: 400, code: "INVALID_DATA", zohoMessage: null, details });
    expect(first({ rules: failed(refused) }).phase).toEqual({ kind: "unsupported", subject });
    const other = new CrmRefusedError({ status: 400, code: "INVALID_DATA", zohoMessage: null, details: {} });
    expect(first({ rules: failed(other) }).phase.kind).toBe("ready");
  });

  test("a part that fails later keeps its earlier value", () => {
    const state = stateAfter(
      [
        { type: "round_started", round: 2, subject },
        { type: "round_read", round: 2, reading: reading({ scores: failed(timeout) }) },
      ],
      loaded,
    );
    expect(ready(state).reading.parts.scores).toEqual({ value: [storedScore("1001", 10)], failure: timeout });
  });

  test("unless the user may no longer see it", () => {
    const state = stateAfter(
      [
        { type: "round_started", round: 2, subject },
        { type: "round_read", round: 2, reading: reading({ rules: failed(forbidden) }) },
      ],
      loaded,
    );
    expect(ready(state).reading.parts.rules.value).toBeNull();
    expect(ready(state).explanation).toBeNull();
  });
});

describe("runs", () => {
  const EVENTS: Readonly<Record<string, RunEvent>> = {
    run_started: { type: "run_started", reaches: [{ kind: "module" }], pending },
    run_not_loaded: { type: "run_not_loaded", reaches: null },
    run_refused: { type: "run_refused", lines: [] },
    run_watched: { type: "run_watched", lines: [], pending },
    run_changed: { type: "run_changed", changes: [] },
    run_unchanged: { type: "run_unchanged" },
    run_needless: { type: "run_needless", readAt: new Date(0) },
  };
  test.each<readonly [Run["kind"], keyof typeof EVENTS, Run["kind"]]>([
    ["idle", "run_started", "scheduling"],
    ["refused", "run_started", "scheduling"],
    ["changed", "run_started", "scheduling"],
    ["unchanged", "run_started", "scheduling"],
    ["watching", "run_started", "watching"],
    ["scheduling", "run_refused", "refused"],
    ["idle", "run_refused", "idle"],
    ["scheduling", "run_watched", "watching"],
    ["unchanged", "run_watched", "watching"],
    ["idle", "run_watched", "watching"],
    ["watching", "run_changed", "changed"],
    ["idle", "run_changed", "idle"],
    ["watching", "run_unchanged", "unchanged"],
    ["changed", "run_unchanged", "changed"],
    ["watching", "run_needless", "needless"],
    ["idle", "run_needless", "idle"],
    ["needless", "run_started", "scheduling"],
    ["needless", "run_watched", "watching"],
    ["scheduling", "run_not_loaded", "not_loaded"],
    ["idle", "run_not_loaded", "not_loaded"],
    ["watching", "run_not_loaded", "watching"],
    ["not_loaded", "run_started", "scheduling"],
  ])("%s, then %s: %s", (from, event, to) => {
    const happening = EVENTS[event];
    if (happening === undefined) throw new Error(event);
    expect(reduceRun(RUNS[from], happening).kind).toBe(to);
  });

  test.each([
    ["changed", "idle"],
    ["unchanged", "idle"],
    ["needless", "idle"],
    ["refused", "idle"],
    ["not_loaded", "idle"],
    ["watching", "watching"],
    ["scheduling", "scheduling"],
  ] as const)("%s, then a new round: %s", (from, to) => {
    expect(reduceRecordScore({ ...INITIAL_STATE, run: RUNS[from] }, started).run.kind).toBe(to);
  });

  test("a step of a run is the run's own affair", () => {
    const moved = reduceRecordScore(INITIAL_STATE, { type: "run_watched", lines: [], pending });
    expect(moved).toEqual({ ...INITIAL_STATE, run: RUNS.watching });
  });

  test("a second start does not touch the run under way", () => {
    const other: RunEvent = { type: "run_started", reaches: [], pending: { ...pending, startedAt: 1 } };
    expect(reduceRun(RUNS.scheduling, other)).toBe(RUNS.scheduling);
  });

  test.each([
    ["scheduling", true],
    ["watching", true],
    ["idle", false],
    ["changed", false],
    ["unchanged", false],
    ["needless", false],
    ["refused", false],
  ] as const)("%s is under way: %s", (kind, underWay) => {
    expect(isRunUnderWay(RUNS[kind])).toBe(underWay);
  });
});
