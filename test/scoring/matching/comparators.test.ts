import { describe, expect, it } from "vitest";
import { type Criterion, type FieldMetadata, matchCriteria, type Outcome } from "../../../src/scoring/index.ts";
import { aContext, aCriterion } from "../../support/build/scoring-builders.ts";
import { judgedTable } from "../../support/judge-criterion.ts";

/** field type, comparator, wanted value, value seen, outcome, assumption or reason (null: neither). */
type Row = readonly [string, string, unknown, unknown, Outcome, string | null];

const PICK_LIST = [
  { actual: "Qualified_1", display: "Qualified", dealCategory: null },
  { actual: "Lost Lead", display: "Lost Lead", dealCategory: null },
];
const STAGES = [
  { actual: "Qualification", display: "Qualification", dealCategory: "open" },
  { actual: "Closed Won", display: "Closed Won", dealCategory: "won" },
  { actual: "Closed Lost", display: "Closed Lost", dealCategory: "lost" },
  { actual: "Parked", display: "Parked", dealCategory: null },
] as const;

function judge([dataType, comparator, wanted, seen]: Row, more: Record<string, unknown> = {}) {
  const pickListValues = dataType === "stage" ? STAGES : dataType.endsWith("picklist") ? PICK_LIST : [];
  const field: FieldMetadata = {
    apiName: "F",
    label: "F",
    dataType: dataType === "stage" ? "picklist" : dataType,
    pickListValues,
  };
  const context = aContext({ fields: dataType === "none" ? null : new Map([["F", field]]) });
  const values = seen === undefined ? more : { F: seen, ...more };
  const match = matchCriteria(aCriterion("F", comparator, wanted), values, context);
  if (match.kind !== "criterion") throw new Error("a leaf was expected");
  return [match.outcome, match.reason ?? match.assumption];
}

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(rows)("%s %s %j on %j: %s (%s)", (...row) => {
      expect(judge(row)).toEqual([row[4], row[5]]);
    });
  });
}

table("text", [
  ["text", "equal", "Zoho", "Zoho", "met", null],
  ["text", "equal", "Zoho", "ZOHO", "met", "letter_case_ignored"],
  ["text", "equal", "Zoho", " Zoho ", "met", "spaces_trimmed"],
  ["text", "equal", "Zoho", "Zoho Corp", "not_met", null],
  ["text", "equal", ["Zoho", "Acme"], "Acme", "met", null],
  ["text", "equal", "5", 5, "met", null],
  ["text", "equal", "Zoho", null, "not_met", null],
  ["text", "not_equal", "Zoho", "Acme", "met", null],
  ["text", "not_equal", "Zoho", "zoho", "not_met", "letter_case_ignored"],
  ["text", "not_equal", "Zoho", "", "met", "empty_counts_as_different"],
  ["email", "contains", "@zoho.", "Info@Zoho.com", "met", "letter_case_ignored"],
  ["phone", "contains", "123", "+1 123", "met", null],
  ["textarea", "not_contains", "spam", "no junk", "met", null],
  ["textarea", "not_contains", "spam", null, "met", "empty_counts_as_different"],
  ["website", "starts_with", "www.", "www.zoho.com", "met", null],
  ["website", "ends_with", ".org", "www.zoho.com", "not_met", null],
  ["autonumber", "starts_with", "INV", "INV-7", "met", null],
  ["text", "in", ["CA", "NY"], "NY", "met", null],
  ["text", "in", "CA", "CA", "met", null],
  ["text", "not_in", ["CA", "NY"], "TX", "met", null],
  ["text", "not_in", ["CA", "NY"], null, "met", "empty_counts_as_different"],
  ["text", "like", "Zo%", "Zoho", "met", "like_uses_percent"],
  ["text", "like", "%oh%", "Zoho", "met", "like_uses_percent"],
  ["text", "like", "Z%o%o", "Zoho", "met", "like_uses_percent"],
  ["text", "like", "Zo%oho", "Zoho", "not_met", "like_uses_percent"],
  ["text", "like", "Zoho", "Zoho", "met", null],
  ["text", "like", "Zoho", "Zoho Corp", "unknown", "wildcards_undecided"],
  ["text", "not_like", "Zo%", "Acme", "met", "like_uses_percent"],
  ["text", "equal", "x", { name: "x" }, "unknown", "seen_unreadable"],
  ["text", "equal", "b", ["a", "b"], "met", "any_of_several"],
  ["text", "equal", {}, "x", "unknown", "value_unreadable"],
  ["text", "equal", null, "x", "unknown", "value_unreadable"],
  ["text", "in", [], "x", "unknown", "value_unreadable"],
  ["text", "greater_than", "a", "b", "unknown", "comparator_not_for_type"],
  ["text", "equal", "${TODAY}", "b", "unknown", "placeholder_needs_date"],
  ["text", "equal", "${MYSTERY}", "b", "unknown", "unknown_placeholder"],
  ["text", "sounds_like", "a", "b", "unknown", "unknown_comparator"],
  ["text", "equal", "a", undefined, "unknown", "field_not_in_record"],
]);

