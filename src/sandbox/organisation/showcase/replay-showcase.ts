import { createRescore, type Rescore, storeScore } from "../changes/rescore-record.ts";
import { ADMIN, REP } from "../seed/seed-users.ts";
import { addSides, type EntityScoreRow } from "../state/entity-scores.ts";
import type { Organisation } from "../state/organisation.ts";
import type { StoredRecord } from "../state/stored-record.ts";
import type { StoredRule } from "../state/stored-rule.ts";
import { addTimelineEntry } from "../state/timeline.ts";
import { ID_BLOCKS, zohoId } from "../values/zoho-ids.ts";
import { DAY, formatZohoTime } from "../values/zoho-time.ts";
import type { ShowcaseEvent } from "./showcase-seed.ts";

export type RescoreAt = (module: string, daysAgo: number) => Rescore;

/** Most records were scored on the same day: their module's rules are read once for it. */
export function rememberRescores(organisation: Organisation, now: number): RescoreAt {
  const rules = [...organisation.rules.values()];
  const known = new Map<string, Rescore>();
  return (module, daysAgo) => {
    const key = `${module} ${daysAgo}`;
    const rescore = known.get(key) ?? createRescore(organisation, module, rules, now - daysAgo * DAY, REP.id);
    known.set(key, rescore);
    return rescore;
  };
}

/** Lets one event happen to a showcase record, at its own time. */
export function replay(
  organisation: Organisation,
  record: StoredRecord,
  event: ShowcaseEvent,
  now: number,
  rescoreAt: RescoreAt,
): void {
  const { timeZone } = organisation.settings;
  switch (event.kind) {
    case "scored":
      rescoreAt(record.module, event.daysAgo)(record);
      return;
    case "imported": {
      const at = formatZohoTime(now - event.daysAgo * DAY, timeZone);
      const changes = Object.entries(event.values).map(([field, value]) => ({
        field,
        old: record.values[field] ?? null,
        new: value,
      }));
      record.values = { ...record.values, ...event.values };
      Object.assign(record, { modifiedTime: at, lastActivityTime: at, modifiedBy: ADMIN.id });
      const id = organisation.ids.timeline();
      const entry = {
        id,
        recordId: record.id,
        at,
        userId: ADMIN.id,
        kind: "updated",
        source: "import",
        changes,
      } as const;
      addTimelineEntry(organisation, entry);
      return;
    }
    case "task_added": {
      const id = organisation.ids.timeline();
      const taskId = zohoId(ID_BLOCKS.tasks + event.taskNumber);
      const at = formatZohoTime(now - event.daysAgo * DAY, timeZone);
      const entry = { id, recordId: record.id, at, userId: REP.id, subject: event.subject } as const;
      addTimelineEntry(organisation, { ...entry, kind: "task_added", taskId });
      return;
    }
    case "shifted":
      overwriteRow(organisation, record, ruleByNumber(organisation, event.ruleNumber).id, (row) => {
        const positive = addSides(row.positive, event.positive || null);
        const negative = addSides(row.negative, event.negative || null);
        return { ...row, positive, negative, score: addSides(positive, negative) };
      });
      return;
    case "touch_points_apart":
      overwriteRow(organisation, record, event.ruleId, (row) => {
        const positive = (row.positive ?? 0) - (row.touchPointPositive ?? 0) || null;
        const negative = (row.negative ?? 0) - (row.touchPointNegative ?? 0) || null;
        return { ...row, positive, negative, score: addSides(positive, negative) };
      });
      return;
    case "left_over": {
      const at = formatZohoTime(now - event.daysAgo * DAY, timeZone);
      const touch = { touchPoint: null, touchPointPositive: null, touchPointNegative: null };
      const numbers = { positive: event.positive, negative: null, score: event.positive, ...touch };
      storeScore(organisation, record, ruleByNumber(organisation, event.ruleNumber), numbers, at, ADMIN.id);
    }
  }
}

function ruleByNumber(organisation: Organisation, number: number): StoredRule {
  const rule = organisation.rules.get(zohoId(ID_BLOCKS.rules + number * 100));
  if (!rule) throw new Error(`No rule of number ${number}`);
  return rule;
}

function overwriteRow(
  organisation: Organisation,
  record: StoredRecord,
  ruleId: string,
  change: (row: EntityScoreRow) => EntityScoreRow,
): void {
  const rows = organisation.scores.get(record.id);
  const row = rows?.get(ruleId);
  if (rows && row) rows.set(ruleId, change(row));
}
