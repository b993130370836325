import { describe, expect, it } from "vitest";
import {
  createPointsEvaluator,
  type FieldMetadata,
  matchCriteria,
  type Outcome,
  type PickListValue,
} from "../../src/scoring/index.ts";
import { aContext, aCriterion, aFieldRule, aRecord, aRule, someFields } from "./build/scoring-builders.ts";

/** Data type ("none": no metadata), comparator, wanted value, value seen, outcome, reason or assumption (null: neither). */
export type JudgedRow = readonly [string, string, unknown, unknown, Outcome, string | null];

export interface JudgedField {
  readonly name?: string;
  readonly pickListValues?: readonly PickListValue[];
  /** Other values of the record, and other fields of the module as API name and data type. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly fields?: Readonly<Record<string, string>>;
}

/** The outcome of one criterion with its reason or assumption. The points-only evaluator must say the same. */
export function judgeCriterion(
  [dataType, comparator, wanted, seen]: JudgedRow,
  { name = "F", pickListValues = [], values: others = {}, fields = {} }: JudgedField = {},
): readonly [Outcome, string | null] {
  const field: FieldMetadata = { apiName: name, label: name, dataType, pickListValues };
  const known = new Map([...someFields(fields), [name, field] as const]);
  const context = aContext({ fields: dataType === "none" ? null : known });
  const criterion = aCriterion(name, comparator, wanted);
  const values = { ...others, [name]: seen };
  const match = matchCriteria(criterion, values, context);
  if (match.kind !== "criterion") throw new Error("a leaf was expected");
  const rule = aRule([aFieldRule(1, criterion)]);
  const [points] = createPointsEvaluator([rule], "Leads", context).evaluate(aRecord(values));
  expect(points?.score).toBe(match.outcome === "met" ? 1 : null);
  return [match.outcome, match.reason ?? match.assumption];
}

/** One test a row. */
export function judgedTable(title: string, rows: readonly JudgedRow[], field?: JudgedField): void {
  describe(title, () => {
    it.each(rows)("%s %s %j on %j: %s (%s)", (...row) => {
      expect(judgeCriterion(row, field)).toEqual([row[4], row[5]]);
    });
  });
}