table("picklists and stages", [
  ["picklist", "equal", "Lost Lead", "Lost Lead", "met", null],
  ["picklist", "equal", "Qualified", "Qualified_1", "met", "display_or_actual_value"],
  ["picklist", "equal", "Qualified_1", "Qualified", "met", "display_or_actual_value"],
  ["picklist", "not_equal", "Qualified", "Qualified_1", "not_met", "display_or_actual_value"],
  ["picklist", "equal", "Qualified", "-None-", "not_met", null],
  ["picklist", "equal", "-None-", "-None-", "met", null],
  ["picklist", "equal", "-None-", null, "met", null],
  ["picklist", "equal", "-None-", "Qualified_1", "not_met", null],
  ["picklist", "not_equal", "-None-", null, "not_met", null],
  ["picklist", "not_equal", "-None-", "Qualified_1", "met", null],
  ["picklist", "in", ["Lost Lead", "-None-"], null, "met", null],
  ["picklist", "contains", "-None-", null, "not_met", null],
  ["stage", "equal", "${OPEN}", "Qualification", "met", null],
  ["stage", "equal", "${CLOSEDWON}", "Closed Lost", "not_met", null],
  ["stage", "not_equal", "${CLOSEDLOST}", "Closed Lost", "not_met", null],
  ["stage", "in", ["${CLOSEDWON}", "${CLOSEDLOST}"], "Closed Lost", "met", null],
  ["stage", "equal", "${OPEN}", "Parked", "unknown", "stage_category_unknown"],
  ["stage", "not_equal", "${OPEN}", "Stage of old", "unknown", "stage_category_unknown"],
  ["stage", "in", ["${OPEN}", "Parked"], "Parked", "met", null],
  ["text", "equal", "${OPEN}", "Qualification", "unknown", "stage_category_unknown"],
]);

table("multi-select picklists", [
  ["multiselectpicklist", "equal", "German", ["German"], "met", null],
  ["multiselectpicklist", "equal", "German", ["German "], "met", "spaces_trimmed"],
  ["multiselectpicklist", "equal", "german", ["German"], "met", "letter_case_ignored"],
  ["multiselectpicklist", "not_equal", "german", ["German"], "not_met", "letter_case_ignored"],
  ["multiselectpicklist", "equal", "Qualified", ["Qualified_1"], "met", "display_or_actual_value"],
  ["multiselectpicklist", "equal", "German", ["English"], "not_met", null],
  ["multiselectpicklist", "equal", "German", ["English", "German"], "unknown", "multi_select_undecided"],
  ["multiselectpicklist", "equal", "French", ["English", "German"], "not_met", null],
  ["multiselectpicklist", "equal", "German", "English;German", "unknown", "multi_select_undecided"],
  ["multiselectpicklist", "equal", ["English", "German"], ["German", "English"], "met", null],
  ["multiselectpicklist", "not_equal", "German", ["English", "German"], "unknown", "multi_select_undecided"],
  ["multiselectpicklist", "contains", "Ger", ["English", "German"], "met", "any_of_several"],
  ["multiselectpicklist", "not_contains", "Ger", ["English"], "met", null],
  ["multiselectpicklist", "in", ["German", "French"], ["French"], "met", null],
  ["multiselectpicklist", "not_in", ["German"], [], "met", "empty_counts_as_different"],
]);

