/** What the server answers in place of the real answer. */
export const FAULT_ANSWERS = {
  real: "Real answers",
  "403": "403 NO_PERMISSION",
  "429": "429 TOO_MANY_REQUESTS",
  "500": "500 INTERNAL_ERROR",
  "204": "204, an empty answer",
  hostile: "400 with hostile texts",
  malformed: "200 with JSON of another shape",
  html: "200 with an HTML page",
  dropped: "No answer (message dropped)",
} as const;

export type FaultAnswer = keyof typeof FAULT_ANSWERS;

/** Which requests the fault hits: a part of the path; "" hits all. */
export const FAULT_TARGETS = {
  "": "All REST calls",
  "/settings/automation/scoring_rules": "Scoring rules",
  "/Entity_Scores__s": "Entity scores",
  "/actions/run_scoring_rules": "Run",
  "/settings/fields": "Fields",
  "/settings/modules": "Modules",
  "/__timeline": "Timeline",
  "/org": "Organisation",
} as const;

export type FaultTarget = keyof typeof FAULT_TARGETS;

/** What the control panel injects between the widget and the CRM. */
export interface Faults {
  /** Milliseconds before each answer. */
  readonly latency: number;
  readonly answer: FaultAnswer;
  readonly target: FaultTarget;
  /** What of the handshake is left out. */
  readonly handshake: "complete" | "no-context" | "no-page-load";
}

export const NO_FAULTS: Faults = { latency: 0, answer: "real", target: "", handshake: "complete" };

export function isDropped({ answer, target }: Faults, path: string): boolean {
  return answer === "dropped" && path.includes(target);
}
