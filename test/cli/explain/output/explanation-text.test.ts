import { afterAll, describe, expect, it } from "vitest";
import { RECORD_ID, RULE_ID, RULES, SCORES } from "../../support/documented-samples.ts";
import { createSampleFolder, RULES_AND_RECORD, withRule } from "../../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());
const FILES = [...RULES_AND_RECORD, "--now", "2026-03-18"];

describe("scorelens explain", () => {
  it("names the record, the time and the zone, then each rule with its points", async () => {
    const lines = await folder.explainInLines(...FILES, "--scores", "scores.json");
    expect(lines.slice(0, 4)).toEqual([
      `Record ${RECORD_ID}, module Leads, Layout Standard`,
      "As of 2026-03-18T00:00:00.000Z; days are counted in UTC.",
      "",
      `Rule 1 (${RULE_ID}): 10 points (+15 -5), touch points not included`,
    ]);
  });

  it("shows the value that the record has beside the one that the rule wants", async () => {
    const lines = await folder.explainInLines(...FILES);
    expect(lines).toContain("    +15  Met: Company is Zoho and Phone is 123456890");
    expect(lines.join("\n")).toContain('Met: Company is Zoho (is: "Zoho"; needs: "Zoho")');
    expect(lines.join("\n")).toContain('is: 150000\n           needs: "100000"');
  });

  it("puts the field rules with most points first, whatever their sign", async () => {
    const criteria = { field: { api_name: "Company" }, comparator: "equal", value: "Zoho" };
    const fieldRules = [3, -9, 5].map((score) => ({ score, criteria }));
    folder.write("many.json", withRule({ field_rules: fieldRules }));
    const lines = await folder.explainInLines("--rules", "many.json", "--record", "record.json");
    const points = lines.flatMap((line) => /^ +([+-]\d+) {2}Met/.exec(line)?.[1] ?? []);
    expect(points).toEqual(["-9", "+5", "+3"]);
  });

  it("lists the stored scores of rules that are not in the file, by name and id", async () => {
    const [row] = SCORES.data;
    const named = { ...row, id: "2", Scoring_Rule: { id: "9999", name: "Old campaign rule" } };
    const unnamed = { ...row, id: "3", Scoring_Rule: { id: "8888", name: null }, Score: null, Positive_Score: null };
    folder.write("others.json", { data: [row, named, { ...unnamed, Negative_Score: null }] });
    const lines = await folder.explainInLines(...FILES, "--scores", "others.json");
    expect(lines.slice(-4)).toEqual([
      "Stored scores of rules that aren’t in --rules:",
      "  Old campaign rule (9999): Stored score: 10 (+15 -5)",
      "  Rule 8888: Stored score: none",
      "",
    ]);
  });

  it("says what a page of scores or rules leaves open", async () => {
    const info = { page: 1, count: 1, more_records: true };
    folder.write("part.json", { data: [{ ...SCORES.data[0], Scoring_Rule: { id: "9999" } }], info });
    folder.write("rules-part.json", { ...RULES, info });
    const text = (
      await folder.explainInLines("--rules", "rules-part.json", "--record", "record.json", "--scores", "part.json")
    ).join("\n");
    expect(text).toContain("--rules is one page of a longer list (info.more_records): more rules may apply.");
    expect(text).toContain(
      "--scores is one page of a longer list (info.more_records): rules shown without a stored score may have one.",
    );
    expect(text).toContain("--scores doesn’t show whether Zoho has stored a score for this rule.");
    expect(text).not.toMatch(/has stored no score|up to date|Out of date|Every point/);
  });

  it("names what the points of a rule leave out", async () => {
    const on = (field: string, score: number) => ({
      score,
      criteria: { field: { api_name: field }, comparator: "equal", value: "Zoho" },
    });
    folder.write("part-open.json", withRule({ field_rules: [on("Company", 10), on("Mobile", 3), on("Mobile", -2)] }));
    const [, , , some] = await folder.explainInLines("--rules", "part-open.json", "--record", "record.json");
    folder.write("all-open.json", withRule({ field_rules: [on("Mobile", 3)], signal_rules: [] }));
    const lines = await folder.explainInLines("--rules", "all-open.json", "--record", "record.json");
    expect([...lines, some].filter((line) => line?.startsWith("Rule 1"))).toEqual([
      `Rule 1 (${RULE_ID}): points not known, not evaluated: +3`,
    ]);
    const part = await folder.explainInLines("--rules", "part-open.json", "--record", "record.json");
    expect(part).toContain(`Rule 1 (${RULE_ID}): 10 points (+10), not evaluated: +3 -2, touch points not included`);
  });

  it("tells layouts, fields and choices of one name apart", async () => {
    const criteria = (field: string, value: string) => ({ field: { api_name: field }, comparator: "equal", value });
    const rules = [criteria("City", "Pune"), criteria("City1", "Pune"), criteria("Size", "S2")];
    folder.write("same-names.json", {
      scoring_rules: [
        { ...RULES.scoring_rules[0], layout: { id: "5200000000000091055", name: "Standard" } },
        {
          ...RULES.scoring_rules[0],
          id: "2",
          layout: null,
          field_rules: rules.map((each) => ({ score: 1, criteria: each })),
        },
      ],
    });
    const choices = ["S1", "S2"].map((actual) => ({ actual_value: actual, display_value: "Small" }));
    folder.write("same-labels.json", {
      fields: [
        { api_name: "City", field_label: "City", data_type: "text" },
        { api_name: "City1", field_label: "City", data_type: "text" },
        { api_name: "Size", field_label: "Size", data_type: "picklist", pick_list_values: choices },
      ],
    });
    const files = ["--rules", "same-names.json", "--record", "record.json", "--fields", "same-labels.json"];
    const text = (await folder.explainInLines(...files)).join("\n");
    expect(text).toContain("Layout Standard (4876876000000091055)");
    expect(text).toContain("For layout Standard (5200000000000091055)");
    expect(text).toContain("City (City) is Pune");
    expect(text).toContain("City (City1) is Pune");
    expect(text).toContain("Size is Small (S2)");
  });

  it("says that nothing is compared where no scores are given", async () => {
    const lines = await folder.explainInLines(...FILES);
    expect(lines).toContain("No stored scores were given (--scores), so nothing is compared.");
    expect(lines.join("\n")).not.toContain("up to date");
  });

  it("tells an inactive rule in one line", async () => {
    folder.write("inactive.json", withRule({ active: false }));
    const lines = await folder.explainInLines("--rules", "inactive.json", "--record", "record.json");
    expect(lines.slice(4)).toEqual([`Rule 1 (${RULE_ID}): Inactive`, ""]);
    const stored = await folder.explainInLines(
      "--rules",
      "inactive.json",
      "--record",
      "record.json",
      "--scores",
      "scores.json",
    );
    expect(stored.slice(3)).toEqual([`Rule 1 (${RULE_ID}): Inactive`, "  Stored score: 10 (+15 -5)", ""]);
  });

  it("says why something can't be told, and what was assumed", async () => {
    const criteria = {
      group_operator: "or",
      group: [
        { field: { api_name: "Mobile" }, comparator: "equal", value: "1" },
        { field: { api_name: "Company" }, comparator: "equal", value: "zOHO" },
      ],
    };
    folder.write("unsure.json", withRule({ field_rules: [{ score: 1, criteria }] }));
    const text = (await folder.explainInLines("--rules", "unsure.json", "--record", "record.json")).join("\n");
    expect(text).toContain("any of:");
    expect(text).toContain("Can’t tell: Mobile is 1 (is: not in the record");
    expect(text).toContain("Can’t tell: the record does not show this field");
    expect(text).toContain("Assumed: capital and small letters count as the same");
  });

  it("leaves no phrase unwritten", async () => {
    const [row] = SCORES.data;
    folder.write("row.json", { data: [row, { ...row, Scoring_Rule: { id: "1" } }] });
    folder.write("kinds.json", {
      scoring_rules: [
        RULES.scoring_rules[0],
        { ...RULES.scoring_rules[0], id: "2", layout: { id: "5" } },
        { ...RULES.scoring_rules[0], id: "3", module: { api_name: "Deals" } },
        { ...RULES.scoring_rules[0], id: "4", field_rules: null },
        { ...RULES.scoring_rules[0], id: "5", field_rules: [], signal_rules: [], has_signal_rules: true },
      ],
    });
    folder.write("empty.json", { scoring_rules: [] });
    const kinds = await folder.explainInLines(
      "--rules",
      "kinds.json",
      "--record",
      "record.json",
      "--scores",
      "row.json",
    );
    const empty = await folder.explainInLines("--rules", "empty.json", "--record", "record.json");
    const keys =
      /\b(?:cli|criteria|outcome|placeholder|reason|assumption|rule|score|stale|sum|touch|tree|value)\.[a-z]/;
    expect([...kinds, ...empty].filter((line) => keys.test(line))).toEqual([]);
  });
});