table("numbers", [
  ["integer", "equal", "10", 10, "met", null],
  ["integer", "equal", 10, "10", "met", null],
  ["double", "equal", 0.5, ".50", "met", null],
  ["integer", "not_equal", 10, 11, "met", null],
  ["integer", "less_than", 10, 10, "not_met", null],
  ["integer", "less_equal", 10, 10, "met", null],
  ["percent", "greater_than", "9.5", 10, "met", null],
  ["integer", "greater_equal", 10, 9, "not_met", null],
  ["integer", "between", [10, 50], 10, "met", null],
  ["integer", "between", [10, 10], 10, "met", null],
  ["integer", "between", ["10", "50"], 51, "not_met", null],
  ["integer", "not_between", [10, 50], 51, "met", null],
  ["integer", "not_between", [10, 50], null, "met", "empty_counts_as_different"],
  ["integer", "between", [10], 10, "unknown", "value_unreadable"],
  ["integer", "between", 10, 10, "unknown", "value_unreadable"],
  ["integer", "in", [1, "2"], 2, "met", null],
  ["integer", "not_in", [1, 2], 3, "met", null],
  ["integer", "less_than", 10, null, "not_met", "empty_never_in_order"],
  ["integer", "equal", 0, 0, "met", null],
  ["integer", "equal", "${EMPTY}", 0, "not_met", null],
  ["bigint", "equal", "9007199254740993", "9007199254740992", "not_met", null],
  ["bigint", "greater_than", "9007199254740992", "9007199254740993", "met", null],
  ["integer", "equal", "ten", 10, "unknown", "value_unreadable"],
  ["integer", "equal", 10, "ten", "unknown", "seen_unreadable"],
  ["integer", "equal", 10, true, "unknown", "seen_unreadable"],
  ["integer", "contains", 1, 10, "unknown", "comparator_not_for_type"],
  ["integer", "equal", "${TODAY}", 10, "unknown", "placeholder_needs_date"],
]);

describe("currency", () => {
  const row: Row = ["currency", "greater_equal", 100, 150, "not_met", null];
  it("is compared in the home currency, by the record's exchange rate", () => {
    expect(judge(row, { Currency: "EUR", Exchange_Rate: 2 })).toEqual(["not_met", "home_currency_by_exchange_rate"]);
    expect(judge(row, { Currency: "EUR", Exchange_Rate: "1.5" })).toEqual(["met", null]);
  });
  it("is taken as it is at rate 1, or where the organisation has one currency only", () => {
    expect(judge(row, { Currency: "USD", Exchange_Rate: 1 })).toEqual(["met", null]);
    expect(judge(row)).toEqual(["met", null]);
  });
  it.each([0, -1, "much", null])("can't be told at rate %j", (rate) => {
    expect(judge(row, { Currency: "EUR", Exchange_Rate: rate })).toEqual(["unknown", "exchange_rate_unusable"]);
  });
  it("survives the rounding of division at a border", () => {
    const border: Row = ["currency", "greater_equal", 100_000, 110_000, "met", null];
    expect(judge(border, { Currency: "EUR", Exchange_Rate: 1.1 })).toEqual(["met", null]);
  });
});

