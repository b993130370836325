import { isSignalOffered, judgeModuleKind, type RuleMetadata } from "../choices/rule-metadata.ts";
import type { RuleDraft, SignalRuleDraft } from "../draft/rule-draft.ts";
import { createIssue, type RuleIssue, type RuleProblem } from "./rule-issue.ts";
import { validateScore } from "./validate-score.ts";

/** Signal rules that are stored already are only looked at where they were edited. */
export function* validateSignalRules(draft: RuleDraft, metadata: RuleMetadata): Generator<RuleIssue> {
  const first = new Map<string, number>();
  for (const [index, rule] of draft.signalRules.entries()) {
    const path = `signal_rules[${index}]`;
    const stored = draft.base?.signalRules.find(({ id }) => id === rule.id) ?? null;
    if (rule.id === null) yield* judgeModule(draft, rule, path);
    yield* validateScore(rule.scoreText, rule.key, `${path}.score`, stored?.score ?? null);
    const at = (problem: RuleProblem): RuleIssue =>
      createIssue(problem, { part: "signal", key: rule.key }, `${path}.signal`);
    if (rule.signal === null) {
      yield at({ code: "signal_missing" });
      continue;
    }
    const earlier = first.get(rule.signal.id);
    const twin = earlier === undefined ? undefined : draft.signalRules[earlier];
    if (earlier !== undefined && twin !== undefined)
      yield at({ code: "signal_duplicate", firstKey: twin.key, firstPosition: earlier + 1 });
    else first.set(rule.signal.id, index);
    if (stored?.signal.id === rule.signal.id || metadata.signals === null) continue;
    const signal = metadata.signals.find(({ id }) => id === rule.signal?.id);
    if (signal === undefined) yield at({ code: "signal_unknown", signal: rule.signal.namespace ?? rule.signal.id });
    else if (!isSignalOffered(signal)) yield at({ code: "signal_not_offered", signal: signal.label });
  }
}

function* judgeModule({ module }: RuleDraft, { key }: SignalRuleDraft, path: string): Generator<RuleIssue> {
  const kind = judgeModuleKind(module.apiName);
  if (kind === "people") return;
  const code = kind === "other" ? "signals_not_supported" : "signals_perhaps_not_supported";
  yield createIssue({ code, module: module.apiName }, { part: "signal_rule", key }, path);
}
