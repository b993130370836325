import { afterAll, describe, expect, it } from "vitest";
import { RULES, SCORES } from "../../support/documented-samples.ts";
import { createSampleFolder, RULES_AND_RECORD, withRule } from "../../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());
const FILES = [...RULES_AND_RECORD, "--now", "2026-03-18"];

describe("what Zoho has stored, in words", () => {
  it("reconciles with the stored score, and says that it is up to date", async () => {
    const lines = await folder.explainInLines(...FILES, "--scores", "scores.json");
    expect(lines).toContain("  Field rules explain 10 (+15 -5), stored total 10 (+15 -5).");
    expect(lines).toContain("  Every point is explained.");
    expect(lines).toContain("  The stored score is up to date.");
  });

  it("says what is not explained on each side, and what the score would be now", async () => {
    const [row] = SCORES.data;
    folder.write("other.json", { data: [{ ...row, Score: 20, Positive_Score: 23, Negative_Score: -3 }] });
    const text = (await folder.explainInLines(...FILES, "--scores", "other.json")).join("\n");
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
    const text = (await folder.explainInLines(...files, "--scores", "other.json")).join("\n");
    expect(text).toContain("Out of date: 18 (+23 -5) stored; from today’s values: 10 (+15 -5), not evaluated: +4.");
  });

  it("names the sides that moved where the total has not", async () => {
    const [row] = SCORES.data;
    folder.write("moved.json", { data: [{ ...row, Score: 10, Positive_Score: 20, Negative_Score: -10 }] });
    const text = (await folder.explainInLines(...FILES, "--scores", "moved.json")).join("\n");
    expect(text).toContain("Field rules explain 10 (+15 -5), not explained +5 -5, stored total 10 (+20 -10).");
    expect(text).toContain("Out of date: 10 (+20 -10) stored; from today’s values: 10 (+15 -5).");
  });

  it("does not call a score that was never stored 0", async () => {
    folder.write("none.json", { data: [] });
    const text = (await folder.explainInLines(...FILES, "--scores", "none.json")).join("\n");
    expect(text).toContain("Zoho has stored no score for this rule.");
    expect(text).toContain("Out of date: none stored; from today’s values: 10 (+15 -5).");
  });

  it("counts touch points where the stored score holds them", async () => {
    const [row] = SCORES.data;
    const touch = { Touch_Point_Score: 8, Touch_Point_Positive_Score: 8 };
    folder.write("touch.json", { data: [{ ...row, Score: 18, Positive_Score: 23, ...touch }] });
    const text = (await folder.explainInLines(...FILES, "--scores", "touch.json")).join("\n");
    expect(text).toContain("Field rules explain 10 (+15 -5), touch points 8, stored total 18 (+23 -5).");
    expect(text).toContain("+10  Signal EmailInsight_Open__s");
    expect(text).toContain("If the stored total left the touch points out, +8 would be left unexplained.");
  });

  it("does not add touch points that the stored score holds already", async () => {
    const [row] = SCORES.data;
    const touch = { Touch_Point_Score: 8, Touch_Point_Positive_Score: 8 };
    folder.write("beside.json", { data: [{ ...row, ...touch }] });
    const beside = (await folder.explainInLines(...FILES, "--scores", "beside.json")).join("\n");
    expect(beside).toContain("Field rules explain 10 (+15 -5), stored total 10 (+15 -5).");
    expect(beside).toContain("Touch points (+8) aren’t part of the stored total.");
    folder.write("on-top.json", { data: [{ ...row, Score: 18, ...touch }] });
    const onTop = (await folder.explainInLines(...FILES, "--scores", "on-top.json")).join("\n");
    expect(onTop).toContain("Field rules explain 10 (+15 -5), touch points 8, stored total 18 (+15 -5).");
    expect(onTop).toContain("Every point is explained.");
    expect(onTop).toContain("The stored total includes touch points (+8); its sides don’t.");
  });

  it("claims nothing of a stored total that is not that of its sides", async () => {
    const [row] = SCORES.data;
    folder.write("odd.json", { data: [{ ...row, Score: 12 }] });
    const text = (await folder.explainInLines(...FILES, "--scores", "odd.json")).join("\n");
    expect(text).toContain("The stored sides don’t add up to the stored total. Difference: +2.");
    expect(text).toContain("Scorelens can’t tell whether the stored score is up to date.");
    expect(text).not.toContain("Every point is explained.");
  });
});