table("dates", [
  ["date", "equal", "2025-11-19", "2025-11-19", "met", null],
  ["date", "not_equal", "2025-11-19", "2025-11-20", "met", null],
  ["date", "less_than", "2025-11-19", "2025-11-18", "met", null],
  ["date", "less_equal", "2025-11-19", "2025-11-19", "met", null],
  ["date", "greater_than", "2025-11-19", "2025-11-19", "not_met", null],
  ["date", "greater_equal", "2025-11-19", "2025-11-19", "met", null],
  ["date", "between", ["2025-11-01", "2025-11-30"], "2025-11-30", "met", null],
  ["date", "not_between", ["2025-11-01", "2025-11-30"], "2025-12-01", "met", null],
  ["date", "in", ["2025-11-01", "${TODAY}"], "2026-03-18", "met", "days_in_given_time_zone"],
  ["date", "in", ["${THISWEEK}", "2026-01-01"], "2026-03-15", "met", "week_starts_on_sunday"],
  ["date", "in", ["${THISWEEK}", "${NEXTWEEK}"], "2026-03-22", "met", null],
  ["date", "equal", "2025-02-30", "2025-03-02", "unknown", "value_unreadable"],
  ["date", "equal", "2025-02-28", "2025-02-30", "unknown", "seen_unreadable"],
  ["date", "equal", "${TODAY}", "2026-03-18", "met", "days_in_given_time_zone"],
  ["date", "not_equal", "${TODAY}", "2026-03-19", "met", "placeholder_keeps_negation"],
  ["date", "less_than", "${TODAY}", "2026-03-17", "not_met", "placeholder_ignores_comparator"],
  ["date", "less_equal", "${YESTERDAYMINUS}", "2026-03-17", "met", null],
  ["date", "equal", "${THISWEEK}", "2026-03-18", "met", null],
  ["date", "equal", "${THISWEEK}", "2026-03-15", "met", "week_starts_on_sunday"],
  ["date", "equal", "${THISWEEK}", "2026-03-22", "not_met", "week_starts_on_sunday"],
  ["date", "equal", "${THISFY}", "2026-03-18", "met", null],
  ["date", "equal", "${THISFY}", "2026-12-31", "met", "fiscal_year_starts_in_january"],
  ["date", "between", ["${TODAY}", "${NEXTWEEK}"], "2026-03-28", "met", null],
  ["date", "between", ["${TODAY}", "${NEXTWEEK}"], "2026-03-29", "not_met", "week_starts_on_sunday"],
  ["date", "equal", "${AGEINDAYS}+7", "2026-03-11", "met", "days_in_given_time_zone"],
  ["date", "not_equal", "${AGEINDAYS}+7", "2026-03-11", "not_met", "days_in_given_time_zone"],
  ["date", "greater_than", "${AGEINDAYS}+7", "2026-03-10", "met", null],
  ["date", "greater_than", "${AGEINDAYS}+7", "2026-03-11", "not_met", "days_in_given_time_zone"],
  ["date", "greater_equal", "${AGEINDAYS}+7", "2026-03-11", "met", null],
  ["date", "less_than", "${AGEINDAYS}+7", "2026-03-11", "met", "strict_age_includes_last_day"],
  ["date", "less_than", "${AGEINDAYS}+7", "2026-03-12", "met", null],
  ["date", "less_equal", "${AGEINDAYS}+7", "2026-03-19", "not_met", "days_in_given_time_zone"],
  ["date", "greater_than", "${DUEINDAYS}+12", "2026-03-31", "met", "days_in_given_time_zone"],
  ["date", "greater_than", "${DUEINDAYS}+12", "2026-03-30", "not_met", null],
  ["date", "greater_equal", "${DUEINDAYS}+12", "2026-03-30", "met", "days_in_given_time_zone"],
  ["date", "less_than", "${DUEINDAYS}+12", "2026-03-30", "met", "strict_age_includes_last_day"],
  ["date", "less_equal", "${DUEINDAYS}+12", "2026-03-17", "not_met", null],
  ["date", "equal", "${AGEINDAYS}+0", "2026-03-18", "met", "days_in_given_time_zone"],
  ["date", "equal", "${AGEINDAYS}+99999999", "2026-03-18", "unknown", "date_out_of_range"],
  ["date", "between", "${AGEINDAYS}+7", "2026-03-18", "unknown", "comparator_not_for_type"],
  ["date", "equal", "${LAST_N_DAYS:0}", "2026-03-18", "unknown", "date_out_of_range"],
  ["date", "less_than", "${TODAY}", null, "not_met", "empty_never_in_order"],
  ["date", "contains", "2026", "2026-03-18", "unknown", "comparator_not_for_type"],
]);

table("instants", [
  ["datetime", "equal", "2026-03-18T10:00:00Z", "2026-03-18T15:30:00+05:30", "met", null],
  ["datetime", "less_than", "2026-03-18T10:00:00Z", "2026-03-18T15:29:59+05:30", "met", null],
  ["datetime", "between", ["2026-03-18T10:00:00Z", "2026-03-18T11:00:00Z"], "2026-03-18T11:00:00Z", "met", null],
  ["datetime", "equal", "2026-03-18", "2026-03-18T23:59:59Z", "met", "days_in_given_time_zone"],
  ["datetime", "equal", "${TODAY}", "2026-03-19T00:00:00Z", "not_met", "days_in_given_time_zone"],
  ["datetime", "greater_than", "${AGEINDAYS}+7", "2026-01-01T00:00:00Z", "met", null],
  ["datetime", "less_equal", "${YESTERDAYMINUS}", "2020-01-01T00:00:00Z", "met", null],
  ["datetime", "equal", "${TODAY}", "2026-03-18T10:00:00", "unknown", "seen_unreadable"],
]);

