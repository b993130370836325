import { afterAll, describe, expect, it } from "vitest";
import { LAYOUT_ID, RECORD_ID, RULE_ID, RULES, SCORES } from "../../support/documented-samples.ts";
import { aRules, createSampleFolder, RULES_AND_RECORD } from "../../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());

describe("scorelens explain --json", () => {
  it("explains Zoho's own sample in exactly the documented shape and order", async () => {
    const { text } = await folder.explain(...RULES_AND_RECORD, "--scores", "scores.json");
    const expected = {
      record: { id: RECORD_ID, module: "Leads", layout: { id: LAYOUT_ID, name: "Standard" } },
      incomplete: { rules: null, record: null, scores: null },
      rules: [
        {
          id: RULE_ID,
          name: "Rule 1",
          active: true,
          kind: "manual",
          layout: { id: LAYOUT_ID },
          applies: true,
          whyNot: null,
          positive: 15,
          negative: -5,
          score: 10,
          undecided: { positive: 0, negative: 0 },
          fieldRules: [
            {
              id: "4876876000000945002",
              score: 15,
              outcome: "met",
              text: "Company is Zoho and Phone is 123456890",
              criteria: {
                operator: "and",
                outcome: "met",
                members: [
                  {
                    field: "Company",
                    comparator: "equal",
                    wanted: "Zoho",
                    seen: "Zoho",
                    outcome: "met",
                    reason: null,
                    assumption: null,
                  },
                  {
                    field: "Phone",
                    comparator: "equal",
                    wanted: "123456890",
                    seen: "123456890",
                    outcome: "met",
                    reason: null,
                    assumption: null,
                  },
                ],
              },
            },
            {
              id: "4876876000000945003",
              score: -5,
              outcome: "met",
              text: "Annual_Revenue is at least 100000",
              criteria: {
                field: "Annual_Revenue",
                comparator: "greater_equal",
                wanted: "100000",
                seen: 150000,
                outcome: "met",
                reason: null,
                assumption: "amount_in_home_currency",
              },
            },
          ],
          signalRules: [
            {
              id: "4876876000000945004",
              score: 10,
              signal: { id: "4876876000000006006", namespace: "EmailInsight_Open__s" },
            },
          ],
          touchPointRules: [],
          hasSignalRules: null,
          storedKnown: true,
          stored: {
            positive: 15,
            negative: -5,
            score: 10,
            touchPoint: null,
            touchPointPositive: null,
            touchPointNegative: null,
          },
          unexplained: { positive: 0, negative: 0 },
          touchPointReading: "no_touch_points",
          beyondSides: 0,
          expected: { positive: 15, negative: -5, score: 10 },
          expectedEither: null,
          outOfDate: false,
        },
      ],
      otherScores: [],
    };
    expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(expected));
  });

  it("compares nothing where no stored scores are given", async () => {
    const { answer } = await folder.explain(...RULES_AND_RECORD);
    expect(answer.rules[0]).toMatchObject({ score: 10, stored: null, unexplained: null, outOfDate: null });
    expect(answer.rules[0].storedKnown).toBe(false);
  });

  it("tells that a score which was never stored is out of date", async () => {
    folder.write("no-scores.json", { data: [] });
    const { answer } = await folder.explain(...RULES_AND_RECORD, "--scores", "no-scores.json");
    expect(answer.rules[0]).toMatchObject({ stored: null, unexplained: null, outOfDate: true });
    expect(answer.rules[0].storedKnown).toBe(true);
  });

  it("lists the stored scores of rules that are not in the file", async () => {
    const [row] = SCORES.data;
    const other = {
      ...row,
      id: "2",
      Scoring_Rule: { id: "9999", name: "Old campaign rule" },
      Score: 7,
      Positive_Score: 7,
    };
    folder.write("more-scores.json", { data: [row, { ...other, Negative_Score: null }] });
    const { answer } = await folder.explain(...RULES_AND_RECORD, "--scores", "more-scores.json");
    expect(answer.rules).toHaveLength(1);
    expect(answer.otherScores).toEqual([
      {
        rule: { id: "9999", name: "Old campaign rule" },
        positive: 7,
        negative: null,
        score: 7,
        touchPoint: null,
        touchPointPositive: null,
        touchPointNegative: null,
      },
    ]);
  });

  it("tells both sides of what would be stored now, whatever the total is", async () => {
    const [row] = SCORES.data;
    folder.write("moved.json", { data: [{ ...row, Score: 10, Positive_Score: 20, Negative_Score: -10 }] });
    const { answer } = await folder.explain(...RULES_AND_RECORD, "--scores", "moved.json");
    expect(answer.rules[0]).toMatchObject({
      unexplained: { positive: 5, negative: -5 },
      expected: { positive: 15, negative: -5, score: 10 },
      outOfDate: true,
    });
  });

  it("tells the points that can't be evaluated beside the certain ones", async () => {
    const on = (field: string) => ({ field: { api_name: field }, comparator: "equal", value: "Zoho" });
    const rules = [3, -2].map((score) => ({ score, criteria: on("Mobile") }));
    folder.write("open.json", aRules([{ score: 10, criteria: on("Company") }, ...rules]));
    const { answer } = await folder.explain("--rules", "open.json", "--record", "record.json");
    expect(answer.rules[0]).toMatchObject({ score: 10, undecided: { positive: 3, negative: -2 } });
  });

  it("gives no empty list for field rules that Zoho has not sent, and keeps touch points of the newer form", async () => {
    const touch = { group: { name: "Email" }, rules: [{ id: "77", score: 4, factors: [] }] };
    const hidden = { ...aRules([]).scoring_rules[0], field_rules: null, touch_point_rules: [touch] };
    folder.write("hidden.json", { scoring_rules: [{ ...hidden, has_signal_rules: true }] });
    const { answer } = await folder.explain("--rules", "hidden.json", "--record", "record.json");
    expect(answer.rules[0]).toMatchObject({
      score: null,
      fieldRules: null,
      touchPointRules: [{ id: "77", score: 4, group: "Email" }],
      hasSignalRules: true,
    });
  });

  it("adds points with decimals as decimals", async () => {
    const criteria = { field: { api_name: "Company" }, comparator: "equal", value: "Zoho" };
    folder.write("decimals.json", aRules([0.1, 0.2].map((score) => ({ score, criteria }))));
    const row = { Scoring_Rule: { id: "1" }, Score: "0.3", Positive_Score: 0.3 };
    folder.write("decimal-score.json", { data: [row] });
    const files = ["--rules", "decimals.json", "--record", "record.json", "--scores", "decimal-score.json"];
    const { answer } = await folder.explain(...files);
    expect(answer.rules[0]).toMatchObject({ score: 0.3, unexplained: { positive: 0, negative: 0 }, outOfDate: false });
  });

  it("says both scores that today's values may give where the touch points fit neither reading", async () => {
    const [row] = SCORES.data;
    const touched = { ...row, Score: 20, Positive_Score: 25, Touch_Point_Score: 8, Touch_Point_Positive_Score: 8 };
    folder.write("touched.json", { data: [touched] });
    const { answer } = await folder.explain(...RULES_AND_RECORD, "--scores", "touched.json");
    expect(answer.rules[0]).toMatchObject({
      outOfDate: true,
      expected: { positive: null, negative: null, score: null },
      expectedEither: [{ score: 18 }, { score: 10 }],
    });
  });

  it("shows what field rules do not explain, side by side", async () => {
    const [row] = SCORES.data;
    folder.write("other-scores.json", { data: [{ ...row, Score: 20, Positive_Score: 23, Negative_Score: -3 }] });
    const { answer } = await folder.explain(...RULES_AND_RECORD, "--scores", "other-scores.json");
    expect(answer.rules[0]).toMatchObject({ unexplained: { positive: 8, negative: 2 }, outOfDate: true });
  });

  it.each([
    ["an inactive rule", { active: false }, "inactive"],
    ["a rule of another layout", { layout: { id: "77", name: "Other" } }, "other_layout"],
  ])("gives %s no points, and judges its field rules all the same", async (_what, changes, whyNot) => {
    folder.write("not-applying.json", { scoring_rules: [{ ...RULES.scoring_rules[0], ...changes }] });
    const { answer } = await folder.explain("--rules", "not-applying.json", "--record", "record.json");
    expect(answer.rules[0]).toMatchObject({ applies: false, whyNot, positive: null, negative: null, score: null });
    expect(answer.rules[0].fieldRules[0].outcome).toBe("met");
  });

  it("can't tell whether a layout's rule applies where the record's layout is not in the answer", async () => {
    folder.write("no-layout.json", { data: [{ id: "1", Company: "Zoho" }] });
    const { answer } = await folder.explain("--rules", "rules.json", "--record", "no-layout.json");
    expect(answer.record.layout).toBeNull();
    expect(answer.rules[0]).toMatchObject({ applies: null, whyNot: "layout_unknown", score: null });
  });

  it("uses labels and data types of the fields", async () => {
    const rule = { id: "a", score: 3, criteria: { field: { api_name: "Size" }, comparator: "equal", value: "1" } };
    folder.write("size.json", aRules([rule]));
    folder.write("bare.json", { id: "1", Size: "1.0" });
    folder.write("fields.json", {
      fields: [{ api_name: "Size", field_label: "Company size", data_type: "integer" }],
    });
    const files = ["--rules", "size.json", "--record", "bare.json"];
    expect((await folder.explain(...files)).answer.rules[0].fieldRules[0]).toMatchObject({
      // As text they differ, as numbers they don't.
      outcome: "unknown",
      text: "Size is 1",
    });
    expect((await folder.explain(...files, "--fields", "fields.json")).answer.rules[0].fieldRules[0]).toMatchObject({
      outcome: "met",
      text: "Company size is 1",
    });
  });

  it("shows a criterion that can't be read as a leaf, with what stood there", async () => {
    folder.write("odd.json", aRules([{ id: "a", score: 1, criteria: { field: "Company" } }]));
    const { answer } = await folder.explain("--rules", "odd.json", "--record", "record.json");
    expect(answer.rules[0].fieldRules[0].criteria).toEqual({
      field: null,
      comparator: null,
      wanted: { field: "Company" },
      seen: null,
      outcome: "unknown",
      reason: "not_criteria",
      assumption: null,
    });
  });

  it("names the reason of what can't be told, and null for a field that is not there", async () => {
    const criteria = { field: { api_name: "Mobile" }, comparator: "equal", value: "1" };
    folder.write("missing.json", aRules([{ id: "a", score: 1, criteria }]));
    const { answer } = await folder.explain("--rules", "missing.json", "--record", "record.json");
    expect(answer.rules[0].fieldRules[0].criteria).toMatchObject({
      seen: null,
      outcome: "unknown",
      reason: "field_not_in_record",
    });
  });
});
