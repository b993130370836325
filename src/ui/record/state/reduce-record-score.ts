import { type CrmError, isCrmRefused, isPermissionRefusal } from "../../../crm/index.ts";
import type { Part } from "../../runtime/settle.ts";
import { toPart } from "../../runtime/settle.ts";
import { explainReading } from "./explain-reading.ts";
import {
  isRunUnderWay,
  type Phase,
  type Reading,
  type RecordParts,
  type RecordScoreEvent,
  type RecordScoreState,
  type Subject,
} from "./record-score-state.ts";

/** The only place where the screen's state changes. Pure: times and answers come with the event. */
export function reduceRecordScore(state: RecordScoreState, event: RecordScoreEvent): RecordScoreState {
  if ("round" in event && event.type !== "round_started" && event.round !== state.round) return state;
  switch (event.type) {
    case "phase_reached":
      // A run is watched by what a record's page shows, which is gone now; its memory picks it up again.
      return { ...state, phase: event.phase, run: { kind: "idle" } };
    case "language_read":
      return { ...state, user: event.user, catalogue: event.catalogue };
    case "theme_read":
      return { ...state, theme: event.theme };
    case "round_started":
      return {
        ...state,
        round: event.round,
        phase: startRound(state.phase, event.subject),
        // What became of an earlier run is old news once everything is read again.
        run: isRunUnderWay(state.run) ? state.run : { kind: "idle" },
      };
    case "round_read":
      return { ...state, phase: endRound(state.phase, event.reading) };
    case "details_read":
      return { ...state, phase: updateReading(state.phase, event.details) };
    case "scores_read": {
      if (state.phase.kind !== "ready") return state;
      const parts = { ...state.phase.reading.parts, scores: toPart(event.scores) };
      return { ...state, phase: updateReading(state.phase, { parts, history: null }) };
    }
    case "run_moved":
      return { ...state, run: event.run };
  }
}

function startRound(phase: Phase, subject: Subject): Phase {
  return phase.kind === "ready" ? { ...phase, refreshing: true } : { kind: "loading", subject };
}

function endRound(phase: Phase, reading: Reading): Phase {
  const subject = "subject" in phase ? phase.subject : null;
  if (subject === null) return phase;
  const parts = phase.kind === "ready" ? keepEarlier(phase.reading.parts, reading.parts) : reading.parts;
  const { record, rules, scores } = parts;
  if (isModuleRefusal(rules.failure)) return { kind: "unsupported", subject };
  // A refusal stays one, however often it is tried; the scores are there for those, too, who may not read the rules.
  const lasting = isPermissionRefusal(rules.failure);
  const failure = (lasting ? scores.failure : null) ?? rules.failure ?? record.failure ?? scores.failure;
  const explainable = record.value !== null && rules.value !== null;
  if (!explainable && scores.value === null && failure !== null) return { kind: "failed", subject, failure };
  return ready(subject, { ...reading, parts });
}

/** How Zoho refuses a module that has no scoring. Source: zoho.com/crm/developer/docs/api/v8/scoring-rules.html */
function isModuleRefusal(failure: CrmError | null): boolean {
  if (!isCrmRefused(failure)) return false;
  const { code, details } = failure.refusal;
  return code === "INVALID_DATA" && Object.values(details).includes("module");
}

function updateReading(phase: Phase, change: Partial<Reading>): Phase {
  if (phase.kind !== "ready") return phase;
  return { ...ready(phase.subject, { ...phase.reading, ...change }), refreshing: phase.refreshing };
}

function ready(subject: Subject, reading: Reading): Extract<Phase, { kind: "ready" }> {
  const explanation = explainReading(subject.module, reading);
  return { kind: "ready", subject, reading, explanation, refreshing: false };
}

function keepEarlier(earlier: RecordParts, newer: RecordParts): RecordParts {
  return {
    record: keep(earlier.record, newer.record),
    rules: keep(earlier.rules, newer.rules),
    scores: keep(earlier.scores, newer.scores),
    fields: keep(earlier.fields, newer.fields),
    org: keep(earlier.org, newer.org),
  };
}

/** A failed part goes on with what was known, unless the user has lost the right to see it. */
function keep<Value>(earlier: Part<Value>, newer: Part<Value>): Part<Value> {
  if (newer.failure === null || isPermissionRefusal(newer.failure)) return newer;
  return { value: earlier.value, failure: newer.failure };
}
