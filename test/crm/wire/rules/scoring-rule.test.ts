import { expect, test } from "vitest";
import { parseScoringRulePage, parseScoringRules } from "../../../../src/crm/wire/index.ts";

const rule = {
  id: "945001",
  name: "Rule 1",
  module: { api_name: "Leads", id: "2175" },
  active: true,
  field_rules: [
    { id: "945003", score: 10, criteria: { field: { api_name: "City" }, comparator: "equal", value: "A" } },
  ],
};

const parseOne = (changes: object) => {
  const parsed = parseScoringRules({ scoring_rules: [{ ...rule, ...changes }] });
  return parsed.ok ? parsed.value[0] : parsed;
};

const without = (key: keyof typeof rule) => ({ [key]: undefined });

test("a rule without a layout, and one whose layout is null, are global", () => {
  expect(parseOne({})).toMatchObject({ layout: null });
  expect(parseOne({ layout: null })).toMatchObject({ layout: null });
  // Valid by Zoho's OpenAPI.
  expect(parseOne({ layout: {} })).toMatchObject({ layout: null });
});

test.each([
  [{ id: "1", name: "A", display_label: "B", api_name: "C" }, "B"],
  [{ id: "1", name: "A", api_name: "C" }, "A"],
  [{ id: "1", api_name: "C" }, "C"],
  [{ id: "1" }, null],
])("the layout %j is called %j", (layout, name) => {
  expect(parseOne({ layout })).toMatchObject({ layout: { id: "1", name } });
});

test("keys that this program does not know stay in the source", () => {
  expect(parseOne({ brand_new: { by: "Zoho" } })).toMatchObject({ source: { brand_new: { by: "Zoho" } } });
});

test("no signal rules, whether null or left out, is an empty list", () => {
  expect(parseOne({})).toMatchObject({ signalRules: [], touchPointRules: [], hasSignalRules: null });
  expect(parseOne({ signal_rules: null })).toMatchObject({ signalRules: [] });
});

test("who made and who changed a rule, and when, is known as far as Zoho says", () => {
  const by = { id: "327001", name: "Patricia Boyle" };
  expect(
    parseOne({
      created_time: "2022-04-06T15:19:51+05:30",
      created_by: by,
      modified_time: null,
      modified_by: { id: "7" },
    }),
  ).toMatchObject({
    createdTime: "2022-04-06T15:19:51+05:30",
    createdBy: by,
    modifiedTime: null,
    modifiedBy: { id: "7", name: null },
  });
  expect(parseOne({ modified_time: "2026-01-01T00:00:00Z", created_by: {} })).toMatchObject({
    createdTime: null,
    createdBy: { id: null, name: null },
    modifiedTime: "2026-01-01T00:00:00Z",
    modifiedBy: null,
  });
});

test("field rules that the answer does not carry are not an empty list", () => {
  expect(parseOne(without("field_rules"))).toMatchObject({ fieldRules: null });
  expect(parseOne({ field_rules: null, manual_scoring_rule: { has_signal_rules: false } })).toMatchObject({
    fieldRules: null,
    hasSignalRules: false,
  });
  expect(parseOne({ field_rules: [] })).toMatchObject({ fieldRules: [] });
});

test("points that come as text are numbers, others are none", () => {
  const score = (value: unknown) => parseOne({ field_rules: [{ score: value, criteria: {} }] });
  expect(score("-10")).toMatchObject({ fieldRules: [{ id: null, score: -10 }] });
  expect(score("2.5")).toMatchObject({ fieldRules: [{ score: 2.5 }] });
  for (const wrong of ["ten", "", "1e9", "0x10", " 5", null, true, ["5"], "9".repeat(400)]) {
    expect(score(wrong)).toMatchObject({ ok: false, path: "scoring_rules[0].field_rules[0].score" });
  }
});

