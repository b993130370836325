import type { ScoreNumbers } from "../state/entity-scores.ts";
import { type CrmModule, findField } from "../state/modules.ts";
import { findUser, type Organisation } from "../state/organisation.ts";
import type { StoredRecord } from "../state/stored-record.ts";
import type { FieldChange, TimelineEntry } from "../state/timeline.ts";
import { userReference } from "../state/users.ts";
import type { JsonObject } from "../values/json.ts";
import { zohoId } from "../values/zoho-ids.ts";
import { recordName } from "./record-json.ts";

/** Of the module, which is none of the sandbox's. */
const TASKS_ID = zohoId(2_193);

/** Source: zoho.com/crm/developer/docs/api/v8/timeline-of-a-record.html; score_updated: OpenAPI of 2026. */
export function buildTimelineJson(
  organisation: Organisation,
  module: CrmModule,
  record: StoredRecord,
  entry: TimelineEntry,
): JsonObject {
  const user = findUser(organisation, entry.userId);
  const base = {
    id: entry.id,
    audited_time: entry.at,
    done_by: user ? { ...userReference(user), type__s: "regular user" } : null,
    related_record: null,
    record: { module: { api_name: module.apiName, id: module.id }, name: recordName(module, record), id: record.id },
    automation_details: null,
    extension: null,
    field_history: null,
    type: "timeline",
  };
  if (entry.kind === "score_updated")
    return { ...base, action: "score_updated", source: "scoringrule", automation_details: buildScoreDetails(entry) };
  if (entry.kind === "task_added") return { ...base, ...buildTaskPart(entry, base.record) };
  if (entry.kind === "signal") return { ...base, ...buildSignalPart(organisation, entry.signalId) };
  const history = entry.changes.map((change) => buildChange(module, change));
  return { ...base, action: entry.kind, source: entry.source, field_history: history.length > 0 ? history : null };
}

export function timelineSource(entry: TimelineEntry): string {
  if (entry.kind === "score_updated") return "scoringrule";
  if (entry.kind === "task_added") return "crm_ui";
  return entry.kind === "signal" ? "signal" : entry.source;
}

/** The entry is about the task; the record whose timeline this is stands beside it. */
function buildTaskPart(entry: Extract<TimelineEntry, { kind: "task_added" }>, related: JsonObject): JsonObject {
  return {
    action: "added",
    source: "crm_ui",
    record: { module: { api_name: "Tasks", id: TASKS_ID }, name: entry.subject, id: entry.taskId },
    related_record: related,
  };
}

function buildScoreDetails(entry: Extract<TimelineEntry, { kind: "score_updated" }>): JsonObject {
  const { before, after } = entry;
  const change = (part: keyof ScoreNumbers) => ({ old: toText(before[part]), new: toText(after[part]) });
  return {
    type: "scoring_rule",
    rule: { name: entry.ruleName, id: entry.ruleId },
    scoring_rule: {
      zia_type: null,
      positive_score: change("positive"),
      negative_score: change("negative"),
      touch_point: {
        positive_score: change("touchPointPositive"),
        negative_score: change("touchPointNegative"),
        score: change("touchPoint"),
      },
    },
  };
}

function buildSignalPart(organisation: Organisation, signalId: string): JsonObject {
  const signal = organisation.signals.find((candidate) => candidate.id === signalId);
  if (!signal) return { action: "received", source: "signal", type: "signal" };
  const { id, namespace, displayLabel, action, medium, extension } = signal;
  return {
    action,
    source: "signal",
    type: "signal",
    extension: {
      namespace: extension.namespace,
      id: extension.id,
      signal: { id, namespace, display_label: displayLabel, action, medium },
    },
  };
}

function buildChange(module: CrmModule, change: FieldChange): JsonObject {
  const field = findField(module, change.field);
  return {
    api_name: change.field,
    field_label: field?.label ?? change.field,
    data_type: field?.dataType ?? "text",
    enable_colour_code: false,
    id: field?.id ?? null,
    pick_list_values: [],
    _value: { old: toText(change.old), new: toText(change.new) },
  };
}

/** Values of the timeline are texts or null. */
function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
