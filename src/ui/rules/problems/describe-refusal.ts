import {
  type CrmError,
  isCrmRefused,
  type RefusalDetails,
  type RefusalFacts,
  readRefusalFacts,
} from "../../../crm/index.ts";
import { describeFailure, type FailureTexts } from "../../runtime/describe-failure.ts";
import type { Locale } from "../../runtime/locale.ts";
import type { MessageKey } from "../../runtime/translate.ts";

/** Zoho's calls for scoring rules; the same code means different things in some of them. */
export const RULE_ENDPOINTS = [
  "list",
  "read",
  "create",
  "update",
  "delete",
  "activate",
  "deactivate",
  "clone",
  "run",
] as const;
export type RuleEndpoint = (typeof RULE_ENDPOINTS)[number];

type RefusalKey = Extract<MessageKey, `refusal.${string}`>;
type Find = (facts: RefusalFacts, endpoint: RuleEndpoint) => RefusalKey;

const PARTS = [
  "active",
  "comparator",
  "criteria",
  "custom_fields",
  "description",
  "field",
  "field_label",
  "field_rules",
  "group",
  "group_operator",
  "layout",
  "module",
  "name",
  "reference_field",
  "score",
  "scoring_rules",
  "signal",
  "signal_rules",
  "type",
  "value",
] as const;

/** Texts of their own under `refusal.missing`, `refusal.too_long` and `refusal.invalid`. */
const MISSING = ["name", "module", "criteria", "score", "signal", "field_label", "reference_field"] as const;
const TOO_LONG = ["name", "description", "field_rules", "custom_fields", "field_label", "scoring_rules"] as const;
const INVALID = ["module", "layout", "signal", "score", "field", "reference_field", "comparator"] as const;
const DUPLICATE = ["name", "field_label", "criteria"] as const;

/**
 * What each documented code means and what to do, by the place that its details name.
 * Sources: zoho.com/crm/developer/docs/api/v8/ get-, create-, update-, delete-, clone- and execute-scoring-rules.html,
 * update-rule-status.html, and Zoho's OpenAPI files of November 2025 and 2026.
 */
const TEXTS: ReadonlyMap<string, Find> = new Map<string, Find>([
  ["NO_PERMISSION", () => "refusal.no_permission"],
  ["OAUTH_SCOPE_MISMATCH", () => "refusal.scope"],
  ["AUTHENTICATION_FAILURE", () => "refusal.signed_out"],
  ["INVALID_TOKEN", () => "refusal.signed_out"],
  ["INVALID_URL_PATTERN", () => "refusal.url"],
  ["INVALID_REQUEST_METHOD", () => "refusal.method"],
  ["INTERNAL_ERROR", () => "refusal.internal"],
  ["TOO_MANY_REQUESTS", () => "refusal.too_many_requests"],
  ["REQUIRED_PARAM_MISSING", () => "refusal.parameter_missing"],
  ["MANDATORY_NOT_FOUND", ({ subject }) => pick("refusal.missing", MISSING, subject) ?? "refusal.missing.part"],
  ["INVALID_DATA", findInvalid],
  ["EXPECTED_FIELD_MISSING", ({ expected }) => (expected.length > 1 ? "refusal.no_rules_people" : "refusal.no_rules")],
  ["ALREADY_USED", findUsed],
  ["DUPLICATE_DATA", ({ subject }) => pick("refusal.duplicate", DUPLICATE, subject) ?? "refusal.duplicate.criteria"],
  ["NOT_SUPPORTED", findUnsupported],
  [
    "ACTIVE_STATE_LIMIT_EXCEEDED",
    (_, endpoint) => (endpoint === "clone" ? "refusal.active_limit.clone" : "refusal.active_limit"),
  ],
  [
    "LIMIT_EXCEEDED",
    ({ subject }) => (subject === "field_rules" ? "refusal.too_long.field_rules" : "refusal.total_limit"),
  ],
  ["FEATURE_NOT_SUPPORTED", () => "refusal.one_rule"],
  ["FIELD_LIMIT_EXCEEDED", () => "refusal.number_fields"],
  ["NOT_ALLOWED", () => "refusal.keyword"],
  [
    "AMBIGUITY_DURING_PROCESSING",
    (_, endpoint) => (endpoint === "run" ? "refusal.ambiguous.run" : "refusal.ambiguous.reference"),
  ],
  ["CANNOT_PERFORM_ACTION", () => "refusal.nothing_to_run"],
  ["ALREADY_SCHEDULED", () => "refusal.already_scheduled"],
]);

