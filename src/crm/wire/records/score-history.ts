import type { RecordId, ScoreHistory } from "../../../scoring/index.ts";
import { readPage } from "../json/page.ts";
import {
  at,
  isAbsent,
  isJsonObject,
  type JsonNode,
  type Parsed,
  parse,
  readId,
  readListOrNone,
  readName,
  textOrNull,
} from "../json/read-json.ts";

type FieldChange = ScoreHistory["fieldChanges"][number];

/**
 * `{__timeline: […]}` of a record: when each rule last changed its score, and which of its fields changed when. The list also
 * holds entries of related records (a task, a note), which say so in `record`.
 * Source: github.com/zoho/crm-oas v8.0 timelines; zoho.com/crm/developer/docs/api/v8/timeline-of-a-record.html
 */
export function parseScoreHistory(json: unknown, recordId: RecordId): Parsed<ScoreHistory> {
  return parse(json, (root) => {
    const lastScored = new Map<string, string>();
    const fieldChanges: FieldChange[] = [];
    const { leftOut, moreRecords } = readPage(root, "__timeline", (entry) => {
      if (!isOfRecord(entry, recordId)) return;
      const time = readName(at(entry, "audited_time"));
      // Scoring writes the rule's own score fields: no change of the record's that scoring could react to.
      if (isScoring(entry)) noteScoring(lastScored, entry, time);
      else fieldChanges.push(...readChangedFields(entry).map((field) => ({ field, at: time })));
    });
    return {
      lastScored,
      fieldChanges,
      ...(moreRecords ? { partial: true } : {}),
      ...(leftOut > 0 ? { damaged: true } : {}),
    };
  });
}

function isOfRecord(entry: JsonNode, recordId: RecordId): boolean {
  const { value } = at(entry, "record");
  return isJsonObject(value) && value["id"] === recordId;
}

/** "scoringrule", "scoringrule_config", "scoringrule_config_downgrade". */
function isScoring(entry: JsonNode): boolean {
  return textOrNull(entry, "source")?.startsWith("scoringrule") === true;
}

function noteScoring(lastScored: Map<string, string>, entry: JsonNode, time: string): void {
  if (textOrNull(entry, "action") !== "score_updated") return;
  const details = at(entry, "automation_details");
  const rule = isAbsent(details) ? details : at(details, "rule");
  if (isAbsent(rule)) return;
  const id = readId(at(rule, "id"));
  const known = lastScored.get(id);
  if (known === undefined || Date.parse(time) > Date.parse(known)) lastScored.set(id, time);
}

function readChangedFields(entry: JsonNode): readonly string[] {
  return readListOrNone(at(entry, "field_history"), (change) => readName(at(change, "api_name")));
}
