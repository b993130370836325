import { addHomeCurrency } from "../state/home-currency.ts";
import type { CrmModule } from "../state/modules.ts";
import { type Organisation, stampNow } from "../state/organisation.ts";
import type { StoredRecord } from "../state/stored-record.ts";
import { addTimelineEntry } from "../state/timeline.ts";
import { createRescore } from "./rescore-record.ts";
import type { RecordChanges } from "./save-record.ts";

/** Adds a record to the module's first layout unless told; the rules count at once. */
export function createRecord(
  organisation: Organisation,
  module: CrmModule,
  changes: RecordChanges,
  userId: string,
  source: string,
): StoredRecord {
  const at = stampNow(organisation);
  const layoutId = changes.layoutId ?? module.layouts[0]?.id;
  if (layoutId === undefined) throw new Error(`Module ${module.apiName} has no layout`);
  const record: StoredRecord = {
    id: organisation.ids.created(),
    module: module.apiName,
    layoutId,
    ownerId: changes.ownerId ?? userId,
    values: { ...addHomeCurrency(module, changes.values ?? {}) },
    createdTime: at,
    modifiedTime: at,
    lastActivityTime: at,
    createdBy: userId,
    modifiedBy: userId,
    layoutHidden: false,
  };
  organisation.records.get(module.apiName)?.set(record.id, record);
  const id = organisation.ids.timeline();
  addTimelineEntry(organisation, { id, recordId: record.id, at, userId, kind: "added", source, changes: [] });
  const rules = [...organisation.rules.values()];
  createRescore(organisation, module.apiName, rules, organisation.clock(), userId)(record);
  return record;
}
