import { expect, test } from "vitest";
import type { JsonObject } from "../../src/sandbox/organisation/json.ts";
import { criterion, entries, first, RULE_1, RULES, ruleRequest, startTestCrm } from "./support/test-crm.ts";

const place = (path: string) => ({
  api_name: path
    .replace(/\[\d+\]$/, "")
    .split(".")
    .at(-1),
  json_path: `$.scoring_rules[0].${path}`,
});
const FIELD = criterion("City", "equal", "Chennai");
const fieldRules = (criteria: unknown, score: unknown = 5) => ({ field_rules: [{ score, criteria }] });
const signal = (namespace: string, id: string) => ({ signal_rules: [{ score: 3, signal: { namespace, id } }] });
const nested = (depth: number): JsonObject =>
  depth === 0 ? FIELD : { group_operator: "AND", group: [nested(depth - 1), criterion("City", "equal", `${depth}`)] };
const inLayout = (id: string) => ({ layout: { id } });
const PARTNER = "4876876000000091155";
const EVENT = "4876876000000091156";

interface Refusal {
  readonly when: string;
  readonly changes: JsonObject;
  readonly code: string;
  readonly message?: string;
  readonly details: JsonObject;
}

/** Source of each row: zoho.com/crm/developer/docs/api/v8/create-scoring-rules.html and Zoho's OpenAPI samples. */
const REFUSALS: readonly Refusal[] = [
  {
    when: "there is no name",
    changes: { name: undefined },
    code: "MANDATORY_NOT_FOUND",
    message: "required field not found",
    details: place("name"),
  },
  { when: "there is no module", changes: { module: undefined }, code: "MANDATORY_NOT_FOUND", details: place("module") },
  {
    when: "a field rule has no criteria",
    changes: { field_rules: [{ score: 5 }] },
    code: "MANDATORY_NOT_FOUND",
    details: place("field_rules[0].criteria"),
  },
  {
    when: "a field rule has no score",
    changes: { field_rules: [{ criteria: FIELD }] },
    code: "MANDATORY_NOT_FOUND",
    details: place("field_rules[0].score"),
  },
  {
    when: "a signal rule has no signal",
    changes: { signal_rules: [{ score: 5 }] },
    code: "MANDATORY_NOT_FOUND",
    details: place("signal_rules[0].signal"),
  },
  {
    when: "a custom field has no label",
    changes: { custom_fields: [{ reference_field: { api_name: "Score" } }] },
    code: "MANDATORY_NOT_FOUND",
    details: place("custom_fields[0].field_label"),
  },
  {
    when: "a custom field has no reference",
    changes: { custom_fields: [{ field_label: "My score" }] },
    code: "MANDATORY_NOT_FOUND",
    details: place("custom_fields[0].reference_field"),
  },
  {
    when: "the name has 26 characters",
    changes: { name: "x".repeat(26) },
    code: "INVALID_DATA",
    details: { maximum_length: 25, ...place("name") },
  },
  {
    when: "the description has 501 characters",
    changes: { description: "x".repeat(501) },
    code: "INVALID_DATA",
    details: { maximum_length: 500, ...place("description") },
  },
  {
    when: "there are 51 field rules",
    changes: {
      field_rules: Array.from({ length: 51 }, (_, index) => ({
        score: 1,
        criteria: criterion("City", "equal", `${index}`),
      })),
    },
    code: "INVALID_DATA",
    details: { maximum_length: 50, ...place("field_rules") },
  },
  {
    when: "there are 7 custom fields",
    changes: { custom_fields: Array.from({ length: 7 }, () => ({})) },
    code: "INVALID_DATA",
    details: { maximum_length: 6, ...place("custom_fields") },
  },
  {
    when: "a custom field's label has 51 characters",
    changes: { custom_fields: [{ field_label: "x".repeat(51), reference_field: { api_name: "Score" } }] },
    code: "INVALID_DATA",
    details: { maximum_length: 50, ...place("custom_fields[0].field_label") },
  },
  {
    when: "the name has a character that Zoho bars",
    changes: { name: "50% more" },
    code: "INVALID_DATA",
    details: { regex: '[^`~#%^&*()+=";<>\\[\\]{}|\\\\]+$', ...place("name") },
  },
  {
    when: "the name is a number",
    changes: { name: 7 },
    code: "INVALID_DATA",
    details: { expected_data_type: "text", ...place("name") },
  },
  {
    when: "active is a text",
    changes: { active: "true" },
    code: "INVALID_DATA",
    details: { expected_data_type: "boolean", ...place("active") },
  },
  {
    when: "field_rules is an object",
    changes: { field_rules: {} },
    code: "INVALID_DATA",
    details: { expected_data_type: "jsonarray", ...place("field_rules") },
  },
  {
    when: "the module is a text",
    changes: { module: "Leads" },
    code: "INVALID_DATA",
    details: { expected_data_type: "jsonobject", ...place("module") },
  },
  {
    when: "a score is a fraction",
    changes: fieldRules(FIELD, 2.5),
    code: "INVALID_DATA",
    details: { expected_data_type: "integer", ...place("field_rules[0].score") },
  },
  {
    when: "a score is 0",
    changes: fieldRules(FIELD, 0),
    code: "INVALID_DATA",
    message: "Invalid Score",
    details: place("field_rules[0].score"),
  },
  {
    when: "the module does not exist",
    changes: { module: { api_name: "Nowhere" } },
    code: "INVALID_DATA",
    message: "Module specified seems to be invalid",
    details: place("module.api_name"),
  },
  {
    when: "the module does not support scoring",
    changes: { module: { api_name: "Vendors" } },
    code: "INVALID_DATA",
    message: "Module specified seems to be invalid",
    details: place("module.api_name"),
  },
  {
    when: "the layout is of another module",
    changes: inLayout("4876876000000091033"),
    code: "INVALID_DATA",
    message: "Layout id seems to be invalid",
    details: place("layout.id"),
  },
  {
    when: "the signal does not exist",
    changes: signal("Email_Incoming__s", "1"),
    code: "INVALID_DATA",
    message: "Invalid or Unsupported signal id",
    details: place("signal_rules[0].signal.id"),
  },
  {
    when: "the signal can't be scored",
    changes: signal("Telephony_NotPicked__s", "4876876000000112028"),
    code: "INVALID_DATA",
    message: "Invalid or Unsupported signal id",
    details: place("signal_rules[0].signal.id"),
  },
  {
    when: "the signal is switched off",
    changes: signal("Webinar_Attended__s", "4876876000000112041"),
    code: "INVALID_DATA",
    message: "Invalid or Unsupported signal id",
    details: place("signal_rules[0].signal.id"),
  },
  {
    when: "the signal's namespace is another's",
    changes: signal("Email_Incoming__s", "4876876000000112021"),
    code: "INVALID_DATA",
    details: place("signal_rules[0].signal.namespace"),
  },
  {
    when: "the module's id is another's",
    changes: { module: { api_name: "Leads", id: "4876876000000002179" } },
    code: "INVALID_DATA",
    message: "Module specified seems to be invalid",
    details: place("module.api_name"),
  },
  {
    when: "the criteria's field is one of a related record",
    changes: fieldRules(criterion("Referred_By.Email", "equal", "x")),
    code: "NOT_SUPPORTED",
    details: place("field_rules[0].criteria.field.api_name"),
  },
  {
    when: "the reference of a custom field is unknown",
    changes: { custom_fields: [{ field_label: "My score", reference_field: { api_name: "Total" } }] },
    code: "INVALID_DATA",
    details: {
      supported_values: [
        "Score",
        "Positive_Score",
        "Negative_Score",
        "Touch_Point_Score",
        "Touch_Point_Positive_Score",
        "Touch_Point_Negative_Score",
      ],
      ...place("custom_fields[0].reference_field.api_name"),
    },
  },
  {
    when: "a rule for people has neither field nor signal rules",
    changes: { field_rules: [] },
    code: "EXPECTED_FIELD_MISSING",
    message: "field_rules or signal_rules is expected",
    details: { expected_fields: [place("field_rules"), place("signal_rules")] },
  },
  {
    when: "a rule for deals has no field rules",
    changes: { module: { api_name: "Deals" }, field_rules: undefined },
    code: "EXPECTED_FIELD_MISSING",
    message: "Field_Rules is expected",
    details: { expected_fields: [place("field_rules")] },
  },
  {
    when: "two field rules have the same criteria",
    changes: {
      field_rules: [
        { score: 5, criteria: FIELD },
        { score: 6, criteria: FIELD },
      ],
    },
    code: "ALREADY_USED",
    details: { exists_in: place("field_rules[0].criteria"), ...place("field_rules[1].criteria") },
  },
  {
    when: "two custom fields have the same reference",
    changes: {
      custom_fields: [
        { field_label: "One", reference_field: { api_name: "Score" } },
        { field_label: "Two", reference_field: { api_name: "Score" } },
      ],
    },
    code: "ALREADY_USED",
    message: "Duplicate reference field",
    details: { exists_in: place("custom_fields[0].reference_field"), ...place("custom_fields[1].reference_field") },
  },
  {
    when: "the name is taken",
    changes: { name: "Rule 1" },
    code: "DUPLICATE_DATA",
    message: "The data is already given in the name",
    details: place("name"),
  },
  {
    when: "a custom field's label is taken",
    changes: { custom_fields: [{ field_label: "Company", reference_field: { api_name: "Score" } }] },
    code: "DUPLICATE_DATA",
    message: "Field label duplicate",
    details: place("custom_fields[0].field_label"),
  },
  {
    when: "a custom field's label is a system keyword",
    changes: { custom_fields: [{ field_label: "Owner", reference_field: { api_name: "Score" } }] },
    code: "NOT_ALLOWED",
    message: "System keyword not allowed in field label",
    details: place("custom_fields[0].field_label"),
  },
  {
    when: "a custom field's reference has both id and name",
    changes: { custom_fields: [{ field_label: "One", reference_field: { api_name: "Score", id: "1" } }] },
    code: "AMBIGUITY_DURING_PROCESSING",
    details: {
      ambiguity_due_to: [
        place("custom_fields[0].reference_field.api_name"),
        place("custom_fields[0].reference_field.id"),
      ],
    },
  },
  {
    when: "a rule for deals has signal rules",
    changes: {
      module: { api_name: "Deals" },
      ...fieldRules(criterion("Type", "equal", "New Business")),
      ...signal("Email_Incoming__s", "4876876000000112019"),
    },
    code: "NOT_SUPPORTED",
    details: place("signal_rules"),
  },
  {
    when: "the criteria's field is not in the rule's layout",
    changes: { ...inLayout(PARTNER), ...fieldRules(criterion("Annual_Revenue", "greater_than", 1)), active: false },
    code: "NOT_SUPPORTED",
    details: place("field_rules[0].criteria.field.api_name"),
  },
  {
    when: "the criteria's field is the layout",
    changes: fieldRules(criterion("Layout", "equal", PARTNER)),
    code: "NOT_SUPPORTED",
    details: place("field_rules[0].criteria.field.api_name"),
  },
  {
    when: "the criteria's field is a score field",
    changes: fieldRules(criterion("Source_Score", "greater_than", 5)),
    code: "NOT_SUPPORTED",
    details: place("field_rules[0].criteria.field.api_name"),
  },
  {
    when: "the criteria's field does not exist",
    changes: fieldRules(criterion("Shoe_Size", "equal", "44")),
    code: "INVALID_DATA",
    details: place("field_rules[0].criteria.field.api_name"),
  },
  {
    when: "the comparator does not exist",
    changes: fieldRules(criterion("City", "sounds_like", "x")),
    code: "INVALID_DATA",
    details: expect.objectContaining(place("field_rules[0].criteria.comparator")),
  },
  {
    when: "the comparator is not one for the field's type",
    changes: fieldRules(criterion("Annual_Revenue", "contains", "1")),
    code: "INVALID_DATA",
    details: expect.objectContaining(place("field_rules[0].criteria.comparator")),
  },
  {
    when: "a number is compared with a word",
    changes: fieldRules(criterion("No_of_Employees", "greater_than", "many")),
    code: "INVALID_DATA",
    details: { expected_data_type: "double", ...place("field_rules[0].criteria.value") },
  },
  {
    when: "between has one end",
    changes: fieldRules(criterion("No_of_Employees", "between", [1])),
    code: "INVALID_DATA",
    details: { expected_data_type: "jsonarray", ...place("field_rules[0].criteria.value") },
  },
  {
    when: "a text to compare with has 256 characters",
    changes: fieldRules(criterion("City", "equal", "x".repeat(256))),
    code: "INVALID_DATA",
    details: { maximum_length: 255, ...place("field_rules[0].criteria.value") },
  },
  {
    when: "a group has one member",
    changes: fieldRules({ group_operator: "AND", group: [FIELD] }),
    code: "INVALID_DATA",
    details: { minimum_length: 2, ...place("field_rules[0].criteria.group") },
  },
  {
    when: "a group has 26 members",
    changes: fieldRules({ group_operator: "OR", group: Array.from({ length: 26 }, () => FIELD) }),
    code: "INVALID_DATA",
    details: { maximum_length: 25, ...place("field_rules[0].criteria.group") },
  },
  {
    when: "a group has another operator",
    changes: fieldRules({ group_operator: "XOR", group: [FIELD, FIELD] }),
    code: "INVALID_DATA",
    details: { supported_values: ["and", "or", "AND", "OR"], ...place("field_rules[0].criteria.group_operator") },
  },
  {
    when: "groups are nested 26 deep",
    changes: fieldRules(nested(26)),
    code: "INVALID_DATA",
    details: expect.objectContaining({ maximum_length: 25 }),
  },
  {
    when: "a layout has five active rules",
    changes: inLayout(PARTNER),
    code: "ACTIVE_STATE_LIMIT_EXCEEDED",
    message: "More than 5 active scoring rules cannot be created for a layout",
    details: { limit: 5, ...place("layout.id") },
  },
];

