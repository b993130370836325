import type { Assumption, UnknownReason } from "../terms/doubts.ts";

/** Met and not met are decided; unknown always comes with a reason. */
export type Outcome = "met" | "not_met" | "unknown";

/** The answer of one criterion. Verdicts are shared constants: never write to one. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly reason: UnknownReason | null;
  readonly assumption: Assumption | null;
}

const shared: Readonly<Record<Outcome, Map<string | null, Verdict>>> = {
  met: new Map(),
  not_met: new Map(),
  unknown: new Map(),
};

function share(outcome: Outcome, reason: UnknownReason | null, assumption: Assumption | null): Verdict {
  const known = shared[outcome].get(reason ?? assumption);
  if (known !== undefined) return known;
  const verdict = Object.freeze({ outcome, reason, assumption });
  shared[outcome].set(reason ?? assumption, verdict);
  return verdict;
}

export const MET = share("met", null, null);
export const NOT_MET = share("not_met", null, null);

export function unknown(reason: UnknownReason): Verdict {
  return share("unknown", reason, null);
}

/** `assumption` null: nothing is assumed. */
export function decided(met: boolean, assumption: Assumption | null = null): Verdict {
  if (assumption === null) return met ? MET : NOT_MET;
  return share(met ? "met" : "not_met", null, assumption);
}

export function negateVerdict(verdict: Verdict): Verdict {
  if (verdict === MET) return NOT_MET;
  if (verdict === NOT_MET) return MET;
  return share(negate(verdict.outcome), verdict.reason, verdict.assumption);
}

/** One verdict from several readings that nothing published decides between: unknown unless they agree. */
export function agree(reason: UnknownReason, readings: readonly boolean[]): Verdict {
  const [first = false] = readings;
  return readings.every((reading) => reading === first) ? decided(first) : unknown(reason);
}

/** The same for readings that are verdicts themselves: what one of them assumes, all of them rest on. */
export function agreeVerdicts(reason: UnknownReason, readings: readonly Verdict[]): Verdict {
  const [first] = readings;
  if (first === undefined || readings.some(({ outcome }) => outcome !== first.outcome)) return unknown(reason);
  return readings.find(({ assumption }) => assumption !== null) ?? first;
}

export function anyOf(verdicts: readonly Verdict[]): Verdict {
  return pick(verdicts, "met");
}

export function allOf(verdicts: readonly Verdict[]): Verdict {
  return pick(verdicts, "not_met");
}

/** The verdict that decides, else one that is unknown, else any of the others. */
function pick(verdicts: readonly Verdict[], deciding: "met" | "not_met"): Verdict {
  return (
    verdicts.find(({ outcome }) => outcome === deciding) ??
    verdicts.find(({ outcome }) => outcome === "unknown") ??
    verdicts[0] ??
    unknown("value_unreadable")
  );
}

/**
 * Kleene's three-valued logic, once for both: a member that decides (not met for "and", met for "or") decides all, else
 * one unknown spoils.
 */
export function joinOutcomes(operator: "and" | "or", members: Iterable<{ readonly outcome: Outcome }>): Outcome {
  const deciding = operator === "and" ? "not_met" : "met";
  let result: Outcome = operator === "and" ? "met" : "not_met";
  for (const { outcome } of members) {
    if (outcome === deciding) return deciding;
    if (outcome === "unknown") result = outcome;
  }
  return result;
}

export function negate(outcome: Outcome): Outcome {
  if (outcome === "unknown") return "unknown";
  return outcome === "met" ? "not_met" : "met";
}
