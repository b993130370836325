import { isDeepStrictEqual } from "node:util";
import { type Organisation, stampNow } from "../state/organisation.ts";
import type { StoredRecord } from "../state/stored-record.ts";
import { addTimelineEntry, type FieldChange } from "../state/timeline.ts";
import { createRescore } from "./rescore-record.ts";

/** What a save changes; an absent member stays. */
export interface RecordChanges {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly layoutId?: string;
  readonly ownerId?: string;
}

/**
 * Saves as the CRM's own page does: all applicable active rules count at once.
 * Source: help.zoho.com, "points add up dynamically when a record is created or modified".
 */
export function saveRecord(
  organisation: Organisation,
  record: StoredRecord,
  changes: RecordChanges,
  userId: string,
  source = "crm_ui",
): void {
  writeChanges(organisation, record, changes, userId, source);
  const rules = [...organisation.rules.values()];
  createRescore(organisation, record.module, rules, organisation.clock(), userId)(record);
}

/** Changes a record as an import does that goes past the scoring: the stored scores stay as they are. */
export function importRecord(
  organisation: Organisation,
  record: StoredRecord,
  changes: RecordChanges,
  userId: string,
): void {
  writeChanges(organisation, record, changes, userId, "import");
}

function writeChanges(
  organisation: Organisation,
  record: StoredRecord,
  changes: RecordChanges,
  userId: string,
  source: string,
): void {
  const at = stampNow(organisation);
  const history: FieldChange[] = [];
  for (const [field, value] of Object.entries(changes.values ?? {})) {
    const old = record.values[field] ?? null;
    if (!isDeepStrictEqual(old, value ?? null)) history.push({ field, old, new: value ?? null });
  }
  record.values = { ...record.values, ...changes.values };
  if (changes.layoutId !== undefined && changes.layoutId !== record.layoutId) {
    history.push({ field: "Layout", old: record.layoutId, new: changes.layoutId });
    record.layoutId = changes.layoutId;
  }
  if (changes.ownerId !== undefined && changes.ownerId !== record.ownerId) {
    history.push({ field: "Owner", old: record.ownerId, new: changes.ownerId });
    record.ownerId = changes.ownerId;
  }
  record.modifiedTime = at;
  record.lastActivityTime = at;
  record.modifiedBy = userId;
  if (history.length === 0) return;
  const id = organisation.ids.timeline();
  addTimelineEntry(organisation, { id, recordId: record.id, at, userId, kind: "updated", source, changes: history });
}
