import { expect, test } from "vitest";
import { EVENT, inLayout, place, testRefusals } from "../../support/refused-rules.ts";
import { first, RULES, ruleRequest, startTestCrm } from "../../support/test-crm.ts";

testRefusals([
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
]);

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
