import { addSides, type EntityScoreRow } from "../entity-scores.ts";
import type { Organisation } from "../organisation.ts";
import { createRescore, storeScore } from "../rescore-record.ts";
import type { StoredRecord } from "../stored-record.ts";
import type { StoredRule } from "../stored-rule.ts";
import { addTimelineEntry } from "../timeline.ts";
import { ID_BLOCKS, zohoId } from "../zoho-ids.ts";
import { DAY, formatZohoTime } from "../zoho-time.ts";
import { signalByNamespace } from "./seed-signals.ts";
import { ADMIN, REP } from "./seed-users.ts";
import { SHOWCASE_LEADS } from "./showcase-leads.ts";
import { SHOWCASE_OTHERS } from "./showcase-others.ts";
import type { ShowcaseEvent, ShowcaseSeed } from "./showcase-seed.ts";

/** One record per state of the record widget. */
export interface ShowcaseRecord {
  readonly module: string;
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly shows: string;
}

const SEEDS = [...SHOWCASE_LEADS, ...SHOWCASE_OTHERS].sort((one, other) => one.number - other.number);

/** The same ids whatever the number of other records. */
export const SHOWCASE: readonly ShowcaseRecord[] = SEEDS.map(({ module, number, title, shows }) => ({
  module,
  id: showcaseId(number),
  title,
  shows,
}));

function showcaseId(number: number): string {
  return zohoId(ID_BLOCKS.showcase + number);
}

export function placeShowcase(organisation: Organisation, now: number): void {
  for (const seed of SEEDS) placeRecord(organisation, seed, now);
}

function placeRecord(organisation: Organisation, seed: ShowcaseSeed, now: number): void {
  const stamp = (daysAgo: number) => formatZohoTime(now - daysAgo * DAY, organisation.settings.timeZone);
  const id = showcaseId(seed.number);
  const record: StoredRecord = {
    id,
    module: seed.module,
    layoutId: seed.layoutId,
    ownerId: REP.id,
    values: { ...seed.values },
    createdTime: stamp(seed.createdDaysAgo),
    modifiedTime: stamp(seed.modifiedDaysAgo),
    lastActivityTime: stamp(seed.modifiedDaysAgo),
    createdBy: REP.id,
    modifiedBy: REP.id,
    layoutHidden: seed.layoutHidden ?? false,
  };
  organisation.records.get(seed.module)?.set(id, record);
  addTimelineEntry(organisation, {
    id: organisation.ids.timeline(),
    recordId: id,
    at: record.createdTime,
    userId: REP.id,
    kind: "added",
    source: "crm_ui",
    changes: [],
  });
  const events = (seed.signals ?? []).map(([namespace, daysAgo]) => ({
    signalId: signalByNamespace(namespace).id,
    at: stamp(daysAgo),
  }));
  organisation.signalEvents.set(id, events);
  for (const { signalId, at } of events) {
    const entryId = organisation.ids.timeline();
    addTimelineEntry(organisation, { id: entryId, recordId: id, at, userId: REP.id, kind: "signal", signalId });
  }
  for (const event of seed.history) replay(organisation, record, event, now);
}

function replay(organisation: Organisation, record: StoredRecord, event: ShowcaseEvent, now: number): void {
  const { timeZone } = organisation.settings;
  switch (event.kind) {
    case "scored": {
      const rules = [...organisation.rules.values()];
      createRescore(organisation, record.module, rules, now - event.daysAgo * DAY, REP.id)(record);
      return;
    }
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