test.each(REFUSALS)("a new rule is refused when $when", async ({ changes, code, message, details }) => {
  const crm = startTestCrm();
  const before = crm.organisation.rules.size;
  const { status, body } = await crm.post(RULES, { scoring_rules: [ruleRequest(changes)] });
  expect(status).toBe(400);
  expect(first(body, "scoring_rules")).toEqual({
    code,
    details,
    message: message ?? expect.any(String),
    status: "error",
  });
  expect(crm.organisation.rules.size).toBe(before);
});

test("a well-formed rule is created and comes back as it was sent", async () => {
  const crm = startTestCrm();
  const { status, body } = await crm.post(RULES, {
    scoring_rules: [
      ruleRequest({
        description: "Cities that buy.",
        layout: { id: EVENT },
        field_rules: [
          { score: 5, criteria: { group_operator: "or", group: [FIELD, criterion("Country", "equal", "${EMPTY}")] } },
        ],
        signal_rules: [{ score: -3, signal: { namespace: "Email_Incoming__s", id: "4876876000000112019" } }],
        custom_fields: [{ field_label: "City Score", reference_field: { api_name: "Positive_Score" } }],
      }),
    ],
  });
  expect(status).toBe(201);
  const created = first(body, "scoring_rules");
  expect(created).toMatchObject({ code: "SUCCESS", message: "scoring rule created successfully", status: "success" });
  const { id } = created["details"] as { id: string };
  const { body: read } = await crm.get(`${RULES}/${id}`);
  expect(first(read, "scoring_rules")).toMatchObject({
    name: "A new rule",
    description: "Cities that buy.",
    active: true,
    layout: { id: EVENT },
    modified_time: null,
    field_rules: [
      { score: 5, criteria: { group_operator: "OR", group: [{ value: "Chennai" }, { value: "${EMPTY}" }] } },
    ],
    signal_rules: [{ score: -3 }],
    custom_fields: [{ api_name: "City_Score", reference_field: { api_name: "Positive_Score" } }],
  });
  const { body: fields } = await crm.get("/settings/fields?module=Leads");
  expect(entries(fields, "fields")).toContainEqual(
    expect.objectContaining({ api_name: "City_Score", ui_type: 32, read_only: true, length: 5 }),
  );
});

