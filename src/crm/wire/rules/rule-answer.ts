import { LONGEST_FIELD_LABEL, MOST_SCORE_FIELDS } from "../../../scoring/index.ts";
import { readEnvelope, readMessage } from "../json/error-envelope.ts";
import { at, fail, isJsonObject, type JsonNode, type JsonObject, type Parsed, readObject } from "../json/read-json.ts";
import { parseRuleReply, type RuleReply } from "./rule-reply.ts";

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

/** Under 200, 201, 207 or 400. */
export function parseRuleAnswer(json: unknown): Parsed<RuleReply<RuleEntry>> {
  return parseRuleReply(json, readRuleEntry);
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
    message: readMessage(message),
    unsavedFields: readUnsavedFields(facts["unsaved_custom_fields"]),
  };
}

function readUnsavedFields(raw: unknown): readonly string[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, MOST_SCORE_FIELDS).flatMap((field: unknown) => {
    const label = isJsonObject(field) ? field["field_label"] : null;
    return typeof label === "string" ? [label.slice(0, LONGEST_FIELD_LABEL)] : [];
  });
}
