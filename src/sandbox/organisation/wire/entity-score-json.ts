import type { EntityScoreRow } from "../state/entity-scores.ts";
import { findModule, findRecord, type Organisation } from "../state/organisation.ts";
import { readScorePart, SCORE_PART_NAMES } from "../state/score-parts.ts";
import type { JsonObject } from "../values/json.ts";
import { recordName } from "./record-json.ts";

/**
 * A row with the fields asked for. `Scoring_Rule.name` is null in Zoho's sample, so it is here.
 * Source: zoho.com/crm/developer/docs/api/v8/get-entity-scores.html
 */
export function buildEntityScoreJson(
  organisation: Organisation,
  row: EntityScoreRow,
  fields: readonly string[],
): JsonObject {
  const json: Record<string, unknown> = { id: row.id };
  for (const part of SCORE_PART_NAMES) if (fields.includes(part)) json[part] = readScorePart(row, part);
  if (fields.includes("Scoring_Rule")) json["Scoring_Rule"] = { name: null, id: row.ruleId };
  if (fields.includes("Entity")) json["Entity"] = buildEntity(organisation, row);
  return json;
}

function buildEntity(organisation: Organisation, row: EntityScoreRow): JsonObject | null {
  const module = findModule(organisation, row.module);
  const record = findRecord(organisation, row.module, row.recordId);
  if (!module || !record) return null;
  return { name: recordName(module, record), id: row.recordId, module: { api_name: row.module, id: module.id } };
}
