import type { RunReach } from "../../../crm/index.ts";
import { MOST_RULES_PER_RUN, type RuleId, type ScoreExplanation } from "../../../scoring/index.ts";

/**
 * The calls that run every active rule of the record: by id while one call takes them all, else the record's layout and
 * then the global rules by id, because whether a layout's run includes global rules is not documented.
 */
export function planRun({ record, rules }: ScoreExplanation): readonly RunReach[] {
  const applicable = rules.filter((rule) => rule.applies === true).map(({ rule }) => rule);
  const ids = applicable.map((rule) => rule.id);
  if (ids.length <= MOST_RULES_PER_RUN || record.layout === null) return batches(ids);
  const globalIds = applicable.filter((rule) => rule.layout === null).map((rule) => rule.id);
  const layoutRun: RunReach = { kind: "layout", layoutId: record.layout.id };
  return globalIds.length < ids.length ? [layoutRun, ...batches(globalIds)] : batches(globalIds);
}

function batches(ids: readonly RuleId[]): readonly RunReach[] {
  const calls: RunReach[] = [];
  for (let start = 0; start < ids.length; start += MOST_RULES_PER_RUN) {
    calls.push({ kind: "rules", ruleIds: ids.slice(start, start + MOST_RULES_PER_RUN) });
  }
  return calls;
}
