import { describe, expect, test } from "vitest";
import {
  describeRefusal,
  RULE_ENDPOINTS,
  type RuleEndpoint,
} from "../../../../src/ui/rules/problems/describe-refusal.ts";
import { createLocale } from "../../../../src/ui/runtime/locale.ts";
import { CATALOGUE } from "../../support/languages.ts";

const locale = createLocale(CATALOGUE, null);
const path = (tail: string) => ({ json_path: `$.scoring_rules[0].${tail}` });
const CHANGES = ["create", "update"] as const;
const ONE_RULE = ["read", "update", "delete", "activate", "deactivate", "clone"] as const;

interface Row {
  readonly code: string;
  readonly endpoints: readonly RuleEndpoint[];
  readonly details?: Record<string, unknown>;
  /** What the text must say: the cause or the documented way out. */
  readonly says: RegExp;
}

/** Every code of Zoho's pages and OpenAPI files for scoring rules, with each kind of details that is documented for it. */
const ROWS: readonly Row[] = [
  { code: "NO_PERMISSION", endpoints: RULE_ENDPOINTS, says: /Manage Automation.*administrator/ },
  { code: "OAUTH_SCOPE_MISMATCH", endpoints: RULE_ENDPOINTS, says: /scope ZohoCRM\.settings\.scoring_rules\.ALL/ },
  { code: "AUTHENTICATION_FAILURE", endpoints: RULE_ENDPOINTS, says: /Sign in again/ },
  { code: "INVALID_TOKEN", endpoints: RULE_ENDPOINTS, says: /Sign in again/ },
  { code: "INVALID_URL_PATTERN", endpoints: RULE_ENDPOINTS, says: /edition has scoring rules/ },
  { code: "INVALID_REQUEST_METHOD", endpoints: RULE_ENDPOINTS, says: /Update Scorelens/ },
  { code: "INTERNAL_ERROR", endpoints: RULE_ENDPOINTS, says: /Zoho is having a problem/ },
  { code: "HTTP_502", endpoints: RULE_ENDPOINTS, says: /Zoho is having a problem/ },
  { code: "TOO_MANY_REQUESTS", endpoints: RULE_ENDPOINTS, says: /Wait a minute/ },
  {
    code: "INVALID_DATA",
    endpoints: ["list"],
    details: { param_name: "module" },
    says: /module does not exist or can’t be scored/,
  },
  { code: "INVALID_DATA", endpoints: ["list"], details: { param_name: "layout_id" }, says: /value for “layout_id”/ },
  { code: "INVALID_DATA", endpoints: ["list"], details: { resource_path_index: 2 }, says: /value for “path”/ },
  { code: "INVALID_DATA", endpoints: ONE_RULE, details: { resource_path_index: 3 }, says: /somebody has deleted it/ },
  { code: "INVALID_DATA", endpoints: ["delete"], details: { param_name: "ids" }, says: /somebody has deleted it/ },
  { code: "INVALID_DATA", endpoints: ["update"], details: path("id"), says: /somebody has deleted it/ },
  {
    code: "REQUIRED_PARAM_MISSING",
    endpoints: ["delete"],
    details: { param_name: "ids" },
    says: /did not name its rules/,
  },
  { code: "MANDATORY_NOT_FOUND", endpoints: CHANGES, details: path("name"), says: /has no name/ },
  { code: "MANDATORY_NOT_FOUND", endpoints: CHANGES, details: path("module"), says: /has no module/ },
  { code: "MANDATORY_NOT_FOUND", endpoints: CHANGES, details: path("module.api_name"), says: /has no module/ },
  {
    code: "MANDATORY_NOT_FOUND",
    endpoints: CHANGES,
    details: path("field_rules[2].criteria"),
    says: /has no criteria/,
  },
  { code: "MANDATORY_NOT_FOUND", endpoints: CHANGES, details: path("field_rules[2].score"), says: /has no points/ },
  { code: "MANDATORY_NOT_FOUND", endpoints: CHANGES, details: path("signal_rules[0].signal"), says: /has no signal/ },
  { code: "MANDATORY_NOT_FOUND", endpoints: CHANGES, details: path("custom_fields[0].field_label"), says: /no label/ },
  {
    code: "MANDATORY_NOT_FOUND",
    endpoints: CHANGES,
    details: path("custom_fields[0].reference_field"),
    says: /which part of the score/,
  },
  {
    code: "MANDATORY_NOT_FOUND",
    endpoints: CHANGES,
    details: path("field_rules[0].criteria.value"),
    says: /value for: the value/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { maximum_length: 25, ...path("name") },
    says: /name is too long.*25/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { maximum_length: 500, ...path("description") },
    says: /description is too long.*500/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { maximum_length: 50, ...path("field_rules") },
    says: /too many field rules.*50/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { maximum_length: 6, ...path("custom_fields") },
    says: /too many score fields.*6/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { maximum_length: 50, ...path("custom_fields[0].field_label") },
    says: /label of a score field is too long.*50/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { maximum_length: 20, json_path: "$.scoring_rules" },
    says: /Too many rules at once.*20/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { minimum_length: 2, ...path("field_rules[0].criteria.group") },
    says: /at least 2 for the group/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { regex: "[^`]+$", ...path("name") },
    says: /characters that Zoho does not take/,
  },
  ...["text", "boolean", "jsonarray", "jsonobject", "integer", "bigint"].map((type) => ({
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { expected_data_type: type, ...path("field_rules[0].score") },
    says: new RegExp(`kind of value for the points.*${type}`),
  })),
  { code: "INVALID_DATA", endpoints: CHANGES, details: path("module.api_name"), says: /module does not exist/ },
  { code: "INVALID_DATA", endpoints: CHANGES, details: path("layout.id"), says: /layout does not exist/ },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: path("signal_rules[0].signal.id"),
    says: /signal does not exist/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: path("field_rules[0].score"),
    says: /does not take these points/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: path("field_rules[0].criteria.field.api_name"),
    says: /field does not exist/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { supported_values: ["equal", "in"], ...path("field_rules[0].criteria.comparator") },
    says: /comparison.*equal, in/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { supported_values: ["AND", "OR"], ...path("field_rules[0].criteria.group_operator") },
    says: /offers: AND, OR/,
  },
  {
    code: "INVALID_DATA",
    endpoints: CHANGES,
    details: { supported_values: ["Score"], ...path("custom_fields[0].reference_field.api_name") },
    says: /score field can’t show this.*Score/,
  },
  {
    code: "EXPECTED_FIELD_MISSING",
    endpoints: CHANGES,
    details: { expected_fields: [{ api_name: "field_rules" }, { api_name: "signal_rules" }] },
    says: /Add a field rule or a signal/,
  },
  {
    code: "EXPECTED_FIELD_MISSING",
    endpoints: CHANGES,
    details: { expected_fields: [{ api_name: "field_rules" }] },
    says: /this module has no signals/,
  },
  {
    code: "ALREADY_USED",
    endpoints: CHANGES,
    details: { exists_in: path("field_rules[0].criteria"), ...path("field_rules[1].criteria") },
    says: /same criteria/,
  },
  {
    code: "ALREADY_USED",
    endpoints: CHANGES,
    details: path("custom_fields[1].reference_field"),
    says: /same part of the score/,
  },
  {
    code: "ALREADY_USED",
    endpoints: ["update"],
    details: {
      associated_places: [{ name: "Call hot leads", id: "1", type: "workflow" }],
      ...path("custom_fields[0]"),
    },
    says: /used by Call hot leads/,
  },
  { code: "DUPLICATE_DATA", endpoints: CHANGES, details: path("name"), says: /Another rule .* has this name/ },
  {
    code: "DUPLICATE_DATA",
    endpoints: ["update"],
    details: path("field_rules[0].criteria"),
    says: /field rule with the same criteria already/,
  },
  {
    code: "DUPLICATE_DATA",
    endpoints: CHANGES,
    details: path("custom_fields[0].field_label"),
    says: /field of the module has this label/,
  },
  { code: "NOT_SUPPORTED", endpoints: CHANGES, details: path("signal_rules"), says: /Signals score people only/ },
  {
    code: "NOT_SUPPORTED",
    endpoints: CHANGES,
    details: path("field_rules[0].criteria.field.api_name"),
    says: /not in the rule’s layout/,
  },
  { code: "NOT_SUPPORTED", endpoints: CHANGES, details: {}, says: /module of people/ },
  { code: "NOT_SUPPORTED", endpoints: ["update"], details: path("id"), says: /Zia made this rule/ },
  {
    code: "ACTIVE_STATE_LIMIT_EXCEEDED",
    endpoints: ["create", "update", "activate"],
    details: { limit: 5, ...path("layout.id") },
    says: /Only 5 rules can be active/,
  },
  {
    code: "ACTIVE_STATE_LIMIT_EXCEEDED",
    endpoints: ["clone"],
    details: { limit: 5 },
    says: /copy is active at once, and only 5/,
  },
  {
    code: "LIMIT_EXCEEDED",
    endpoints: ["create", "clone"],
    details: { limit: 10, ...path("layout.id") },
    says: /Only 10 rules fit here/,
  },
  {
    code: "LIMIT_EXCEEDED",
    endpoints: CHANGES,
    details: { limit: 30, ...path("field_rules") },
    says: /too many field rules.*30/,
  },
  { code: "FEATURE_NOT_SUPPORTED", endpoints: ["create", "clone"], says: /one scoring rule per module/ },
  { code: "FIELD_LIMIT_EXCEEDED", endpoints: CHANGES, details: { limit: 40 }, says: /no number field left.*40/ },
  {
    code: "NOT_ALLOWED",
    endpoints: CHANGES,
    details: path("custom_fields[0].field_label"),
    says: /keeps this label for itself/,
  },
  {
    code: "AMBIGUITY_DURING_PROCESSING",
    endpoints: CHANGES,
    details: { ambiguity_due_to: [path("custom_fields[0].reference_field.id")] },
    says: /names its part of the score twice/,
  },
  {
    code: "AMBIGUITY_DURING_PROCESSING",
    endpoints: ["run"],
    details: { ambiguity_due_to: [{ json_path: "$.layout" }] },
    says: /rules or a layout, not both/,
  },
  {
    code: "INVALID_DATA",
    endpoints: ["run"],
    details: { json_path: "$.scoring_rules[1]" },
    says: /inactive, belongs to another module/,
  },
  { code: "INVALID_DATA", endpoints: ["run"], details: { json_path: "$.layout.id" }, says: /layout does not exist/ },
  { code: "INVALID_DATA", endpoints: ["run"], details: { resource_path_index: 0 }, says: /module can’t be scored/ },
  {
    code: "INVALID_DATA",
    endpoints: ["run"],
    details: { maximum_length: 5, json_path: "$.scoring_rules" },
    says: /at most 5 rules/,
  },
  { code: "CANNOT_PERFORM_ACTION", endpoints: ["run"], says: /no active scoring rule to run/ },
  { code: "ALREADY_SCHEDULED", endpoints: ["run"], says: /earlier run is still pending/ },
];