test("official points of 100 are accepted, more are an Invalid Score", async () => {
  const crm = startTestCrm();
  const send = (score: number) => crm.post(RULES, { scoring_rules: [ruleRequest(fieldRules(FIELD, score))] });
  expect(first((await send(101)).body, "scoring_rules")["message"]).toBe("Invalid Score");
  expect((await send(-100)).status).toBe(201);
});

test("ten rules are the most that a layout has, active or not", async () => {
  const crm = startTestCrm();
  const send = (name: string) =>
    crm.post(RULES, { scoring_rules: [ruleRequest({ name, ...inLayout(EVENT), active: false })] });
  for (let number = 1; number <= 10; number++) expect((await send(`Event ${number}`)).status).toBe(201);
  expect(first((await send("Event 11")).body, "scoring_rules")).toEqual({
    code: "LIMIT_EXCEEDED",
    details: { limit: 10, ...place("layout.id") },
    message: "More than 10 scoring rules cannot be created for a layout",
    status: "error",
  });
});

test("an edition's layouts limit the rules of a whole module", async () => {
  const crm = startTestCrm({ settings: { edition: "developer" } });
  const send = (name: string, changes: JsonObject) =>
    crm.post(RULES, { scoring_rules: [ruleRequest({ name, ...changes })] });
  // Ten of the fifteen that may be active are so from the start: two global, three Standard, five Partner.
  for (let number = 1; number <= 5; number++) expect((await send(`Event ${number}`, inLayout(EVENT))).status).toBe(201);
  expect(first((await send("Global", {})).body, "scoring_rules")).toMatchObject({
    code: "ACTIVE_STATE_LIMIT_EXCEEDED",
    details: { limit: 15 },
    message: "More than 15 active scoring rules cannot be created for a module",
  });
});

