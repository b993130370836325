import {
  CrmUnexpectedShapeError,
  type RuleChangesGateway,
  type RuleFailed,
  type RulesGateway,
  type RunReach,
  type RunsGateway,
} from "../../../crm/index.ts";
import type { RuleId, ScoringRule } from "../../../scoring/index.ts";
import { type Part, settle } from "../../runtime/settle.ts";
import { listUnsent, rereadRules } from "../state/reread-rules.ts";
import type { RunTarget, Task, TaskResult } from "../state/task-state.ts";
import { listTaskRules, withTaskRules } from "../state/task-words.ts";

type Gateway = Pick<RulesGateway, "readScoringRule"> & RuleChangesGateway & RunsGateway;

/**
 * Does what was confirmed and collects one result per rule; never throws. A rule that is not surely the one that was shown
 * is left alone.
 */
export async function performTask(
  signal: AbortSignal,
  gateway: Gateway,
  module: string,
  task: Task,
): Promise<readonly TaskResult[]> {
  const rules = listTaskRules(task);
  if (rules.length === 0) return send(signal, gateway, module, task);
  const checks = await rereadRules(signal, gateway, rules);
  const sure = rules.filter(({ id }) => checks.get(id)?.kind === "same");
  const sent = sure.length === 0 ? [] : await send(signal, gateway, module, withTaskRules(task, sure));
  const results = new Map([...listUnsent(rules, checks), ...sent].map((result) => [result.rule?.id, result]));
  return rules.flatMap(({ id }) => results.get(id) ?? []);
}

async function send(signal: AbortSignal, gateway: Gateway, module: string, task: Task): Promise<readonly TaskResult[]> {
  switch (task.kind) {
    case "clone":
      return cloneRules(signal, gateway, task.rules);
    case "run":
      return runTarget(signal, gateway, module, task.target);
    default:
      return changeRules(signal, gateway, task.kind, task.rules);
  }
}

const CALLS = {
  activate: "activateScoringRules",
  deactivate: "deactivateScoringRules",
  delete: "deleteScoringRules",
} as const satisfies Record<string, keyof Gateway>;

async function changeRules(
  signal: AbortSignal,
  gateway: Gateway,
  kind: keyof typeof CALLS,
  rules: readonly ScoringRule[],
): Promise<readonly TaskResult[]> {
  const part = await settle(() =>
    gateway[CALLS[kind]](
      signal,
      rules.map(({ id }) => id),
    ),
  );
  const answers = new Map(part.value?.map(({ id, answer }) => [id, answer]));
  return rules.map((rule) => ({ rule, answer: answers.get(rule.id) ?? toFailed(part) }));
}

/** One after the other: Zoho clones one rule per call, and each copy counts for the limits of the next. */
async function cloneRules(
  signal: AbortSignal,
  gateway: Gateway,
  rules: readonly ScoringRule[],
): Promise<readonly TaskResult[]> {
  const results: TaskResult[] = [];
  for (const rule of rules) {
    const answer = await settle(() => gateway.cloneScoringRule(signal, rule.id));
    results.push({ rule, answer: answer.value ?? toFailed(answer) });
  }
  return results;
}

async function runTarget(
  signal: AbortSignal,
  gateway: Gateway,
  module: string,
  target: RunTarget,
): Promise<readonly TaskResult[]> {
  const rules: readonly (ScoringRule | null)[] = target.kind === "rules" ? target.rules : [null];
  const part = await settle(() => gateway.runScoringRules(signal, module, toReach(target)));
  const answers = part.value ?? [];
  // One answer for the whole run holds for each rule.
  return rules.map((rule, index) => ({ rule, answer: answers[index] ?? answers[0] ?? toFailed(part) }));
}

function toReach(target: RunTarget): RunReach {
  switch (target.kind) {
    case "rules":
      return { kind: "rules", ruleIds: target.rules.map(({ id }): RuleId => id) };
    case "layout":
      return { kind: "layout", layoutId: target.layout.id };
    case "module":
      return { kind: "module" };
  }
}

function toFailed({ failure }: Part<unknown>): RuleFailed {
  return { kind: "failed", error: failure ?? new CrmUnexpectedShapeError("scoring_rules", "no answer for the rule") };
}
