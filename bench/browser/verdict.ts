/** What was not measured has not passed. */
export type Verdict = "passed" | "missed" | "not measured";

/** null: nothing is asked of it. */
export function judgeAtMost(value: number, bar: number | null): Verdict | null {
  if (bar === null) return null;
  if (Number.isNaN(value)) return "not measured";
  return value <= bar ? "passed" : "missed";
}

/** The worst of them; "not measured" where there is none. */
export function judgeAll(verdicts: readonly (Verdict | null)[]): Verdict {
  if (verdicts.includes("missed")) return "missed";
  if (verdicts.includes("not measured")) return "not measured";
  return verdicts.includes("passed") ? "passed" : "not measured";
}
