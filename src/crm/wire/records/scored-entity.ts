import { isJsonObject } from "../json/read-json.ts";

/** The record that a row of Entity_Scores__s belongs to, in the newer answers that say so; nulls in the others. */
export interface ScoredEntity {
  readonly id: string | null;
  /** API name. */
  readonly module: string | null;
}

/**
 * What can't be read is null.
 * Source: github.com/zoho/crm-oas, v8.0 entity_scores: `Entity: {id, name, module: {api_name, id}}`.
 */
export function readScoredEntity(row: unknown): ScoredEntity {
  const entity = property(row, "Entity");
  const module = property(entity, "module");
  return { id: textOf(property(entity, "id")), module: textOf(property(module, "api_name")) ?? textOf(module) };
}

/** True for what has the key that the rows of stored scores have and nothing else has, however the rest reads. */
export function isScoreRow(entry: unknown): boolean {
  return isJsonObject(property(entry, "Scoring_Rule"));
}

function property(value: unknown, key: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