test("a text may be compared with several", async () => {
  const crm = startTestCrm();
  const send = (value: unknown) =>
    crm.post(RULES, { scoring_rules: [ruleRequest(fieldRules(criterion("City", "contains", value)))] });
  expect(first((await send(["a", 1])).body, "scoring_rules")["code"]).toBe("INVALID_DATA");
  expect(first((await send(Array(501).fill("a"))).body, "scoring_rules")).toMatchObject({
    details: { maximum_length: 500 },
  });
  expect((await send(["a", "b"])).status).toBe(201);
});

test("the edition limits the field rules of a rule", async () => {
  const many = (count: number) => ({
    field_rules: Array.from({ length: count }, (_, index) => ({
      score: 1,
      criteria: criterion("City", "equal", `${index}`),
    })),
  });
  const crm = startTestCrm({ settings: { edition: "developer" } });
  const { body } = await crm.post(RULES, { scoring_rules: [ruleRequest(many(6))] });
  expect(first(body, "scoring_rules")).toEqual({
    code: "LIMIT_EXCEEDED",
    details: { limit: 5, ...place("field_rules") },
    message: "More than 5 criteria cannot be configured with field_rules",
    status: "error",
  });
  expect((await crm.post(RULES, { scoring_rules: [ruleRequest(many(5))] })).status).toBe(201);
});

