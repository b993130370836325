import { afterAll, describe, expect, it } from "vitest";
import { LAYOUT_ID, RECORD, RECORD_ID, RULE_ID, RULES, SCORES } from "./documented-samples.ts";
import { createTestFolder, runCli } from "./run-cli.ts";

const folder = createTestFolder();
afterAll(() => folder.remove());
folder.write("rules.json", RULES);
folder.write("record.json", RECORD);
folder.write("scores.json", SCORES);

/** Runs `explain --json` in the folder and reads what it printed. */
async function explain(...args: readonly string[]) {
  const run = await explainDamaged(...args);
  expect(run.stderr).toBe("");
  return run;
}

/** The same, where standard error says what can't be read. */
async function explainDamaged(...args: readonly string[]) {
  const run = await runCli(["explain", "--json", ...args], { cwd: folder.path });
  expect(run.code).toBe(0);
  return { text: run.stdout, stderr: run.stderr, answer: JSON.parse(run.stdout) };
}

function aRules(fieldRules: readonly unknown[], changes: Readonly<Record<string, unknown>> = {}) {
  const rule = { id: "1", name: "Rule", active: true, layout: null, module: { api_name: "Leads" } };
  return { scoring_rules: [{ ...rule, field_rules: fieldRules, ...changes }] };
}

const FILES = ["--rules", "rules.json", "--record", "record.json"];

