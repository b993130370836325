import { type CrmError, isCrmRefused, isPermissionRefusal } from "../../../crm/index.ts";
import { toPart } from "../../runtime/settle.ts";
import { keepEarlier } from "../../screen/keep-earlier.ts";
import { reduceSession } from "../../screen/session.ts";
import { explainReading } from "./explain-reading.ts";
import type { Phase, Reading, RecordScoreEvent, RecordScoreState, Subject } from "./record-score-state.ts";
import { reduceRun } from "./reduce-run.ts";
import { isRunUnderWay } from "./run-state.ts";

/** The only place where the screen's state changes. Pure: times and answers come with the event. */
export function reduceRecordScore(state: RecordScoreState, event: RecordScoreEvent): RecordScoreState {
  if ("round" in event && event.type !== "round_started" && event.round !== state.round) return state;
  switch (event.type) {
    case "phase_reached":
      // A run is watched by what a record's page shows, which is gone now; its memory picks it up again.
      return { ...state, phase: event.phase, run: { kind: "idle" } };
    case "language_read":
    case "theme_read":
      return reduceSession(state, event);
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
    default:
      return { ...state, run: reduceRun(state.run, event) };
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
