import { expect, test } from "vitest";
import { entries, first, RULES, ruleRequest, startTestCrm } from "../../support/test-crm.ts";

const scoreFields = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([field_label, api_name]) => ({ field_label, reference_field: { api_name } }));

test("one label for two score fields of a rule is refused", async () => {
  const crm = startTestCrm();
  const custom_fields = scoreFields({ "My fit": "Score", "my fit": "Positive_Score" });
  const { status, body } = await crm.post(RULES, { scoring_rules: [ruleRequest({ custom_fields })] });
  expect(status).toBe(400);
  expect(first(body, "scoring_rules")).toMatchObject({
    code: "DUPLICATE_DATA",
    message: "Field label duplicate",
    details: { api_name: "field_label", json_path: "$.scoring_rules[0].custom_fields[1].field_label" },
  });
});

test("score fields whose labels make the same API name get names of their own", async () => {
  const crm = startTestCrm();
  const custom_fields = scoreFields({ "My-fit": "Score", "My fit": "Positive_Score", Last_Name: "Negative_Score" });
  const { status } = await crm.post(RULES, { scoring_rules: [ruleRequest({ custom_fields })] });
  expect(status).toBe(201);
  const { body } = await crm.get("/settings/fields?module=Leads");
  const names = entries(body, "fields").map(({ api_name }) => api_name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(["My_fit", "My_fit1", "Last_Name", "Last_Name1"]));
});