test("a rule of Zia's is told by its type, or by what is in it where the type is left out", () => {
  expect(parseOne({ scoring_type: "zia_scoring", zia_scoring_rule: { type: "health_score" } })).toMatchObject({
    kind: "zia",
    ziaType: "health_score",
  });
  expect(parseOne({ zia_scoring_rule: { type: "health_score" } })).toMatchObject({ kind: "zia" });
  expect(parseOne({ zia_scoring_rule: {} })).toMatchObject({ kind: "manual" });
  expect(parseOne({ scoring_type: "ZIA_SCORING" })).toMatchObject({ kind: "zia", ziaType: null });
  expect(parseOne({ scoring_type: "manual_scoring", zia_scoring_rule: { type: "health_score" } })).toMatchObject({
    kind: "manual",
  });
  expect(parseOne({ scoring_type: "manual_scoring", zia_scoring_rule: null })).toMatchObject({
    kind: "manual",
    ziaType: null,
  });
});

test.each([
  ["scoring_rules[0].id", { id: 945001 }, "expected text, found a number (ids exceed 2^53: quote them)"],
  ["scoring_rules[0].id", { id: "" }, "expected text, found empty text"],
  ["scoring_rules[0].id", without("id"), "expected text, but it is missing"],
  ["scoring_rules[0].name", { name: null }, "expected text, found null"],
  ["scoring_rules[0].active", { active: "true" }, "expected true or false, found text"],
  ["scoring_rules[0].module", { module: "Leads" }, "expected an object, found text"],
  ["scoring_rules[0].module.api_name", { module: {} }, "expected text, but it is missing"],
  ["scoring_rules[0].layout", { layout: [] }, "expected an object, found an empty list"],
  ["scoring_rules[0].layout.id", { layout: { name: "Standard" } }, "expected text, but it is missing"],
  ["scoring_rules[0].layout.id", { layout: { id: 1 } }, "expected text, found a number (ids exceed 2^53: quote them)"],
  ["scoring_rules[0].field_rules", { field_rules: {} }, "expected a list, found an object"],
  ["scoring_rules[0].field_rules[1]", { field_rules: [rule.field_rules[0], "x"] }, "expected an object, found text"],
  [
    "scoring_rules[0].signal_rules[0].signal",
    { signal_rules: [{ score: 1 }] },
    "expected an object, but it is missing",
  ],
  ["scoring_rules[0].created_by", { created_by: true }, "expected an object, found true"],
])("the first problem is named by its place: %s", (path, changes, problem) => {
  expect(parseOne(changes)).toEqual({ ok: false, path, problem });
});

test.each([
  ["top level", null, "expected an object, found null"],
  ["top level", [rule], "expected an object, found a list"],
  ["top level", "[]", "expected an object, found text"],
  ["scoring_rules", {}, "expected a list, but it is missing"],
  ["scoring_rules", { scoring_rules: rule }, "expected a list, found an object"],
  ["scoring_rules[0]", { scoring_rules: [null, 5] }, "expected an object, found null"],
])("an answer of another shape is told by its place: %s of %j", (path, answer, problem) => {
  expect(parseScoringRules(answer)).toEqual({ ok: false, path, problem });
});

test("a page says whether there are more, and is the last where it does not say", () => {
  const more = (info: unknown) => {
    const parsed = parseScoringRulePage({ scoring_rules: [rule], info });
    return parsed.ok ? parsed.value.moreRecords : parsed.path;
  };
  expect(more({ more_records: true })).toBe(true);
  expect(more({ more_records: false })).toBe(false);
  expect(more({})).toBe(false);
  expect(more(undefined)).toBe(false);
  expect(more({ more_records: "yes" })).toBe("info.more_records");
});

test("what an object inherits is not read", () => {
  const inheriting: unknown = Object.assign(Object.create({ scoring_rules: [rule] }) as object, {});
  expect(parseScoringRules(inheriting)).toMatchObject({ ok: false, path: "scoring_rules" });
});

test.each([1e12, -1e12, 1e308, "999999999999999"])("the score %j is none that a rule can have", (score) => {
  const criteria = { field: { api_name: "City" }, comparator: "equal", value: "Pune" };
  const field_rules = [{ id: "2", score, criteria }];
  expect(parseOne({ field_rules })).toMatchObject({
    ok: false,
    path: "scoring_rules[0].field_rules[0].score",
    problem: expect.stringMatching(/^expected a number of at most 12 digits, found /),
  });
});