/** A refusal in the admin's words: what it means and how to mend it, with Zoho's own words. */
export function describeRefusal(
  refusal: RefusalDetails,
  endpoint: RuleEndpoint,
  { translate, list }: Locale,
): FailureTexts {
  const { code, zohoMessage, details, status } = refusal;
  const facts = readRefusalFacts(details);
  const find = TEXTS.get(code) ?? (status >= 500 ? TEXTS.get("INTERNAL_ERROR") : undefined);
  const part = PARTS.find((each) => each === facts.subject);
  const meaning = translate(find?.(facts, endpoint) ?? "refusal.undocumented", {
    code,
    part: part === undefined ? (facts.subject ?? code) : translate(`refusal.part.${part}`),
    limit: facts.limit ?? facts.longest ?? "?",
    fewest: facts.fewest ?? "?",
    type: facts.expectedType ?? "",
    supported: list(facts.supported),
    usedBy: list(facts.usedBy),
  });
  return { meaning, zohoSays: zohoMessage === null ? code : `${zohoMessage} (${code})` };
}

/** Failures after which a change may have been made all the same. */
const UNSURE: Readonly<Partial<Record<CrmError["name"], RefusalKey>>> = {
  CrmTimeoutError: "refusal.no_answer",
  CrmTransportError: "refusal.no_answer",
  CrmUnexpectedShapeError: "refusal.unclear_answer",
};

/** The same for whatever a call of the gateway threw. */
export function describeRuleFailure(error: CrmError, endpoint: RuleEndpoint, locale: Locale): FailureTexts {
  if (isCrmRefused(error)) return describeRefusal(error.refusal, endpoint, locale);
  const reads = endpoint === "list" || endpoint === "read";
  const unsure = !reads && UNSURE[error.name];
  return unsure ? { meaning: locale.translate(unsure), zohoSays: null } : describeFailure(error, locale);
}

function findInvalid(
  { subject, longest, fewest, hasPattern, expectedType, supported }: RefusalFacts,
  endpoint: RuleEndpoint,
): RefusalKey {
  if (longest !== null) {
    if (endpoint === "run") return "refusal.run_too_many";
    return pick("refusal.too_long", TOO_LONG, subject) ?? "refusal.too_long.part";
  }
  if (fewest !== null) return "refusal.too_few";
  if (hasPattern) return "refusal.name_characters";
  if (expectedType !== null) return "refusal.wrong_type";
  if (subject === "comparator") return "refusal.invalid.comparator";
  if (endpoint === "run") return findInvalidRun(subject);
  if (subject === "rule" || (subject === "path" && endpoint !== "list")) return "refusal.rule_gone";
  const known = pick("refusal.invalid", INVALID, subject);
  if (known !== null) return known;
  if (supported.length > 0) return "refusal.not_offered";
  if (endpoint === "list" || endpoint === "delete") return "refusal.parameter";
  return "refusal.invalid.part";
}

function findInvalidRun(subject: string | null): RefusalKey {
  if (subject === "layout") return "refusal.invalid.layout";
  return subject === "path" ? "refusal.run_module" : "refusal.run_rule";
}

function findUsed({ subject, usedBy }: RefusalFacts): RefusalKey {
  if (usedBy.length > 0) return "refusal.field_in_use";
  return subject === "reference_field" ? "refusal.reference_twice" : "refusal.criteria_twice";
}

function findUnsupported({ subject }: RefusalFacts): RefusalKey {
  if (subject === "signal_rules" || subject === "signal") return "refusal.signals_not_supported";
  if (subject === "field" || subject === "criteria") return "refusal.field_not_supported";
  return subject === "rule" || subject === "scoring_type" ? "refusal.zia" : "refusal.not_supported";
}

function pick<Stem extends string, Name extends string>(stem: Stem, names: readonly Name[], subject: string | null) {
  const name = names.find((each) => each === subject);
  return name === undefined ? null : (`${stem}.${name}` as const);
}
