import { expect, test } from "vitest";
import { parseEntityScores } from "../../../../src/crm/wire/index.ts";
import { isScoreRow, readScoredEntity } from "../../../../src/crm/wire/records/scored-entity.ts";

const ROW = {
  id: "950001",
  Scoring_Rule: { id: "945002", name: "Rule 1" },
  Positive_Score: 15,
  Negative_Score: -5,
  Score: 10,
  Touch_Point_Score: 6,
  Touch_Point_Positive_Score: 8,
  Touch_Point_Negative_Score: -2,
};

const readOne = (changes: object) => {
  const parsed = parseEntityScores({ data: [{ ...ROW, ...changes }] });
  return parsed.ok ? parsed.value[0] : parsed;
};

test("each of the six scores of a row is told apart", () => {
  expect(readOne({})).toEqual({
    id: "950001",
    ruleId: "945002",
    ruleName: "Rule 1",
    positive: 15,
    negative: -5,
    score: 10,
    touchPoint: 6,
    touchPointPositive: 8,
    touchPointNegative: -2,
  });
});

test.each([
  ["Positive_Score", "positive"],
  ["Negative_Score", "negative"],
  ["Score", "score"],
  ["Touch_Point_Score", "touchPoint"],
  ["Touch_Point_Positive_Score", "touchPointPositive"],
  ["Touch_Point_Negative_Score", "touchPointNegative"],
])("a row without %s has no such points, which are not zero", (key, name) => {
  expect(readOne({ [key]: null })).toHaveProperty(name, null);
  expect(readOne({ [key]: undefined })).toHaveProperty(name, null);
  expect(readOne({ [key]: "many" })).toMatchObject({ ok: false, path: `data[0].${key}` });
});

test.each<[unknown, string | null, string | null]>([
  [{ Entity: { id: "7", module: { api_name: "Leads" } } }, "7", "Leads"],
  [{ Entity: { id: "7", module: "Leads" } }, "7", "Leads"],
  [{ Entity: { id: "7" } }, "7", null],
  [{ Entity: { id: "", module: { api_name: "" } } }, null, null],
  [{ Entity: { id: 7, module: 7 } }, null, null],
  [{ Entity: null }, null, null],
  [{}, null, null],
  [null, null, null],
])("the row %j belongs to the record %j of %j", (row, id, module) => {
  expect(readScoredEntity(row)).toEqual({ id, module });
});

test.each<[unknown, boolean]>([
  [ROW, true],
  [{ Scoring_Rule: {} }, true],
  [{ Scoring_Rule: "945002" }, false],
  [{ Score: 10 }, false],
  [[ROW], false],
  [null, false],
])("%j is a row of stored scores: %j", (entry, expected) => {
  expect(isScoreRow(entry)).toBe(expected);
});
