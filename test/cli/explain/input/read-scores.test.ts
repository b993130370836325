import { afterAll, describe, expect, it } from "vitest";
import { RECORD_ID, SCORES } from "../../support/documented-samples.ts";
import { createSampleFolder, RULES_AND_RECORD } from "../../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());

describe("scorelens explain --scores", () => {
  it("claims nothing for a rule that may have its row on another page", async () => {
    const [row] = SCORES.data;
    const info = { page: 1, count: 1, more_records: true };
    folder.write("page.json", { data: [{ ...row, Scoring_Rule: { id: "9999" } }], info });
    const { answer } = await folder.explain(...RULES_AND_RECORD, "--scores", "page.json");
    expect(answer.incomplete).toEqual({ rules: null, record: null, scores: "more_records" });
    expect(answer.rules[0]).toMatchObject({ storedKnown: false, stored: null, outOfDate: null });
    folder.write("page.json", { data: [row], info });
    const own = await folder.explain(...RULES_AND_RECORD, "--scores", "page.json");
    expect(own.answer.rules[0]).toMatchObject({ storedKnown: true, stored: { score: 10 }, outOfDate: false });
  });

  it("claims nothing for a rule whose row may be one that a cut file has lost", async () => {
    const [row] = SCORES.data;
    const info = { page: 1, count: 2, more_records: false };
    folder.write("cut.json", { data: [{ ...row, Scoring_Rule: { id: "9999" } }], info });
    const { answer } = await folder.explain(...RULES_AND_RECORD, "--scores", "cut.json");
    expect(answer.incomplete).toEqual({ rules: null, record: null, scores: "fewer_than_count" });
    expect(answer.rules[0]).toMatchObject({ storedKnown: false, stored: null, outOfDate: null });
  });

  it("claims nothing for a rule whose row may be one that can't be read", async () => {
    const [row] = SCORES.data;
    folder.write("damaged.json", {
      data: [
        { ...row, Scoring_Rule: { id: "9999" } },
        { ...row, Scoring_Rule: {} },
      ],
    });
    const { answer, stderr } = await folder.explainDamaged(...RULES_AND_RECORD, "--scores", "damaged.json");
    expect(stderr).toContain("damaged.json: 1 entry can't be read and is left out (data[1].Scoring_Rule.id:");
    expect(answer.incomplete).toEqual({ rules: null, record: null, scores: "unreadable" });
    expect(answer.rules[0]).toMatchObject({ storedKnown: false, stored: null, outOfDate: null });
  });

  it("claims nothing where all rows are of other records", async () => {
    const other = { ...SCORES.data[0], Entity: { id: "42", module: { api_name: "Contacts" } } };
    folder.write("foreign.json", { data: [other] });
    const { answer } = await folder.explain(...RULES_AND_RECORD, "--scores", "foreign.json");
    expect(answer).toMatchObject({
      record: { module: "Leads" },
      incomplete: { scores: "other_records" },
      otherScores: [],
    });
    expect(answer.rules[0]).toMatchObject({ storedKnown: false, stored: null, outOfDate: null });
  });

  it("leaves out the rows of other records, which the bulk answer has", async () => {
    const [row] = SCORES.data;
    const other = { ...row, Score: 99, Positive_Score: 99, Entity: { id: "42", module: { api_name: "Contacts" } } };
    const own = { ...row, Entity: { id: RECORD_ID, module: { api_name: "Leads" } } };
    folder.write("bulk.json", { data: [other, own] });
    const { answer } = await folder.explain(...RULES_AND_RECORD, "--scores", "bulk.json");
    expect(answer.record.module).toBe("Leads");
    expect(answer.rules[0].stored.score).toBe(10);
  });
});