test("an edition with one rule per module refuses a second", async () => {
  const crm = startTestCrm({ settings: { edition: "professional" } });
  const { body } = await crm.post(RULES, { scoring_rules: [ruleRequest()] });
  expect(first(body, "scoring_rules")["code"]).toBe("FEATURE_NOT_SUPPORTED");
  const inactive = "4876876000008000300";
  const { body: switchedOn } = await crm.put(`${RULES}/${inactive}/actions/activate`);
  expect(first(switchedOn, "scoring_rules")).toMatchObject({
    code: "ACTIVE_STATE_LIMIT_EXCEEDED",
    details: { limit: 1 },
  });
});

test("no more than 40 score fields fit into a module", async () => {
  const crm = startTestCrm({ settings: { edition: "ultimate" } });
  const parts = [
    "Score",
    "Positive_Score",
    "Negative_Score",
    "Touch_Point_Score",
    "Touch_Point_Positive_Score",
    "Touch_Point_Negative_Score",
  ];
  const send = (name: string) =>
    crm.post(RULES, {
      scoring_rules: [
        ruleRequest({
          name,
          active: false,
          ...inLayout(EVENT),
          custom_fields: parts.map((part) => ({ field_label: `${name} ${part}`, reference_field: { api_name: part } })),
        }),
      ],
    });
  // Two score fields are there from the start.
  for (let number = 1; number <= 6; number++) expect((await send(`R${number}`)).status).toBe(201);
  expect(first((await send("R7")).body, "scoring_rules")).toMatchObject({
    code: "FIELD_LIMIT_EXCEEDED",
    details: { limit: 40 },
  });
});

