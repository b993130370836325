import { type CrmGateway, isCrmRefused, type RunReach } from "../../crm/index.ts";
import { settle } from "./read-record-parts.ts";
import type { RunLine } from "./record-score-state.ts";

/** Sends the calls of one click, one after the other, and collects every answer; a failed call does not stop the next. */
export async function scheduleRun(
  signal: AbortSignal,
  gateway: CrmGateway,
  module: string,
  reaches: readonly RunReach[],
): Promise<readonly RunLine[]> {
  const lines: RunLine[] = [];
  for (const reach of reaches) {
    const { value, failure } = await settle(() => gateway.runScoringRules(signal, module, reach));
    if (signal.aborted) break;
    const ruleIds = reach.kind === "rules" ? reach.ruleIds : [];
    if (failure !== null) lines.push({ ruleId: ruleIds[0] ?? null, answer: answerOf(failure) });
    for (const [index, answer] of (value ?? []).entries()) lines.push({ ruleId: ruleIds[index] ?? null, answer });
  }
  return lines;
}

function answerOf(failure: NonNullable<Awaited<ReturnType<typeof settle>>["failure"]>): RunLine["answer"] {
  if (isCrmRefused(failure) && failure.refusal.code === "ALREADY_SCHEDULED") {
    return { kind: "already_scheduled", message: failure.refusal.zohoMessage };
  }
  return { kind: "failed", failure };
}

/** Whether scores may change because of this answer. */
export function isUnderWay({ answer }: RunLine): boolean {
  return answer.kind === "scheduled" || answer.kind === "already_scheduled";
}
