import { type EntityScoreRow, NO_POINTS, type ScoreNumbers, sameNumbers } from "../state/entity-scores.ts";
import type { Organisation } from "../state/organisation.ts";
import type { StoredRecord } from "../state/stored-record.ts";
import type { StoredRule } from "../state/stored-rule.ts";
import { addTimelineEntry } from "../state/timeline.ts";
import { formatZohoTime } from "../values/zoho-time.ts";
import { buildRecordJson } from "../wire/record-json.ts";
import { createFieldRuleScorer } from "./apply-scoring.ts";
import { countTouchPoints, joinPoints } from "./touch-points.ts";

/** Stores anew what the rules give a record at this moment; a changed number leaves an entry on the timeline. */
export type Rescore = (record: StoredRecord) => void;

/** For many records of one module: the rules are read once. Only active rules that apply to the record's layout are counted. */
export function createRescore(
  organisation: Organisation,
  module: string,
  rules: readonly StoredRule[],
  now: number,
  userId: string,
): Rescore {
  const active = rules.filter((rule) => rule.module === module && rule.active && rule.zia === null);
  const score = createFieldRuleScorer(organisation, module, active, now);
  const at = formatZohoTime(now, organisation.settings.timeZone);
  return (record) => {
    const points = score(buildRecordJson(organisation, record));
    const events = organisation.signalEvents.get(record.id) ?? [];
    active.forEach((rule, index) => {
      if (!ruleApplies(rule, record)) return;
      const fieldRules = points[index] ?? { positive: null, negative: null };
      const touch = countTouchPoints(rule.signalRules, events);
      const numbers = joinPoints(fieldRules, touch, organisation.settings.touchPoints);
      storeScore(organisation, record, rule, numbers, at, userId);
    });
  };
}

export function ruleApplies(rule: StoredRule, record: StoredRecord): boolean {
  return rule.module === record.module && (rule.layoutId === null || rule.layoutId === record.layoutId);
}

/** Writes the row; `at` is ISO 8601. */
export function storeScore(
  organisation: Organisation,
  record: StoredRecord,
  rule: StoredRule,
  numbers: ScoreNumbers,
  at: string,
  userId: string,
): void {
  const rows = organisation.scores.get(record.id) ?? new Map<string, EntityScoreRow>();
  organisation.scores.set(record.id, rows);
  const before = rows.get(rule.id);
  const id = before?.id ?? organisation.ids.entityScore();
  rows.set(rule.id, { id, recordId: record.id, module: record.module, ruleId: rule.id, ...numbers });
  if (before && sameNumbers(before, numbers)) return;
  if (!before && sameNumbers(NO_POINTS, numbers)) return;
  addTimelineEntry(organisation, {
    id: organisation.ids.timeline(),
    recordId: record.id,
    at,
    userId,
    kind: "score_updated",
    ruleId: rule.id,
    ruleName: rule.name,
    before: before ?? NO_POINTS,
    after: numbers,
  });
}
