import { afterAll, describe, expect, it } from "vitest";
import { RECORD, RECORD_ID, RULE_ID, RULES, SCORES } from "./documented-samples.ts";
import { createTestFolder, runCli } from "./run-cli.ts";

const folder = createTestFolder();
afterAll(() => folder.remove());
folder.write("rules.json", RULES);
folder.write("record.json", RECORD);
folder.write("scores.json", SCORES);
const FILES = ["--rules", "rules.json", "--record", "record.json", "--now", "2026-03-18"];

async function explain(...args: readonly string[]): Promise<readonly string[]> {
  const run = await runCli(["explain", ...args], { cwd: folder.path });
  expect(run.stderr).toBe("");
  expect(run.code).toBe(0);
  return run.stdout.split("\n");
}

function withRule(changes: Readonly<Record<string, unknown>>) {
  return { scoring_rules: [{ ...RULES.scoring_rules[0], ...changes }] };
}

describe("scorelens explain", () => {
  it("names the record, the time and the zone, then each rule with its points", async () => {
    const lines = await explain(...FILES, "--scores", "scores.json");
    expect(lines.slice(0, 4)).toEqual([
      `Record ${RECORD_ID}, module Leads, Layout Standard`,
      "As of 2026-03-18T00:00:00.000Z; days are counted in UTC.",
      "",
      `Rule 1 (${RULE_ID}): 10 points (+15 -5), touch points not included`,
    ]);
  });

  it("shows the value that the record has beside the one that the rule wants", async () => {
    const lines = await explain(...FILES);
    expect(lines).toContain("    +15  Met: Company is Zoho and Phone is 123456890");
    expect(lines.join("\n")).toContain('Met: Company is Zoho (is: "Zoho"; needs: "Zoho")');
    expect(lines.join("\n")).toContain('is: 150000\n           needs: "100000"');
  });

  it("puts the field rules with most points first, whatever their sign", async () => {
    const criteria = { field: { api_name: "Company" }, comparator: "equal", value: "Zoho" };
    const fieldRules = [3, -9, 5].map((score) => ({ score, criteria }));
    folder.write("many.json", withRule({ field_rules: fieldRules }));
    const lines = await explain("--rules", "many.json", "--record", "record.json");
    const points = lines.flatMap((line) => /^ +([+-]\d+) {2}Met/.exec(line)?.[1] ?? []);
    expect(points).toEqual(["-9", "+5", "+3"]);
  });

  it("reconciles with the stored score, and says that it is up to date", async () => {
    const lines = await explain(...FILES, "--scores", "scores.json");
    expect(lines).toContain("  Field rules explain 10 (+15 -5), stored total 10 (+15 -5).");
    expect(lines).toContain("  Every point is explained.");
    expect(lines).toContain("  The stored score is up to date.");
  });

  it("says what is not explained on each side, and what the score would be now", async () => {
    const [row] = SCORES.data;
    folder.write("other.json", { data: [{ ...row, Score: 20, Positive_Score: 23, Negative_Score: -3 }] });
    const text = (await explain(...FILES, "--scores", "other.json")).join("\n");
    expect(text).toContain("Field rules explain 10 (+15 -5), not explained +8 +2, stored total 20 (+23 -3).");
    expect(text).toContain("Positive side: +23 stored, +15 explained.");
    expect(text).toContain("Negative side: -3 stored, -5 explained.");
    expect(text).toContain("Out of date: 20 (+23 -3) stored; from today’s values: 10 (+15 -5).");
  });

  it("says which points are left out of what the score would be now", async () => {
    const [row] = SCORES.data;
    const [first, ...others] = RULES.scoring_rules[0]?.field_rules ?? [];
    const criteria = { field: { api_name: "Last_Name" }, comparator: "sounds_like", value: "x" };
    folder.write("open.json", withRule({ field_rules: [first, ...others, { id: "777", score: 4, criteria }] }));
    folder.write("other.json", { data: [{ ...row, Score: 18, Positive_Score: 23, Negative_Score: -5 }] });
    const files = ["--rules", "open.json", "--record", "record.json", "--now", "2026-03-18"];
    const text = (await explain(...files, "--scores", "other.json")).join("\n");
    expect(text).toContain("Out of date: 18 (+23 -5) stored; from today’s values: 10 (+15 -5), not evaluated: +4.");
  });

  it("explains a rule once that pages hold twice", async () => {
    folder.write("twice.json", { scoring_rules: [...RULES.scoring_rules, ...RULES.scoring_rules] });
    const once = await explain(...FILES);
    expect(await explain("--rules", "twice.json", ...FILES.slice(2))).toEqual(once);
  });

  it("names the sides that moved where the total has not", async () => {
    const [row] = SCORES.data;
    folder.write("moved.json", { data: [{ ...row, Score: 10, Positive_Score: 20, Negative_Score: -10 }] });
    const text = (await explain(...FILES, "--scores", "moved.json")).join("\n");
    expect(text).toContain("Field rules explain 10 (+15 -5), not explained +5 -5, stored total 10 (+20 -10).");
    expect(text).toContain("Out of date: 10 (+20 -10) stored; from today’s values: 10 (+15 -5).");
  });

  it("does not call a score that was never stored 0", async () => {
    folder.write("none.json", { data: [] });
    const text = (await explain(...FILES, "--scores", "none.json")).join("\n");
    expect(text).toContain("Zoho has stored no score for this rule.");
    expect(text).toContain("Out of date: none stored; from today’s values: 10 (+15 -5).");
  });

  it("counts touch points where the stored score holds them", async () => {
    const [row] = SCORES.data;
    const touch = { Touch_Point_Score: 8, Touch_Point_Positive_Score: 8 };
    folder.write("touch.json", { data: [{ ...row, Score: 18, Positive_Score: 23, ...touch }] });
    const text = (await explain(...FILES, "--scores", "touch.json")).join("\n");
    expect(text).toContain("Field rules explain 10 (+15 -5), touch points 8, stored total 18 (+23 -5).");
    expect(text).toContain("+10  Signal EmailInsight_Open__s");
    expect(text).toContain("If the stored total left the touch points out, +8 would be left unexplained.");
  });

  it("does not add touch points that the stored score holds already", async () => {
    const [row] = SCORES.data;
    const touch = { Touch_Point_Score: 8, Touch_Point_Positive_Score: 8 };
    folder.write("beside.json", { data: [{ ...row, ...touch }] });
    const beside = (await explain(...FILES, "--scores", "beside.json")).join("\n");
    expect(beside).toContain("Field rules explain 10 (+15 -5), stored total 10 (+15 -5).");
    expect(beside).toContain("Touch points (+8) aren’t part of the stored total.");
    folder.write("on-top.json", { data: [{ ...row, Score: 18, ...touch }] });
    const onTop = (await explain(...FILES, "--scores", "on-top.json")).join("\n");
    expect(onTop).toContain("Field rules explain 10 (+15 -5), touch points 8, stored total 18 (+15 -5).");
    expect(onTop).toContain("Every point is explained.");
    expect(onTop).toContain("The stored total includes touch points (+8); its sides don’t.");
  });

  it("claims nothing of a stored total that is not that of its sides", async () => {
    const [row] = SCORES.data;
    folder.write("odd.json", { data: [{ ...row, Score: 12 }] });
    const text = (await explain(...FILES, "--scores", "odd.json")).join("\n");
    expect(text).toContain("The stored sides don’t add up to the stored total. Difference: +2.");
    expect(text).toContain("Scorelens can’t tell whether the stored score is up to date.");
    expect(text).not.toContain("Every point is explained.");
  });

  it("lists the stored scores of rules that are not in the file, by name and id", async () => {
    const [row] = SCORES.data;
    const named = { ...row, id: "2", Scoring_Rule: { id: "9999", name: "Old campaign rule" } };
    const unnamed = { ...row, id: "3", Scoring_Rule: { id: "8888", name: null }, Score: null, Positive_Score: null };
    folder.write("others.json", { data: [row, named, { ...unnamed, Negative_Score: null }] });
    const lines = await explain(...FILES, "--scores", "others.json");
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
    const text = (await explain("--rules", "rules-part.json", "--record", "record.json", "--scores", "part.json")).join(
      "\n",
    );
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
    const [, , , some] = await explain("--rules", "part-open.json", "--record", "record.json");
    folder.write("all-open.json", withRule({ field_rules: [on("Mobile", 3)], signal_rules: [] }));
    const lines = await explain("--rules", "all-open.json", "--record", "record.json");
    expect([...lines, some].filter((line) => line?.startsWith("Rule 1"))).toEqual([
      `Rule 1 (${RULE_ID}): points not known, not evaluated: +3`,
    ]);
    const part = await explain("--rules", "part-open.json", "--record", "record.json");
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
    const text = (await explain(...files)).join("\n");
    expect(text).toContain("Layout Standard (4876876000000091055)");
    expect(text).toContain("For layout Standard (5200000000000091055)");
    expect(text).toContain("City (City) is Pune");
    expect(text).toContain("City (City1) is Pune");
    expect(text).toContain("Size is Small (S2)");
  });

  it("says that nothing is compared where no scores are given", async () => {
    const lines = await explain(...FILES);
    expect(lines).toContain("No stored scores were given (--scores), so nothing is compared.");
    expect(lines.join("\n")).not.toContain("up to date");
  });

  it("tells an inactive rule in one line", async () => {
    folder.write("inactive.json", withRule({ active: false }));
    const lines = await explain("--rules", "inactive.json", "--record", "record.json");
    expect(lines.slice(4)).toEqual([`Rule 1 (${RULE_ID}): Inactive`, ""]);
    const stored = await explain("--rules", "inactive.json", "--record", "record.json", "--scores", "scores.json");
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
    const text = (await explain("--rules", "unsure.json", "--record", "record.json")).join("\n");
    expect(text).toContain("any of:");
    expect(text).toContain("Can’t tell: Mobile is 1 (is: not in the record");
    expect(text).toContain("Can’t tell: the record does not show this field");
    expect(text).toContain("Assumed: capital and small letters count as the same");
  });

  it("lets no value from outside forge lines or move the cursor", async () => {
    folder.write("forged.json", {
      data: [
        { ...RECORD.data[0], Company: "A\n+99 Met\u001b[2J\u202e\u061c\u200b\u{e0041}\u115f\u3164\ufe0f\u034f\u180b" },
      ],
    });
    const lines = await explain("--rules", "rules.json", "--record", "forged.json");
    expect(lines.some((line) => line.startsWith("+99"))).toBe(false);
    expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
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
    const kinds = await explain("--rules", "kinds.json", "--record", "record.json", "--scores", "row.json");
    const empty = await explain("--rules", "empty.json", "--record", "record.json");
    const keys =
      /\b(?:cli|criteria|outcome|placeholder|reason|assumption|rule|score|stale|sum|touch|tree|value)\.[a-z]/;
    expect([...kinds, ...empty].filter((line) => keys.test(line))).toEqual([]);
  });
});
