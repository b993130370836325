import { readEnvelope } from "./error-envelope.ts";
import {
  at,
  fail,
  isAbsent,
  isJsonObject,
  type JsonNode,
  type JsonObject,
  type Parsed,
  parse,
  readList,
  readObject,
} from "./read-json.ts";

/** What Zoho answers about one rule that was to be made, changed or deleted. */
export type RuleEntry =
  | {
      readonly kind: "done";
      readonly id: string | null;
      readonly message: string | null;
      /** Labels of score fields that could not be made although the rule was. */
      readonly unsavedFields: readonly string[];
    }
  | {
      readonly kind: "refused";
      /** null: the answer does not name the rule. */
      readonly id: string | null;
      readonly code: string;
      readonly message: string | null;
      readonly details: JsonObject;
    };

export interface RuleReply {
  /** False where Zoho refused the whole call, in one answer at the top level. */
  readonly perRule: boolean;
  readonly entries: readonly RuleEntry[];
}

/** `{scoring_rules: [{code, details, message, status}…]}`, under 200, 201, 207 or 400, or one such object alone. */
export function parseRuleAnswer(json: unknown): Parsed<RuleReply> {
  return parse(json, (root) => {
    const list = at(root, "scoring_rules");
    if (isAbsent(list)) return { perRule: false, entries: [readRuleEntry(root)] };
    const entries = readList(list, readRuleEntry);
    return entries.length === 0 ? fail(list, "one answer or more") : { perRule: true, entries };
  });
}

function readRuleEntry(entry: JsonNode): RuleEntry {
  const { code, message, details } = readObject(entry);
  const facts = isJsonObject(details) ? details : {};
  const id = typeof facts["id"] === "string" && facts["id"] !== "" ? facts["id"] : null;
  const refusal = readEnvelope(entry.value);
  if (refusal !== null) return { kind: "refused", id, ...refusal };
  if (code !== "SUCCESS") return fail(at(entry, "code"), "SUCCESS or an error");
  return {
    kind: "done",
    id,
    message: typeof message === "string" ? message : null,
    unsavedFields: readUnsavedFields(facts["unsaved_custom_fields"]),
  };
}

function readUnsavedFields(raw: unknown): readonly string[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((field: unknown) => {
    const label = isJsonObject(field) ? field["field_label"] : null;
    return typeof label === "string" ? [label] : [];
  });
}
