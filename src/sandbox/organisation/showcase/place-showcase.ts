import { signalByNamespace } from "../seed/seed-signals.ts";
import { REP } from "../seed/seed-users.ts";
import { addHomeCurrency } from "../state/home-currency.ts";
import { findModule, type Organisation } from "../state/organisation.ts";
import type { StoredRecord } from "../state/stored-record.ts";
import { addTimelineEntry } from "../state/timeline.ts";
import { ID_BLOCKS, zohoId } from "../values/zoho-ids.ts";
import { DAY, formatZohoTime } from "../values/zoho-time.ts";
import { HOSTILE_RECORD } from "./hostile-module.ts";
import { type RescoreAt, rememberRescores, replay } from "./replay-showcase.ts";
import { SHOWCASE_LEADS } from "./showcase-leads.ts";
import { SHOWCASE_OTHERS } from "./showcase-others.ts";
import type { ShowcaseSeed } from "./showcase-seed.ts";

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
export const SHOWCASE: readonly ShowcaseRecord[] = SEEDS.map(toShowcaseRecord);

/** What an organisation shows; the module of hostile texts is in few of them. */
export function listShowcase({ records }: Organisation): readonly ShowcaseRecord[] {
  return records.has(HOSTILE_RECORD.module) ? [...SHOWCASE, toShowcaseRecord(HOSTILE_RECORD)] : SHOWCASE;
}

function toShowcaseRecord({ module, number, title, shows }: ShowcaseSeed): ShowcaseRecord {
  return { module, id: showcaseId(number), title, shows };
}

function showcaseId(number: number): string {
  return zohoId(ID_BLOCKS.showcase + number);
}

export function placeShowcase(organisation: Organisation, now: number): void {
  const rescoreAt = rememberRescores(organisation, now);
  for (const seed of SEEDS) placeRecord(organisation, seed, now, rescoreAt);
  if (organisation.records.has(HOSTILE_RECORD.module)) placeRecord(organisation, HOSTILE_RECORD, now, rescoreAt);
}

function placeRecord(organisation: Organisation, seed: ShowcaseSeed, now: number, rescoreAt: RescoreAt): void {
  const stamp = (daysAgo: number) => formatZohoTime(now - daysAgo * DAY, organisation.settings.timeZone);
  const id = showcaseId(seed.number);
  const module = findModule(organisation, seed.module);
  if (module === undefined) throw new Error(`No module ${seed.module}`);
  const record: StoredRecord = {
    id,
    module: seed.module,
    layoutId: seed.layoutId,
    ownerId: REP.id,
    values: { ...addHomeCurrency(module, seed.values) },
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
  for (const event of seed.history) replay(organisation, record, event, now, rescoreAt);
}
