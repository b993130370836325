import { describe, expect, test } from "vitest";
import { emptyValue, setComparator, setField, setValue } from "../../../../src/scoring/editing/draft/edit-criterion.ts";
import type {
  ComparatorChoice,
  CriterionDraft,
  DraftValue,
  RuleField,
  ValueEditor,
} from "../../../../src/scoring/index.ts";
import { aRuleField, choices } from "../../../support/build/draft-builders.ts";
import { aCriterion } from "../../../support/build/scoring-builders.ts";

const company = aRuleField("Company");
const city = aRuleField("City");
const secret = aRuleField("Secret", "text", { encrypted: true });
const industry = aRuleField("Industry", "picklist", { pickListValues: choices("Retail", "Finance") });
const account = aRuleField("Account_Name", "lookup");
const contact = aRuleField("Contact_Name", "lookup");
const owner = aRuleField("Owner", "ownerlookup");
const maker = aRuleField("Created_By", "ownerlookup");
const created = aRuleField("Created_On", "date");
const revenue = aRuleField("Revenue", "currency");
const photo = aRuleField("Photo", "profileimage");
const ann = { id: "7", name: "Ann" };

const criterion = (field: RuleField, choice: ComparatorChoice | null, value: DraftValue): CriterionDraft => ({
  kind: "criterion",
  key: "k3",
  field: field.apiName,
  fieldId: null,
  choice,
  value,
  written: aCriterion(field.apiName, "equal", "as stored"),
});

describe("another field", () => {
  test.each<
    [string, RuleField, RuleField | null, ComparatorChoice | null, DraftValue, ComparatorChoice | null, DraftValue]
  >([
    ["keeps comparator and value", city, company, "contains", "Zo", "contains", "Zo"],
    ["starts the value anew where it was not known", city, null, "contains", "Zo", "contains", ""],
    ["starts both anew where it does not know the comparator", secret, company, "contains", "Zo", "equal", ""],
    ["keeps no record of another lookup", contact, account, "equal", ann, "equal", null],
    ["keeps no list of records of another lookup", contact, account, "in", [ann], "in", []],
    ["keeps a user", maker, owner, "equal", ann, "equal", ann],
    ["starts with no list of texts", industry, company, "in", ["Zo"], "in", []],
    ["has no comparator where its type has none", photo, company, "equal", "Zo", null, null],
    ["has the plainest comparator where there was none", company, photo, null, null, "equal", ""],
  ])("%s", (_, field, from, choice, value, expectedChoice, expectedValue) => {
    expect(setField(criterion(from ?? company, choice, value), field, from)).toMatchObject({
      field: field.apiName,
      choice: expectedChoice,
      value: expectedValue,
      written: null,
    });
  });

  test("that is the same one leaves the criterion as it is stored", () => {
    const before = criterion(company, "equal", "Zo");
    expect(setField(before, company, company)).toBe(before);
  });
});

describe("another comparator", () => {
  test.each<[RuleField | null, ComparatorChoice | null, DraftValue, ComparatorChoice, DraftValue]>([
    [company, "equal", "Zo", "contains", "Zo"],
    [company, "equal", " ", "in", []],
    [company, "in", ["Zo", "", "Ac"], "not_in", ["Zo", "Ac"]],
    [company, null, "Zo", "equal", ""],
    [null, "equal", "Zo", "not_equal", null],
    [industry, "contains", "Re", "in", []],
    [industry, "equal", "Retail", "in", ["Retail"]],
    [created, "period", "${TODAY}", "between", ["", ""]],
    [created, "equal", "2026-03-18", "between", ["2026-03-18", ""]],
    [created, "between", ["2026-03-18", "2026-03-19"], "not_between", ["2026-03-18", "2026-03-19"]],
    [created, "between", ["", ""], "equal", ""],
    [owner, "empty", null, "equal", null],
    [account, "empty", null, "equal", null],
    [revenue, "empty", null, "equal", ""],
  ])("for %o, from %s %j to %s: %j", (field, choice, value, next, expected) => {
    expect(setComparator(criterion(field ?? company, choice, value), next, field)).toMatchObject({
      choice: next,
      value: expected,
      written: null,
    });
  });
});

test("another value is no longer what is stored", () => {
  expect(setValue(criterion(company, "equal", "Zo"), "Ac")).toMatchObject({ value: "Ac", written: null });
});

test.each<[ValueEditor["kind"], ValueEditor["arity"], DraftValue]>([
  ["text", "one", ""],
  ["number", "two", ["", ""]],
  ["date", "two", ["", ""]],
  ["text", "many", []],
  ["user", "many", []],
  ["user", "one", null],
  ["lookup", "one", null],
  ["none", "one", null],
  ["boolean", "one", true],
  ["stage", "one", ""],
])("a new value of the kind %s (%s) is %j", (kind, arity, expected) => {
  expect(emptyValue({ kind, arity })).toEqual(expected);
});
