import { findListGap, parseScoringRules } from "../../../crm/wire/index.ts";
import type { ScoringRule } from "../../../scoring/index.ts";
import { failIn } from "../../reading/fail-in.ts";
import { limitDepth } from "../../reading/limit-depth.ts";
import type { JsonFile } from "../../reading/read-json-file.ts";
import type { RulesGap } from "./gaps.ts";
import { readAnswer } from "./read-answer.ts";

export interface ListedRules {
  readonly rules: readonly ScoringRule[];
  /** Why there may be other rules; null: the file is complete. */
  readonly gap: RulesGap | null;
}

export function readRules(file: JsonFile): ListedRules {
  const listed = readAnswer(file, "scoring_rules", parseScoringRules);
  const unreadable = (listed.gaps?.leftOut ?? 0) > 0 ? "unreadable" : null;
  return { rules: keepOnce(listed, file), gap: findListGap(file.json, "scoring_rules") ?? unreadable };
}

/** Pages may overlap; but two different rules of one id are two states of it, and one of them has passed. */
function keepOnce(rules: readonly ScoringRule[], { file }: JsonFile): readonly ScoringRule[] {
  const kept = new Map<string, ScoringRule>();
  for (const rule of rules) {
    const same = kept.get(rule.id);
    if (same !== undefined && writeSource(same) !== writeSource(rule))
      failIn(file, "scoring_rules", `found the rule ${rule.id} twice, not the same: expected one state of each rule`);
    kept.set(rule.id, same ?? rule);
  }
  return [...kept.values()];
}

/** Its JSON, as deep as JSON.stringify can go. */
function writeSource({ source }: ScoringRule): string {
  return JSON.stringify(limitDepth(source));
}
