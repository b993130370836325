import { expect, test } from "vitest";
import { parseCriteria } from "../../../../src/crm/wire/index.ts";

const isZoho = { field: { api_name: "Company", id: "12" }, comparator: "equal", value: "Zoho" };

test("a criterion keeps field, comparator and value as Zoho wrote them", () => {
  expect(parseCriteria({ ...isZoho, value: ["a", 1, { id: "7" }] })).toEqual({
    kind: "criterion",
    field: "Company",
    fieldId: "12",
    comparator: "equal",
    value: ["a", 1, { id: "7" }],
    valueType: "value",
    disrupted: false,
  });
});

test.each([
  ["no operator and an empty group", { group_operator: null, group: [] }],
  ["nothing of a group", { group_operator: null, group: null }],
  ["an operator that joins nothing", { group_operator: "AND", group: [] }],
])("a criterion with %s in the keys of a group is a criterion", (_, keys) => {
  expect(parseCriteria({ ...isZoho, ...keys })).toEqual(parseCriteria(isZoho));
});

test.each([
  ["null", { field: null, comparator: null, value: null }],
  ["empty", { field: {}, comparator: "", value: [] }],
])("a group whose keys of a criterion are %s is a group", (_, keys) => {
  const group = { group_operator: "OR", group: [isZoho, { ...isZoho, group_operator: null, group: [] }] };
  expect(parseCriteria({ ...group, ...keys })).toMatchObject({
    kind: "group",
    operator: "or",
    members: [{ field: "Company" }, { field: "Company" }],
  });
});

test.each([
  ["a criterion", isZoho],
  ["a field", { field: isZoho.field }],
  ["a comparator", { comparator: "equal" }],
])("a group that is %s too is neither", (_, keys) => {
  expect(parseCriteria({ ...keys, group_operator: "AND", group: [isZoho] })).toMatchObject({
    kind: "unreadable",
    problem: "not_criteria",
  });
});

test("a comparator that nobody documents stays readable", () => {
  expect(parseCriteria({ ...isZoho, comparator: "smells_like" })).toMatchObject({ comparator: "smells_like" });
});

test("the kind of value and a disruption are kept", () => {
  expect(parseCriteria({ ...isZoho, type: "merge_field", $disrupted: true })).toMatchObject({
    valueType: "merge_field",
    disrupted: true,
  });
});

test("an empty kind of value is the usual one", () => {
  expect(parseCriteria({ ...isZoho, type: "" })).toMatchObject({ valueType: "value" });
});

test("a field without an id, and one whose id is a number, have none", () => {
  expect(parseCriteria({ ...isZoho, field: { api_name: "Company", id: "" } })).toMatchObject({ fieldId: null });
  expect(parseCriteria({ ...isZoho, field: { api_name: "Company" } })).toMatchObject({ fieldId: null });
  expect(parseCriteria({ ...isZoho, field: { api_name: "Company", id: 12 } })).toMatchObject({ fieldId: null });
});

test.each(["AND", "and", "And", " and "])("%j joins by and", (operator) => {
  expect(parseCriteria({ group_operator: operator, group: [isZoho, isZoho] })).toMatchObject({
    kind: "group",
    operator: "and",
    members: [{ field: "Company" }, { field: "Company" }],
    disrupted: false,
  });
});

test.each(["OR", "or", "oR"])("%j joins by or", (operator) => {
  expect(parseCriteria({ group_operator: operator, group: [isZoho, isZoho] })).toMatchObject({ operator: "or" });
});

test("a disrupted group says so", () => {
  const group = { group_operator: "and", group: [isZoho, isZoho], $disrupted: true };
  expect(parseCriteria(group)).toMatchObject({ kind: "group", disrupted: true });
});

test("a group of one needs no operator, as both read alike", () => {
  const alone = { kind: "group", operator: "and", members: [{ field: "Company" }] };
  expect(parseCriteria({ group: [isZoho] })).toMatchObject(alone);
  expect(parseCriteria({ group_operator: null, group: [isZoho] })).toMatchObject(alone);
});

test.each([
  ["an operator that is neither", { group_operator: "XOR", group: [isZoho, isZoho] }, "unknown_operator"],
  ["an operator that is no text", { group_operator: 1, group: [isZoho] }, "unknown_operator"],
  ["no operator for two", { group: [isZoho, isZoho] }, "unknown_operator"],
  ["an operator that is empty", { group_operator: "", group: [isZoho] }, "unknown_operator"],
  ["a group of none", { group_operator: "and", group: [] }, "empty_group"],
  ["a group of none without an operator", { group: [] }, "empty_group"],
  ["an operator without a group", { group_operator: "and" }, "not_criteria"],
  ["a group that is no list", { group_operator: "and", group: { 0: isZoho } }, "not_criteria"],
  ["nothing", undefined, "not_criteria"],
  ["null", null, "not_criteria"],
  ["text", "Company equal Zoho", "not_criteria"],
  ["a list", [isZoho], "not_criteria"],
  ["an empty object", {}, "not_criteria"],
  ["a field that is a name only", { ...isZoho, field: "Company" }, "not_criteria"],
  ["a field without a name", { ...isZoho, field: { id: "12" } }, "not_criteria"],
  ["a field with an empty name", { ...isZoho, field: { api_name: "" } }, "not_criteria"],
  ["an empty comparator", { ...isZoho, comparator: "" }, "not_criteria"],
  ["a comparator that is no text", { ...isZoho, comparator: 3 }, "not_criteria"],
])("%s becomes a node that says why it can't be read", (_, raw, problem) => {
  expect(parseCriteria(raw)).toEqual({ kind: "unreadable", problem, raw });
});

test("one damaged member does not hide the others", () => {
  expect(parseCriteria({ group_operator: "or", group: [isZoho, 5] })).toMatchObject({
    members: [{ kind: "criterion" }, { kind: "unreadable", problem: "not_criteria", raw: 5 }],
  });
});

test("groups are read 100 deep and no deeper", () => {
  const nest = (depth: number): unknown =>
    depth === 0 ? isZoho : { group_operator: "and", group: [nest(depth - 1), isZoho] };
  const deepest = (raw: unknown): string => {
    let node = parseCriteria(raw);
    while (node.kind === "group") node = node.members[0] ?? node;
    return node.kind === "unreadable" ? node.problem : node.kind;
  };
  expect(deepest(nest(100))).toBe("criterion");
  expect(deepest(nest(101))).toBe("nested_too_deeply");
});

test("a value that was left out is null", () => {
  expect(parseCriteria({ field: { api_name: "Company" }, comparator: "equal" })).toMatchObject({ value: null });
});