table("booleans", [
  ["boolean", "equal", "true", true, "met", null],
  ["boolean", "equal", false, "false", "met", null],
  ["boolean", "equal", true, false, "not_met", null],
  ["boolean", "equal", "maybe", true, "unknown", "value_unreadable"],
  ["boolean", "not_equal", true, false, "unknown", "comparator_not_for_type"],
]);

const ANN = { id: "7", name: "Ann" };
table("lookups", [
  ["lookup", "equal", { id: "7" }, ANN, "met", null],
  ["ownerlookup", "equal", { id: "8", name: "Ann" }, ANN, "not_met", null],
  ["userlookup", "equal", { name: "ann" }, ANN, "met", "lookup_by_name"],
  ["lookup", "not_equal", { id: "8" }, ANN, "met", null],
  ["lookup", "in", [{ id: "8" }, { id: "7" }], ANN, "met", null],
  ["lookup", "not_in", [{ id: "8" }], null, "met", "empty_counts_as_different"],
  ["lookup", "equal", "7", ANN, "met", null],
  ["lookup", "equal", { id: "7" }, { name: "Ann" }, "unknown", "lookup_id_missing"],
  ["lookup", "equal", {}, ANN, "unknown", "value_unreadable"],
  ["lookup", "equal", "${EMPTY}", null, "met", null],
  ["lookup", "contains", "An", ANN, "unknown", "comparator_not_for_type"],
  ["multi_module_lookup", "contains", "An", ANN, "met", null],
  ["ownerlookup", "equal", { name: "${CURRENTUSER}" }, ANN, "unknown", "current_user_undecided"],
  ["ownerlookup", "equal", "${CURRENTUSER}", ANN, "unknown", "current_user_undecided"],
  ["multiuserlookup", "include_any", [{ id: "7" }, { id: "9" }], [ANN], "met", null],
  ["multiuserlookup", "include_all", [{ id: "7" }, { id: "9" }], [ANN], "not_met", null],
  ["multiuserlookup", "exclude_any", [{ id: "9" }], [ANN], "met", null],
  ["multiuserlookup", "exclude_any", [{ id: "7" }, { id: "9" }], [ANN], "not_met", "exclude_is_the_opposite"],
  ["multiuserlookup", "exclude_all", [{ id: "7" }, { id: "9" }], [ANN], "met", "exclude_is_the_opposite"],
  ["multiuserlookup", "exclude_all", [{ id: "7" }], [], "met", "empty_counts_as_different"],
  ["multiselectlookup", "include_any", [{ id: "7" }], [{ id: "99", Contact: ANN }], "met", null],
  ["multiuserlookup", "equal", [{ id: "7" }], [ANN], "unknown", "comparator_not_for_type"],
]);

table("emptiness", [
  ["text", "equal", "${EMPTY}", "", "met", null],
  ["text", "equal", "${EMPTY}", " ", "met", null],
  ["text", "not_equal", "${EMPTY}", "x", "met", null],
  ["text", "equal", "${NOTEMPTY}", "x", "met", null],
  ["text", "not_equal", "${NOTEMPTY}", "x", "met", null],
  ["text", "not_equal", "${NOTEMPTY}", null, "not_met", null],
  ["picklist", "equal", "${EMPTY}", "-None-", "met", null],
  ["multiselectpicklist", "equal", "${EMPTY}", [], "met", null],
  ["integer", "equal", "${EMPTY}", "0", "not_met", null],
  ["boolean", "equal", "${EMPTY}", false, "not_met", null],
  ["fileupload", "equal", "${NOTEMPTY}", [{}], "met", null],
  ["fileupload", "equal", "a.pdf", [{}], "unknown", "data_type_undocumented"],
  ["text", "contains", "${EMPTY}", "x", "unknown", "placeholder_not_for_comparison"],
]);