const CASES = ROWS.flatMap(({ endpoints, ...row }) => endpoints.map((endpoint) => ({ ...row, endpoint })));

function describeCase({ code, endpoint, details = {} }: (typeof CASES)[number]) {
  const status = code === "HTTP_502" ? 502 : 400;
  return describeRefusal({ status, code, zohoMessage: "Zoho’s words", details }, endpoint, locale);
}

describe("a documented refusal", () => {
  test.each(CASES)("$code of $endpoint with $details has a text of its own", (row) => {
    const { meaning, zohoSays } = describeCase(row);
    expect(meaning).toMatch(row.says);
    expect(meaning).not.toMatch(/documentation does not name|\{\w+\}|refusal\./);
    expect(zohoSays).toBe(`Zoho’s words (${row.code})`);
  });

  test("says what to do or whom to ask, in more than one sentence or clause", () => {
    for (const row of CASES) expect(describeCase(row).meaning).toMatch(/[.:;,] .+\.$/);
  });
});

test("an undocumented code says that it is one, with the code", () => {
  const { meaning } = describeRefusal(
    { status: 400, code: "NEW_CODE", zohoMessage: null, details: {} },
    "create",
    locale,
  );
  expect(meaning).toMatch(/documentation does not name \(NEW_CODE\)/);
});
