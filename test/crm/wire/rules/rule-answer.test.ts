import { expect, test } from "vitest";
import { parseRuleAnswer } from "../../../../src/crm/wire/index.ts";

const read = (entry: object) => {
  const parsed = parseRuleAnswer({ scoring_rules: [entry] });
  return parsed.ok ? parsed.value.entries[0] : parsed;
};
const success = (details: unknown) => ({ code: "SUCCESS", status: "success", message: "done", details });
const done = { kind: "done", id: null, message: "done", unsavedFields: [] };

test("a refusal is not taken for a rule that was made", () => {
  const details = { id: "945002", api_name: "name" };
  expect(read({ code: "DUPLICATE_DATA", status: "error", message: "no", details })).toEqual({
    kind: "refused",
    id: "945002",
    code: "DUPLICATE_DATA",
    message: "no",
    details,
  });
});

test.each([
  [{ id: "945002" }, "945002"],
  [{ id: "" }, null],
  [{ id: 945002 }, null],
  [{}, null],
  [null, null],
  ["945002", null],
])("a success with the details %j names the rule %j", (details, id) => {
  expect(read(success(details))).toEqual({ ...done, id });
});

test.each([
  [{ code: "MAYBE" }, "found text"],
  [{ status: "error", code: "" }, "found empty text"],
  [{ message: "done" }, "but it is missing"],
])("%j is neither a success nor a refusal", (entry, found) => {
  expect(read(entry)).toEqual({
    ok: false,
    path: "scoring_rules[0].code",
    problem: `expected SUCCESS or an error, ${found}`,
  });
});

test("an answer about no rule at all is told", () => {
  expect(parseRuleAnswer({ scoring_rules: [] })).toEqual({
    ok: false,
    path: "scoring_rules",
    problem: "expected one answer or more, found an empty list",
  });
});

test.each<[unknown, readonly string[]]>([
  [
    [{ field_label: "Fit" }, { field_label: 5 }, null, "Reach", {}, { field_label: "Size" }],
    ["Fit", "Size"],
  ],
  [Array.from({ length: 9 }, (_, index) => ({ field_label: `F${index}` })), ["F0", "F1", "F2", "F3", "F4", "F5"]],
  [[{ field_label: "x".repeat(300) }], ["x".repeat(100)]],
  [{ field_label: "Fit" }, []],
  ["Fit", []],
])("of the score fields that were not made %.60j the labels are kept", (unsaved_custom_fields, unsavedFields) => {
  expect(read(success({ unsaved_custom_fields }))).toEqual({ ...done, unsavedFields });
});