describe("scorelens explain --json", () => {
  it("explains Zoho's own sample in exactly the documented shape and order", async () => {
    const { text } = await explain(...FILES, "--scores", "scores.json");
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
    const { answer } = await explain(...FILES);
    expect(answer.rules[0]).toMatchObject({ score: 10, stored: null, unexplained: null, outOfDate: null });
    expect(answer.rules[0].storedKnown).toBe(false);
  });

  it("tells that a score which was never stored is out of date", async () => {
    folder.write("no-scores.json", { data: [] });
    const { answer } = await explain(...FILES, "--scores", "no-scores.json");
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
    const { answer } = await explain(...FILES, "--scores", "more-scores.json");
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

  it("claims nothing for a rule that may have its row on another page", async () => {
    const [row] = SCORES.data;
    const info = { page: 1, count: 1, more_records: true };
    folder.write("page.json", { data: [{ ...row, Scoring_Rule: { id: "9999" } }], info });
    const { answer } = await explain(...FILES, "--scores", "page.json");
    expect(answer.incomplete).toEqual({ rules: null, record: null, scores: "more_records" });
    expect(answer.rules[0]).toMatchObject({ storedKnown: false, stored: null, outOfDate: null });
    folder.write("page.json", { data: [row], info });
    const own = await explain(...FILES, "--scores", "page.json");
    expect(own.answer.rules[0]).toMatchObject({ storedKnown: true, stored: { score: 10 }, outOfDate: false });
  });

  it("claims nothing for a rule whose row may be one that a cut file has lost", async () => {
    const [row] = SCORES.data;
    const info = { page: 1, count: 2, more_records: false };
    folder.write("cut.json", { data: [{ ...row, Scoring_Rule: { id: "9999" } }], info });
    const { answer } = await explain(...FILES, "--scores", "cut.json");
    expect(answer.incomplete).toEqual({ rules: null, record: null, scores: "fewer_than_count" });
    expect(answer.rules[0]).toMatchObject({ storedKnown: false, stored: null, outOfDate: null });
  });

  it("says that rules and records are fewer than their own count", async () => {
    const info = { page: 1, count: 9, more_records: false };
    folder.write("cut-rules.json", { ...RULES, info });
    folder.write("cut-record.json", { ...RECORD, info });
    const { answer } = await explain("--rules", "cut-rules.json", "--record", "cut-record.json");
    expect(answer.incomplete).toEqual({ rules: "fewer_than_count", record: "fewer_than_count", scores: null });
  });

  it("claims nothing for a rule whose row may be one that can't be read", async () => {
    const [row] = SCORES.data;
    folder.write("damaged.json", {
      data: [
        { ...row, Scoring_Rule: { id: "9999" } },
        { ...row, Scoring_Rule: {} },
      ],
    });
    const { answer, stderr } = await explainDamaged(...FILES, "--scores", "damaged.json");
    expect(stderr).toContain("damaged.json: 1 entry can't be read and is left out (data[1].Scoring_Rule.id:");
    expect(answer.incomplete).toEqual({ rules: null, record: null, scores: "unreadable" });
    expect(answer.rules[0]).toMatchObject({ storedKnown: false, stored: null, outOfDate: null });
  });

  it("says that rules which can't be read are missing", async () => {
    folder.write("damaged.json", { scoring_rules: [...RULES.scoring_rules, { id: "1" }] });
    const { answer, stderr } = await explainDamaged("--rules", "damaged.json", "--record", "record.json");
    expect(stderr).toContain("damaged.json: 1 entry can't be read and is left out (scoring_rules[1].name:");
    expect(answer.incomplete).toEqual({ rules: "unreadable", record: null, scores: null });
  });

  it("claims nothing where all rows are of other records", async () => {
    const other = { ...SCORES.data[0], Entity: { id: "42", module: { api_name: "Contacts" } } };
    folder.write("foreign.json", { data: [other] });
    const { answer } = await explain(...FILES, "--scores", "foreign.json");
    expect(answer).toMatchObject({
      record: { module: "Leads" },
      incomplete: { scores: "other_records" },
      otherScores: [],
    });
    expect(answer.rules[0]).toMatchObject({ storedKnown: false, stored: null, outOfDate: null });
  });

  it("infers no module from a part of the rules, but by the record's layout", async () => {
    const info = { page: 1, count: 1, more_records: true };
    folder.write("rules-page.json", { scoring_rules: [{ ...RULES.scoring_rules[0], layout: null }], info });
    const open = await explain("--rules", "rules-page.json", "--record", "record.json");
    expect(open.answer).toMatchObject({ record: { module: null }, incomplete: { rules: "more_records" } });
    folder.write("rules-page.json", { ...RULES, info });
    const { answer } = await explain("--rules", "rules-page.json", "--record", "record.json");
    expect(answer).toMatchObject({ record: { module: "Leads" }, incomplete: { rules: "more_records" } });
  });

  it("explains the chosen record of a list", async () => {
    const records = [RECORD.data[0], { ...RECORD.data[0], id: "5", Company: "Acme" }];
    folder.write("list.json", { data: records, info: { page: 1, count: 2, more_records: true } });
    const { answer } = await explain("--rules", "rules.json", "--record", "list.json", "--record-id", "5");
    expect(answer).toMatchObject({ record: { id: "5" }, incomplete: { record: "more_records" } });
    expect(answer.rules[0].fieldRules.map(({ outcome }: { outcome: unknown }) => outcome)).toEqual(["not_met", "met"]);
  });

  it("explains the chosen record beside entries that can't be read", async () => {
    const records = [{ id: 7, Company: "x" }, { ...RECORD.data[0], id: "5", Company: "Acme" }, null];
    folder.write("list.json", { data: records });
    const { answer, stderr } = await explainDamaged(
      "--rules",
      "rules.json",
      "--record",
      "list.json",
      "--record-id",
      "5",
    );
    expect(answer).toMatchObject({ record: { id: "5" } });
    expect(stderr).toBe(
      "scorelens: list.json: 2 entries can't be read and are left out (data[0].id: expected text, found a number (ids exceed 2^53: quote them))\n",
    );
  });

  it("takes a record of custom fields in small letters where a rule asks for one", async () => {
    const criteria = { field: { api_name: "city" }, comparator: "equal", value: "Pune" };
    folder.write("city.json", aRules([{ id: "a", score: 1, criteria }]));
    folder.write("small.json", { id: "5", city: "Pune", zip: "411001" });
    const { answer } = await explain("--rules", "city.json", "--record", "small.json");
    expect(answer.rules[0].fieldRules[0].outcome).toBe("met");
  });

  it("tells both sides of what would be stored now, whatever the total is", async () => {
    const [row] = SCORES.data;
    folder.write("moved.json", { data: [{ ...row, Score: 10, Positive_Score: 20, Negative_Score: -10 }] });
    const { answer } = await explain(...FILES, "--scores", "moved.json");
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
    const { answer } = await explain("--rules", "open.json", "--record", "record.json");
    expect(answer.rules[0]).toMatchObject({ score: 10, undecided: { positive: 3, negative: -2 } });
  });

  it("gives no empty list for field rules that Zoho has not sent, and keeps touch points of the newer form", async () => {
    const touch = { group: { name: "Email" }, rules: [{ id: "77", score: 4, factors: [] }] };
    const hidden = { ...aRules([]).scoring_rules[0], field_rules: null, touch_point_rules: [touch] };
    folder.write("hidden.json", { scoring_rules: [{ ...hidden, has_signal_rules: true }] });
    const { answer } = await explain("--rules", "hidden.json", "--record", "record.json");
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
    const { answer } = await explain(...files);
    expect(answer.rules[0]).toMatchObject({ score: 0.3, unexplained: { positive: 0, negative: 0 }, outOfDate: false });
  });

  it("escapes what a terminal would not show, and reads back as it was", async () => {
    // C1, right-to-left marks of all kinds, line separators, what is invisible; joiners stay between letters.
    const hidden =
      "\u0085\u009b2J\u061c\u200e\u200f\u202e\u2066\u2028\u2029\u200b\u2060\ufeff\u00ad\u{e0041}\u115f\u3164\uffa0\ufe0f\u034f\u180b\u17b4\u{e0100}\u200d";
    const kept = "می\u200cخواهم 👩\u200d💻 क्\u200dष Zürich";
    folder.write("hidden.json", { data: [{ ...RECORD.data[0], Company: `${hidden}|${kept}` }] });
    const { text, answer } = await explain("--rules", "rules.json", "--record", "hidden.json");
    expect(answer.rules[0].fieldRules[0].criteria.members[0].seen).toBe(`${hidden}|${kept}`);
    expect(text).toContain(kept);
    expect(text.replaceAll("\n", "").replaceAll(kept, "")).not.toMatch(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
    );
  });

  it("says both scores that today's values may give where the touch points fit neither reading", async () => {
    const [row] = SCORES.data;
    const touched = { ...row, Score: 20, Positive_Score: 25, Touch_Point_Score: 8, Touch_Point_Positive_Score: 8 };
    folder.write("touched.json", { data: [touched] });
    const { answer } = await explain(...FILES, "--scores", "touched.json");
    expect(answer.rules[0]).toMatchObject({
      outOfDate: true,
      expected: { positive: null, negative: null, score: null },
      expectedEither: [{ score: 18 }, { score: 10 }],
    });
  });

  it("shows what field rules do not explain, side by side", async () => {
    const [row] = SCORES.data;
    folder.write("other-scores.json", { data: [{ ...row, Score: 20, Positive_Score: 23, Negative_Score: -3 }] });
    const { answer } = await explain(...FILES, "--scores", "other-scores.json");
    expect(answer.rules[0]).toMatchObject({ unexplained: { positive: 8, negative: 2 }, outOfDate: true });
  });

  it("leaves out the rows of other records, which the bulk answer has", async () => {
    const [row] = SCORES.data;
    const other = { ...row, Score: 99, Positive_Score: 99, Entity: { id: "42", module: { api_name: "Contacts" } } };
    const own = { ...row, Entity: { id: RECORD_ID, module: { api_name: "Leads" } } };
    folder.write("bulk.json", { data: [other, own] });
    const { answer } = await explain(...FILES, "--scores", "bulk.json");
    expect(answer.record.module).toBe("Leads");
    expect(answer.rules[0].stored.score).toBe(10);
  });

  it.each([
    ["an inactive rule", { active: false }, "inactive"],
    ["a rule of another layout", { layout: { id: "77", name: "Other" } }, "other_layout"],
  ])("gives %s no points, and judges its field rules all the same", async (_what, changes, whyNot) => {
    folder.write("not-applying.json", { scoring_rules: [{ ...RULES.scoring_rules[0], ...changes }] });
    const { answer } = await explain("--rules", "not-applying.json", "--record", "record.json");
    expect(answer.rules[0]).toMatchObject({ applies: false, whyNot, positive: null, negative: null, score: null });
    expect(answer.rules[0].fieldRules[0].outcome).toBe("met");
  });

  it("can't tell whether a layout's rule applies where the record's layout is not in the answer", async () => {
    folder.write("no-layout.json", { data: [{ id: "1", Company: "Zoho" }] });
    const { answer } = await explain("--rules", "rules.json", "--record", "no-layout.json");
    expect(answer.record.layout).toBeNull();
    expect(answer.rules[0]).toMatchObject({ applies: null, whyNot: "layout_unknown", score: null });
  });

  it("takes a bare record, and names its layout from the layouts", async () => {
    folder.write("bare.json", { id: "1", Company: "Zoho", Layout: { id: LAYOUT_ID } });
    folder.write("layouts.json", { layouts: [{ id: LAYOUT_ID, name: "Standard", display_label: "Standard leads" }] });
    const { answer } = await explain("--rules", "rules.json", "--record", "bare.json", "--layouts", "layouts.json");
    expect(answer.record).toEqual({
      id: "1",
      module: "Leads",
      layout: { id: LAYOUT_ID, name: "Standard leads" },
    });
  });

  it("leaves the module open where rules of several modules could be meant, unless it is told", async () => {
    const global = { name: "Rule", active: true, layout: null, field_rules: [] };
    const rules = ["Leads", "Deals"].map((module, index) => ({
      ...global,
      id: String(index),
      module: { api_name: module },
    }));
    folder.write("modules.json", { scoring_rules: rules });
    folder.write("bare.json", { id: "1" });
    const open = await explain("--rules", "modules.json", "--record", "bare.json");
    expect(open.answer.record.module).toBeNull();
    expect(open.answer.rules[0]).toMatchObject({ applies: null, whyNot: null });
    const told = await explain("--rules", "modules.json", "--record", "bare.json", "--module", "Deals");
    expect(told.answer.rules.map(({ whyNot }: { whyNot: unknown }) => whyNot)).toEqual(["other_module", null]);
  });

  it("goes by the layout of a rule where the rules are of several modules", async () => {
    const [leadRule] = RULES.scoring_rules;
    folder.write("mixed.json", {
      scoring_rules: [leadRule, { ...leadRule, id: "2", layout: null, module: { api_name: "Deals" } }],
    });
    const { answer } = await explain("--rules", "mixed.json", "--record", "record.json");
    expect(answer.record.module).toBe("Leads");
  });

  it("uses labels and data types of the fields", async () => {
    const rule = { id: "a", score: 3, criteria: { field: { api_name: "Size" }, comparator: "equal", value: "1" } };
    folder.write("size.json", aRules([rule]));
    folder.write("bare.json", { id: "1", Size: "1.0" });
    folder.write("fields.json", {
      fields: [{ api_name: "Size", field_label: "Company size", data_type: "integer" }],
    });
    const files = ["--rules", "size.json", "--record", "bare.json"];
    expect((await explain(...files)).answer.rules[0].fieldRules[0]).toMatchObject({
      // As text they differ, as numbers they don't.
      outcome: "unknown",
      text: "Size is 1",
    });
    expect((await explain(...files, "--fields", "fields.json")).answer.rules[0].fieldRules[0]).toMatchObject({
      outcome: "met",
      text: "Company size is 1",
    });
  });

  it.each([
    ["2026-03-18", "UTC", "met"],
    ["2026-03-19", "UTC", "not_met"],
    ["2026-03-18T20:00:00Z", "Asia/Kolkata", "not_met"],
    ["2026-03-18T23:30:00", "Asia/Kolkata", "met"],
    ["2026-03-19T01:00:00+05:30", "UTC", "met"],
  ])("counts days from --now %s in %s", async (now, zone, outcome) => {
    const criteria = { field: { api_name: "Due" }, comparator: "equal", value: "${TODAY}" };
    folder.write("today.json", aRules([{ id: "a", score: 1, criteria }]));
    folder.write("bare.json", { id: "1", Due: "2026-03-18" });
    const args = ["--rules", "today.json", "--record", "bare.json", "--now", now, "--time-zone", zone];
    expect((await explain(...args)).answer.rules[0].fieldRules[0].outcome).toBe(outcome);
  });

  it.each([
    ["0000-02-29", "UTC"],
    ["0050-06-07", "UTC"],
    ["0099-12-31", "Asia/Kolkata"],
    ["0099-12-31T10:00:00", "Asia/Kolkata"],
    ["0099-12-31T10:00:00Z", "Asia/Kolkata"],
    ["0100-01-01", "UTC"],
  ])("takes --now %s in %s for that year, not for one of the 20th century", async (now, zone) => {
    const criteria = { field: { api_name: "Due" }, comparator: "equal", value: "${TODAY}" };
    folder.write("today.json", aRules([{ id: "a", score: 1, criteria }]));
    folder.write("bare.json", { id: "1", Due: now.slice(0, 10) });
    const args = ["--rules", "today.json", "--record", "bare.json", "--now", now, "--time-zone", zone];
    expect((await explain(...args)).answer.rules[0].fieldRules[0].outcome).toBe("met");
  });

  it("shows a criterion that can't be read as a leaf, with what stood there", async () => {
    folder.write("odd.json", aRules([{ id: "a", score: 1, criteria: { field: "Company" } }]));
    const { answer } = await explain("--rules", "odd.json", "--record", "record.json");
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
    const { answer } = await explain("--rules", "missing.json", "--record", "record.json");
    expect(answer.rules[0].fieldRules[0].criteria).toMatchObject({
      seen: null,
      outcome: "unknown",
      reason: "field_not_in_record",
    });
  });

  it("reads a file that PowerShell wrote, and one with a byte order mark", async () => {
    const text = JSON.stringify(RECORD);
    folder.write("utf16.json", Buffer.from(`\ufeff${text}`, "utf16le"));
    folder.write("bom.json", `\ufeff${JSON.stringify(RULES)}`);
    const { answer } = await explain("--rules", "bom.json", "--record", "utf16.json");
    expect(answer.rules[0].score).toBe(10);
  });

  it("reads one of the files from standard input", async () => {
    const run = await runCli(["explain", "--json", "--rules", "rules.json", "--record", "-"], {
      cwd: folder.path,
      input: JSON.stringify(RECORD),
    });
    expect(JSON.parse(run.stdout).rules[0].score).toBe(10);
  });

  it("survives values and criteria that are nested ten thousand levels deep", async () => {
    const depth = 10_000;
    const nested = `${"[".repeat(depth)}1${"]".repeat(depth)}`;
    const member = '{"group_operator":"and","group":[';
    const groups = `${member.repeat(depth)}{"field":{"api_name":"A"},"comparator":"equal","value":1}${"]}".repeat(depth)}`;
    const leaf = `{"field":{"api_name":"Company"},"comparator":"in","value":${nested}}`;
    const rule = '"id":"1","name":"R","active":true,"layout":null,"module":{"api_name":"Leads"}';
    const fieldRules = `[{"score":1,"criteria":${groups}},{"score":2,"criteria":${leaf}}]`;
    folder.write("deep-rules.json", `{"scoring_rules":[{${rule},"field_rules":${fieldRules}}]}`);
    folder.write("deep-record.json", `{"id":"1","A":${nested},"Company":${nested}}`);
    const { answer } = await explain("--rules", "deep-rules.json", "--record", "deep-record.json");
    expect(answer.rules[0].fieldRules.map(({ outcome }: { outcome: unknown }) => outcome)).toEqual([
      "unknown",
      "unknown",
    ]);
  });

  it("takes __proto__ and constructor for fields like any other", async () => {
    const on = (field: string) => ({
      id: field,
      score: 1,
      criteria: { field: { api_name: field }, comparator: "equal", value: "x" },
    });
    folder.write("odd-names.json", aRules([on("__proto__"), on("constructor")]));
    folder.write("odd-record.json", '{"id":"1","__proto__":"x"}');
    const { answer } = await explain("--rules", "odd-names.json", "--record", "odd-record.json");
    expect(answer.rules[0].fieldRules.map(({ outcome }: { outcome: unknown }) => outcome)).toEqual(["met", "unknown"]);
  });
});
