import type { RunAnswer, RunReach, RunsGateway } from "../../../crm/index.ts";
import type { RuleId } from "../../../scoring/index.ts";
import { settle } from "../../runtime/settle.ts";
import type { RunLine } from "../state/run-state.ts";

/** Sends the calls of one click, one after the other, and collects every answer; a failed call does not stop the next. */
export async function scheduleRun(
  signal: AbortSignal,
  gateway: RunsGateway,
  module: string,
  reaches: readonly RunReach[],
): Promise<readonly RunLine[]> {
  const lines: RunLine[] = [];
  for (const reach of reaches) {
    const { value, failure } = await settle(() => gateway.runScoringRules(signal, module, reach));
    if (signal.aborted) break;
    if (value !== null) lines.push(...groupAnswers(reach, value));
    else if (failure !== null) lines.push({ reach, answer: { kind: "failed", failure } });
  }
  return lines;
}

/** Zoho answers rule by rule, most often the same for all: one line for each different answer. */
function groupAnswers(reach: RunReach, answers: readonly RunAnswer[]): readonly RunLine[] {
  if (reach.kind !== "rules" || answers.length !== reach.ruleIds.length) {
    return answers.map((answer) => ({ reach, answer }));
  }
  const groups = new Map<string, { readonly ruleIds: RuleId[]; readonly answer: RunAnswer }>();
  for (const [index, ruleId] of reach.ruleIds.entries()) {
    const answer = answers[index];
    if (answer === undefined) continue;
    const key = JSON.stringify(answer);
    const group = groups.get(key) ?? { ruleIds: [], answer };
    groups.set(key, group);
    group.ruleIds.push(ruleId);
  }
  return Array.from(groups.values(), ({ ruleIds, answer }) => ({ reach: { kind: "rules", ruleIds }, answer }));
}

/** Whether scores may change because of this answer. */
export function isUnderWay({ answer }: RunLine): boolean {
  return answer.kind === "scheduled" || answer.kind === "already_scheduled";
}