table("without metadata the type follows the values", [
  ["none", "equal", "Zoho", "Zoho", "met", null],
  ["none", "greater_equal", "100000", 100_000, "met", "amount_in_home_currency"],
  ["none", "greater_equal", "100000", "99999", "not_met", "amount_in_home_currency"],
  ["none", "equal", "${LASTMONTH}", "2026-02-28", "met", null],
  ["none", "less_than", "2026-03-19", "2026-03-18T10:00:00Z", "met", "days_in_given_time_zone"],
  ["none", "equal", "true", true, "met", null],
  ["none", "equal", { id: "7" }, ANN, "met", null],
  ["none", "include_any", [{ id: "7" }], [ANN], "met", null],
  ["none", "equal", "German", ["English", "German"], "unknown", "multi_select_undecided"],
  ["none", "contains", "2026", "2026-03-18", "met", null],
  ["none", "equal", "2026-03-18T10:00:00", "2026-03-18T10:00:00+00:00", "unknown", "value_unreadable"],
  ["none", "equal", "2026-02-30", "2026-03-18", "unknown", "value_unreadable"],
  ["none", "greater_than", "5", null, "not_met", "empty_never_in_order"],
]);

describe("a number without metadata", () => {
  const row: Row = ["none", "greater_equal", 100, 150, "met", null];
  it("can't be told where it might be an amount in another currency", () => {
    expect(judge(row, { Currency: "EUR", Exchange_Rate: 2 })).toEqual(["unknown", "data_type_unknown"]);
    expect(judge(row, { Currency: "EUR", Exchange_Rate: 1.2 })).toEqual(["met", null]);
  });
});

describe("a criterion that can't be read", () => {
  const context = aContext();
  it("is unknown where Zoho says that it no longer resolves", () => {
    const criterion = { ...aCriterion("F", "equal", "x"), disrupted: true };
    expect(matchCriteria(criterion, { F: "x" }, context)).toMatchObject({ outcome: "unknown", reason: "disrupted" });
  });
  it.each(["field", "merge_field", "whatever"])("is unknown where its value is a %s", (valueType) => {
    const criterion = { ...aCriterion("F", "equal", "x"), valueType };
    expect(matchCriteria(criterion, { F: "x" }, context)).toMatchObject({ reason: "value_type_undecided" });
  });
  it("is unknown on a field of a related record", () => {
    expect(matchCriteria(aCriterion("Deals__r.Stage", "equal", "x"), { "Deals__r.Stage": "x" }, context)).toMatchObject(
      {
        reason: "field_of_related_record",
      },
    );
  });
  it("says what is wrong with it rather than that the record lacks the field", () => {
    const reasonOf = (criterion: Criterion) => matchCriteria(criterion, {}, context);
    expect(reasonOf({ ...aCriterion("F", "equal", "x"), disrupted: true })).toMatchObject({ reason: "disrupted" });
    expect(reasonOf(aCriterion("Deals__r.Stage", "equal", "x"))).toMatchObject({ reason: "field_of_related_record" });
    expect(reasonOf(aCriterion("F", "sounds_like", "x"))).toMatchObject({ reason: "unknown_comparator" });
  });
  it.each(["constructor", "__proto__", "toString"])("does not mistake %s for a field", (name) => {
    expect(matchCriteria(aCriterion(name, "equal", "x"), {}, context)).toMatchObject({ reason: "field_not_in_record" });
  });
});

judgedTable(
  "like on a picklist whose values have other names",
  [
    ["picklist", "like", "Alpha", "A", "met", "display_or_actual_value"],
    ["picklist", "like", "Al%", "A", "met", "display_or_actual_value"],
    ["picklist", "not_like", "Alpha", "A", "not_met", "display_or_actual_value"],
    ["picklist", "like", "Alp", "A", "unknown", "wildcards_undecided"],
    ["picklist", "like", "Beta", "A", "not_met", null],
  ],
  { pickListValues: [{ actual: "A", display: "Alpha", dealCategory: null }] },
);

judgedTable("like in other letters", [["text", "like", "zoho", "ZOHO", "met", "letter_case_ignored"]]);
