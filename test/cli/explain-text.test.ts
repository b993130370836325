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
      `Rule 1 (${RULE_ID}): 10 points (+15 -5)`,
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
    expect(lines).toContain("  Field rules explain 10, stored total 10.");
    expect(lines).toContain("  Every point is explained.");
    expect(lines).toContain("  The stored score is up to date.");
  });

  it("says what is not explained on each side, and what the score would be now", async () => {
    const [row] = SCORES.data;
    folder.write("other.json", { data: [{ ...row, Score: 20, Positive_Score: 23, Negative_Score: -3 }] });
    const text = (await explain(...FILES, "--scores", "other.json")).join("\n");
    expect(text).toContain("Field rules explain 10, not explained 10, stored total 20.");
    expect(text).toContain("Positive side: +8 not explained.");
    expect(text).toContain("Negative side: +2 not explained.");
    expect(text).toContain("Out of date: now would be 10 (-10)");
  });

  it("counts touch points where the stored score holds them", async () => {
    const [row] = SCORES.data;
    const touch = { Touch_Point_Score: 8, Touch_Point_Positive_Score: 8 };
    folder.write("touch.json", { data: [{ ...row, Score: 18, Positive_Score: 23, ...touch }] });
    const text = (await explain(...FILES, "--scores", "touch.json")).join("\n");
    expect(text).toContain("Field rules explain 10, touch points 8, stored total 18.");
    expect(text).toContain("+10  Signal EmailInsight_Open__s");
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
    folder.write("forged.json", { data: [{ ...RECORD.data[0], Company: "A\n+99 Met\u001b[2J\u202e" }] });
    const lines = await explain("--rules", "rules.json", "--record", "forged.json");
    expect(lines.some((line) => line.startsWith("+99"))).toBe(false);
    expect(lines.join("")).not.toMatch(/\p{Cc}|\u202e/u);
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
