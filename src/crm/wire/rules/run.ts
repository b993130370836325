import { readEnvelope, readMessage } from "../json/error-envelope.ts";
import { at, fail, isJsonObject, type JsonNode, type JsonObject, type Parsed, readObject } from "../json/read-json.ts";
import { parseRuleReply, type RuleReply } from "./rule-reply.ts";

export type RunEntry =
  | { readonly kind: "scheduled"; readonly jobId: string | null; readonly message: string | null }
  | { readonly kind: "already_scheduled"; readonly message: string | null }
  | { readonly kind: "refused"; readonly code: string; readonly message: string | null; readonly details: JsonObject };

type Reach =
  | { readonly kind: "rules"; readonly ruleIds: readonly string[] }
  | { readonly kind: "layout"; readonly layoutId: string }
  | { readonly kind: "module" };

/** The body of run_scoring_rules; undefined stands for none at all, which means all active rules of the module. */
export function writeRunRequest(reach: Reach): unknown {
  switch (reach.kind) {
    case "rules":
      return { scoring_rules: reach.ruleIds };
    case "layout":
      return { layout: { id: reach.layoutId } };
    case "module":
      return undefined;
  }
}

/** Source: zoho.com/crm/developer/docs/api/v8/execute-scoring-rules.html; ALREADY_SCHEDULED: github.com/zoho/crm-oas */
export function parseRunAnswer(json: unknown): Parsed<RuleReply<RunEntry>> {
  return parseRuleReply(json, readRunEntry);
}

// The pages answer SCHEDULED, the OpenAPI SUCCESS.
const SCHEDULED = ["SCHEDULED", "SUCCESS"];

function readRunEntry(entry: JsonNode): RunEntry {
  const { code, message: words, details } = readObject(entry);
  const message = readMessage(words);
  if (code === "ALREADY_SCHEDULED") return { kind: "already_scheduled", message };
  const refusal = readEnvelope(entry.value);
  if (refusal !== null) return { kind: "refused", ...refusal };
  if (typeof code !== "string" || !SCHEDULED.includes(code)) return fail(at(entry, "code"), "SCHEDULED or an error");
  const jobId = isJsonObject(details) ? details["job_id"] : null;
  return { kind: "scheduled", jobId: typeof jobId === "string" && jobId !== "" ? jobId : null, message };
}
