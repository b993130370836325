import { readScore } from "../draft/finish-draft.ts";
import type { DraftKey } from "../draft/rule-draft.ts";
import { DOCUMENTED_SCORES } from "../limits/zoho-limits.ts";
import { createIssue, type RuleIssue } from "./rule-issue.ts";

/** `stored`: what the rule has already, which Zoho has taken once. */
export function* validateScore(text: string, key: DraftKey, path: string, stored: number | null): Generator<RuleIssue> {
  const place = { part: "score", key } as const;
  const score = readScore(text);
  if (text.trim() === "") yield createIssue({ code: "score_missing" }, place, path);
  else if (score !== null && score === stored) return;
  else if (score === null || !Number.isSafeInteger(score))
    yield createIssue({ code: "score_not_whole", text: text.trim() }, place, path);
  else if (score === 0) yield createIssue({ code: "score_zero" }, place, path);
  else if (score < DOCUMENTED_SCORES.minimum || score > DOCUMENTED_SCORES.maximum)
    yield createIssue({ code: "score_beyond_documented", score, ...DOCUMENTED_SCORES }, place, path);
}
