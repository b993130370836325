import { expect, test } from "vitest";
import { criterion, first, RULES, ruleRequest, startTestCrm } from "../../support/test-crm.ts";

test.each([
  ["Next_Follow_Up", "2026-02-30"],
  ["Trial_Ends", "2026-04-31T10:00:00Z"],
])("a criterion of %s is refused with %s, which stands in no calendar", async (field, value) => {
  const crm = startTestCrm();
  const field_rules = [{ score: 5, criteria: criterion(field, "equal", value) }];
  const { status, body } = await crm.post(RULES, { scoring_rules: [ruleRequest({ field_rules })] });
  expect(status).toBe(400);
  expect(first(body, "scoring_rules")).toMatchObject({
    code: "INVALID_DATA",
    details: { expected_data_type: "date", json_path: "$.scoring_rules[0].field_rules[0].criteria.value" },
  });
});
