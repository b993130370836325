import { expect, test } from "vitest";
import { EVENT, FIELD } from "../../support/refused-rules.ts";
import { criterion, entries, first, RULE_1, RULES, ruleRequest, startTestCrm } from "../../support/test-crm.ts";

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
