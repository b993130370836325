import { expect, test } from "vitest";
import type { JsonObject } from "../../../../src/sandbox/organisation/values/json.ts";
import { FIELD, fieldRules, inLayout, PARTNER, place, testRefusals } from "../../support/refused-rules.ts";
import { criterion, first, RULES, ruleRequest, startTestCrm } from "../../support/test-crm.ts";

const nested = (depth: number): JsonObject =>
  depth === 0 ? FIELD : { group_operator: "AND", group: [nested(depth - 1), criterion("City", "equal", `${depth}`)] };

testRefusals([
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
    when: "the criteria's field is one of a related record",
    changes: fieldRules(criterion("Referred_By.Email", "equal", "x")),
    code: "NOT_SUPPORTED",
    details: place("field_rules[0].criteria.field.api_name"),
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
]);

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

test("official points of 100 are accepted, more are an Invalid Score", async () => {
  const crm = startTestCrm();
  const send = (score: number) => crm.post(RULES, { scoring_rules: [ruleRequest(fieldRules(FIELD, score))] });
  expect(first((await send(101)).body, "scoring_rules")["message"]).toBe("Invalid Score");
  expect((await send(-100)).status).toBe(201);
});