test("some good and some bad entries are answered one by one, with 207", async () => {
  const crm = startTestCrm();
  const { status, body } = await crm.post(RULES, {
    scoring_rules: [ruleRequest({ name: "" }), ruleRequest({ name: "Good" }), ruleRequest({ name: "Good" })],
  });
  expect(status).toBe(207);
  expect(entries(body, "scoring_rules").map(({ code }) => code)).toEqual([
    "MANDATORY_NOT_FOUND",
    "SUCCESS",
    "DUPLICATE_DATA",
  ]);
});

test.each([
  { body: undefined, code: "MANDATORY_NOT_FOUND", details: {} },
  { body: { scoring_rules: {} }, code: "INVALID_DATA", details: { expected_data_type: "jsonarray" } },
  { body: { scoring_rules: [] }, code: "INVALID_DATA", details: { minimum_length: 1 } },
  {
    body: { scoring_rules: Array.from({ length: 21 }, () => ruleRequest()) },
    code: "INVALID_DATA",
    details: { maximum_length: 20 },
  },
])("a call is refused as a whole when its list is wrong: $code", async ({ body, code, details }) => {
  const answer = await startTestCrm().post(RULES, body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code, status: "error", details: { json_path: "$.scoring_rules", ...details } });
});

test("a rule that Zia scores can't be made or changed here", async () => {
  const crm = startTestCrm();
  const made = await crm.post(RULES, { scoring_rules: [{ name: "Zia", scoring_type: "zia_scoring" }] });
  expect(first(made.body, "scoring_rules")["code"]).toBe("NOT_SUPPORTED");
  const zia = [...crm.organisation.rules.values()].find((rule) => rule.zia !== null)?.id;
  const changed = await crm.put(RULES, { scoring_rules: [{ id: zia, name: "Mine" }] });
  expect(first(changed.body, "scoring_rules")["code"]).toBe("NOT_SUPPORTED");
});

test("the documentation's sample rule is there with its ids", async () => {
  const { body } = await startTestCrm().get(`${RULES}/${RULE_1}`);
  expect(first(body, "scoring_rules")).toMatchObject({
    name: "Rule 1",
    module: { api_name: "Leads", id: "4876876000000002175" },
    layout: { id: "4876876000000091055", api_name: "Standard" },
    created_time: "2022-04-06T15:19:51+05:30",
    field_rules: [
      { id: "4876876000000945003", score: 10 },
      { id: "4876876000000945014", score: 10 },
    ],
    signal_rules: [
      { id: "4876876000000945016", score: 10, signal: { namespace: "Email_Incoming__s" } },
      { id: "4876876000000945017", score: 8, signal: { namespace: "EmailInsight_Click__s" } },
    ],
  });
});
