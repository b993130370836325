import { expect, test } from "vitest";
import { type RulePlaces, writeCriteria } from "../../../../src/crm/wire/index.ts";
import type { KeyedCriteria } from "../../../../src/scoring/editing/draft/finish-draft.ts";

const criterion = (key: string, fieldId: string | null, valueType = "value"): KeyedCriteria => ({
  kind: "criterion",
  key,
  field: key,
  fieldId,
  comparator: "equal",
  value: key,
  valueType,
  disrupted: false,
});
const json = (key: string) => ({ comparator: "equal", field: { api_name: key }, value: key });
const group = (operator: "and" | "or", members: readonly KeyedCriteria[], key = "g"): KeyedCriteria => ({
  kind: "group",
  key,
  operator,
  members,
  disrupted: false,
});
const [a, b, c] = ["A", "B", "C"].map((key) => criterion(key, null)) as [KeyedCriteria, KeyedCriteria, KeyedCriteria];

function write(criteria: KeyedCriteria) {
  const places: RulePlaces = new Map();
  return { written: writeCriteria(criteria, "criteria", places), places };
}

test.each<[string, KeyedCriteria, unknown]>([
  ["of a field without an id", a, json("A")],
  ["of a field with an id", criterion("A", "2591"), { ...json("A"), field: { api_name: "A", id: "2591" } }],
  ["of another kind of value", criterion("A", null, "merge_field"), { ...json("A"), type: "merge_field" }],
  ["that can't be read, as it came", { kind: "unreadable", key: "A", problem: "not_criteria", raw: [5] }, [5]],
  ["alone in a group, without the group", group("or", [a]), json("A")],
  ["of two", group("or", [a, b]), { group_operator: "OR", group: [json("A"), json("B")] }],
  [
    "of three, which lean left",
    group("and", [a, b, c]),
    {
      group_operator: "AND",
      group: [{ group_operator: "AND", group: [json("A"), json("B")] }, json("C")],
    },
  ],
  ["of none", group("and", []), null],
])("criteria %s are written in Zoho's words", (_what, criteria, expected) => {
  expect(write(criteria).written).toStrictEqual(expected);
});

test("the parts of a criterion are places of their own", () => {
  expect([...write(a).places]).toEqual([
    ["criteria", { part: "criteria", key: "A" }],
    ["criteria.field", { part: "field", key: "A" }],
    ["criteria.comparator", { part: "comparator", key: "A" }],
    ["criteria.value", { part: "value", key: "A" }],
  ]);
});

test("a group that was split in two is one group of the form at each of its places", () => {
  const { places } = write(group("and", [a, b, group("or", [c], "inner")], "outer"));
  const criteriaPlaces = [...places]
    .filter(([, { part }]) => part === "criteria")
    .map(([path, { key }]) => [path, key]);
  expect(Object.fromEntries(criteriaPlaces)).toEqual({
    criteria: "outer",
    "criteria.group[0]": "outer",
    "criteria.group[0].group[0]": "A",
    "criteria.group[0].group[1]": "B",
    // A group of one is not sent: what stands there is its member.
    "criteria.group[1]": "C",
  });
});
