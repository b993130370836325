import type { CrmRecord, ScoringRule } from "../../../scoring/index.ts";

/**
 * A record's answer does not name its module. The rules do, where all are of one module or one of them has the record's
 * layout (a layout belongs to one module). null: left open. `complete` false: other rules may be of other modules.
 */
export function findModule(rules: readonly ScoringRule[], record: CrmRecord, complete: boolean): string | null {
  const [module, ...others] = new Set(rules.map((rule) => rule.module.apiName));
  if (complete && module !== undefined && others.length === 0) return module;
  const { layout } = record;
  if (layout === null) return null;
  return rules.find((rule) => rule.layout?.id === layout.id)?.module.apiName ?? null;
}
