import { findListGap, type ListGap, parseFields } from "../../../crm/wire/index.ts";
import type { FieldMetadata } from "../../../scoring/index.ts";
import { failIn } from "../../reading/fail-in.ts";
import type { JsonFile } from "../../reading/read-json-file.ts";
import { readAnswer } from "./read-answer.ts";

const GAPS: Readonly<Record<ListGap, string>> = {
  more_records: "has more pages (info.more_records)",
  fewer_than_count: "has fewer fields than its info.count says",
};

/**
 * The fields by their API names. What a missing one means can't be told from a part of them: the amounts of an org with one
 * currency, say.
 */
export function readFields(file: JsonFile): ReadonlyMap<string, FieldMetadata> {
  const fields = readAnswer(file, "fields", parseFields);
  const gap = findListGap(file.json, "fields");
  if (gap !== null) failIn(file.file, null, `${GAPS[gap]}: expected all fields`);
  return new Map(fields.map((field) => [field.apiName, field]));
}
