import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMPARATORS, type Criteria, createPhrase, describeCriteria } from "../../../src/scoring/index.ts";
import { aCriterion, aGroup } from "../../support/build/scoring-builders.ts";

const file = new URL("../../../app/translations/en.json", import.meta.url);
const catalogue = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;

function sentence(criteria: Criteria): string {
  return describeCriteria(criteria, {
    phrase: createPhrase(catalogue, "en"),
    locale: "en",
    label: (apiName) => apiName.replaceAll("_", " "),
    formatValue: () => null,
  });
}

describe("a criterion in words", () => {
  it.each([
    ["Company", "equal", "Zoho", "Company is Zoho"],
    ["Company", "not_equal", "Zoho", "Company is not Zoho"],
    ["Country", "not_equal", "${EMPTY}", "Country is not empty"],
    ["Country", "equal", "${EMPTY}", "Country is empty"],
    ["Website", "equal", "${NOTEMPTY}", "Website is not empty"],
    ["State", "in", ["CA", "NY", "TX"], "State is CA, NY, or TX"],
    ["State", "not_in", ["CA", "NY"], "State is not (CA or NY)"],
    ["State", "in", ["${EMPTY}", "CA"], "State is empty or CA"],
    ["State", "not_in", ["${EMPTY}", "CA"], "State is not (empty or CA)"],
    ["State", "equal", ["${EMPTY}"], "State is empty"],
    ["State", "in", ["${EMPTY}"], "State is empty"],
    ["State", "not_in", "${EMPTY}", "State is not empty"],
    ["State", "not_equal", ["${NOTEMPTY}"], "State is not empty"],
    ["Ready", "equal", ["true"], "Ready is ticked"],
    ["Number", "equal", 9_007_199_254_740_992, "Number is ≈9007199254740992"],
    ["Account", "equal", { id: 2 ** 60 }, "Account is ≈1152921504606847000"],
    ["Account", "equal", { id: 7 }, "Account is 7"],
    ["Account", "equal", { size: 2 ** 60 }, 'Account is {"size":"≈1152921504606847000"}'],
    ["Annual_Revenue", "greater_equal", "100000", "Annual Revenue is at least 100000"],
    ["Employees", "between", [10, 50], "Employees is between 10 and 50"],
    ["Closing_Date", "less_than", "2026-01-31", "Closing Date is before 2026-01-31"],
    ["Closing_Date", "equal", "${LASTMONTH}", "Closing Date is in the last month"],
    ["Closing_Date", "not_equal", "${LASTMONTH}", "Closing Date is not in the last month"],
    ["Created_Time", "greater_than", "2026-01-31T10:00:00Z", "Created Time is after 2026-01-31T10:00:00Z"],
    ["Closing_Date", "less_equal", "${YESTERDAYMINUS}", "Closing Date is yesterday or earlier"],
    ["Closing_Date", "equal", "${LAST_N_DAYS:7}", "Closing Date is in the last 7 days"],
    ["Closing_Date", "equal", "${NEXT_N_WEEKS:1}", "Closing Date is in the next week"],
    ["Created_Time", "greater_than", "${AGEINDAYS}+30", "Created Time is more than 30 days ago"],
    ["Closing_Date", "less_equal", "${DUEINDAYS}+1", "Closing Date is at most 1 day ahead"],
    ["Email_Opt_Out", "equal", "true", "Email Opt Out is ticked"],
    ["Email_Opt_Out", "equal", false, "Email Opt Out is not ticked"],
    ["Email_Opt_Out", "not_equal", "true", "Email Opt Out is not true"],
    ["Owner", "equal", { id: "7", name: "Ann" }, "Owner is Ann"],
    ["Owner", "equal", { id: "7" }, "Owner is 7"],
    ["Owner", "equal", { name: "${CURRENTUSER}" }, "Owner is the current user"],
    ["Stage", "equal", "${CLOSEDWON}", "Stage is any won stage"],
    ["Team", "include_all", [{ name: "Ann" }, { name: "Bob" }], "Team includes Ann and Bob"],
    ["Team", "exclude_all", [{ name: "Ann" }, { name: "Bob" }], "Team does not include all of Ann and Bob"],
    ["Company", "sounds_like", "Soho", "Company sounds_like Soho"],
    ["Company", "equal", null, "Company is no value"],
    ["Company", "contains", "${EMPTY}", "Company contains empty"],
    ["Company", "less_than", "${NOTEMPTY}", "Company is less than not empty"],
    ["Company", "starts_with", "${TODAY}", "Company starts with today"],
    ["Closing_Date", "between", "${AGEINDAYS}+3", "Closing Date between 3 days ago"],
    ["Employees", "between", [10], "Employees between 10"],
    ["Employees", "not_between", [10, 20, 30], "Employees not_between 10, 20, and 30"],
  ])("%s %s %j: %s", (field, comparator, value, expected) => {
    expect(sentence(aCriterion(field, comparator, value))).toBe(expected);
  });

  it.each(COMPARATORS)("has a phrase for %s with every kind of value", (comparator) => {
    for (const value of ["x", ["x", "y"], "${TODAY}", "${AGEINDAYS}+3", "2026-01-01", { id: "1" }, null]) {
      expect(sentence(aCriterion("F", comparator, value))).not.toMatch(/criteria\.|placeholder\.|\{/);
    }
  });

  it("does not take a value for a place in the phrase", () => {
    expect(sentence(aCriterion("F", "equal", "{field} <b>"))).toBe("F is {field} <b>");
  });
});

describe("a group in words", () => {
  const a = aCriterion("A", "equal", "1");
  const b = aCriterion("B", "equal", "2");
  const c = aCriterion("C", "equal", "3");
  it("joins the binary groups that Zoho writes", () => {
    expect(sentence(aGroup("and", aGroup("and", a, b), c))).toBe("A is 1, B is 2, and C is 3");
  });
  it("puts another operator in brackets", () => {
    expect(sentence(aGroup("and", aGroup("or", a, b), c))).toBe("(A is 1 or B is 2) and C is 3");
  });
  it("of one member reads as the member", () => {
    expect(sentence(aGroup("and", aGroup("or", a), c))).toBe("A is 1 and C is 3");
    expect(sentence(aGroup("and", aGroup("or", a, b)))).toBe("A is 1 or B is 2");
  });
  it("puts a list of values in brackets", () => {
    const industry = aCriterion("Industry", "in", ["Retail", "Finance"]);
    expect(sentence(aGroup("and", industry, aGroup("or", a, b)))).toBe(
      "Industry is (Retail or Finance) and (A is 1 or B is 2)",
    );
    expect(sentence(aGroup("or", industry, a))).toBe("Industry is (Retail or Finance) or A is 1");
    expect(sentence(aGroup("and", industry))).toBe("Industry is Retail or Finance");
    const team = aCriterion("Team", "include_all", [{ name: "Ann" }, { name: "Bob" }]);
    expect(sentence(aGroup("and", team, a))).toBe("Team includes (Ann and Bob) and A is 1");
    expect(sentence(aGroup("and", aCriterion("Industry", "in", ["Retail"]), a))).toBe("Industry is Retail and A is 1");
    expect(sentence(aGroup("and", aCriterion("N", "between", [1, 2]), a))).toBe("N is between 1 and 2 and A is 1");
  });
  it("does not put an empty list in brackets", () => {
    expect(sentence(aGroup("and", aCriterion("State", "in", []), a))).not.toContain("(");
    expect(sentence(aCriterion("State", "not_in", []))).not.toContain("(");
  });
  it("says where a part can't be read", () => {
    expect(sentence(aGroup("or", a, { kind: "unreadable", problem: "not_criteria", raw: 5 }))).toBe(
      "A is 1 or a criterion that can’t be read",
    );
  });
});
