import { afterAll, describe, expect, it } from "vitest";
import { RECORD, RULES, SCORES } from "../../support/documented-samples.ts";
import { createSampleFolder, RULES_AND_RECORD, refusal } from "../../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());
folder.write("number-id.json", { scoring_rules: [{ ...RULES.scoring_rules[0], id: 2 ** 62 }] });
folder.write("no-name.json", { scoring_rules: [RULES.scoring_rules[0], { ...RULES.scoring_rules[0], name: null }] });
folder.write("no-names.json", { scoring_rules: [{ ...RULES.scoring_rules[0], name: null }] });
folder.write("two-states.json", {
  scoring_rules: [RULES.scoring_rules[0], { ...RULES.scoring_rules[0], active: false }],
});

describe("scorelens explain", () => {
  it("leaves out a rule that can't be read, and says so on standard error", async () => {
    const args = ["explain", "--rules", "no-name.json", "--record", "record.json"];
    const { code, stdout, stderr } = await folder.run(args);
    expect(code).toBe(0);
    expect(stdout).toContain(RULES.scoring_rules[0]?.name);
    expect(stderr).toBe(
      "scorelens: no-name.json: 1 entry can't be read and is left out (scoring_rules[1].name: expected text, found null)\n",
    );
  });

  it("names standard input where it can't read an entry of it", async () => {
    const rules = JSON.stringify({ scoring_rules: [...RULES.scoring_rules, { id: "1" }] });
    const { stderr } = await folder.run(["explain", "--rules", "-", "--record", "record.json"], rules);
    expect(stderr).toContain("scorelens: standard input: 1 entry can't be read and is left out");
  });

  it("says that rules and records are fewer than their own count", async () => {
    const info = { page: 1, count: 9, more_records: false };
    folder.write("cut-rules.json", { ...RULES, info });
    folder.write("cut-record.json", { ...RECORD, info });
    const { answer } = await folder.explain("--rules", "cut-rules.json", "--record", "cut-record.json");
    expect(answer.incomplete).toEqual({ rules: "fewer_than_count", record: "fewer_than_count", scores: null });
  });

  it("says that rules which can't be read are missing", async () => {
    folder.write("damaged.json", { scoring_rules: [...RULES.scoring_rules, { id: "1" }] });
    const { answer, stderr } = await folder.explainDamaged("--rules", "damaged.json", "--record", "record.json");
    expect(stderr).toContain("damaged.json: 1 entry can't be read and is left out (scoring_rules[1].name:");
    expect(answer.incomplete).toEqual({ rules: "unreadable", record: null, scores: null });
  });

  it("explains a rule once that pages hold twice", async () => {
    folder.write("twice.json", { scoring_rules: [...RULES.scoring_rules, ...RULES.scoring_rules] });
    const others = ["--record", "record.json", "--now", "2026-03-18"];
    const once = await folder.explainInLines("--rules", "rules.json", ...others);
    expect(await folder.explainInLines("--rules", "twice.json", ...others)).toEqual(once);
  });
});

it("explains a rule once whose criteria are nested ten thousand levels deep", async () => {
  const nested = `${"[".repeat(10_000)}1${"]".repeat(10_000)}`;
  const criteria = `{"field":{"api_name":"Company"},"comparator":"in","value":${nested}}`;
  const head = '"id":"1","name":"Deep","active":true,"layout":null,"module":{"api_name":"Leads"}';
  const rule = `{${head},"field_rules":[{"score":1,"criteria":${criteria}}]}`;
  folder.write("deep-twice.json", `{"scoring_rules":[${rule},${rule}]}`);
  const { answer } = await folder.explain("--rules", "deep-twice.json", "--record", "record.json");
  expect(answer.rules).toHaveLength(1);
});

describe("one line on standard error, exit code 2 and nothing else", () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      "a rule in two states",
      ["explain", "--rules", "two-states.json", "--record", "record.json"],
      `two-states.json: scoring_rules: found the rule ${RULES.scoring_rules[0]?.id} twice, not the same: expected one state of each rule`,
    ],
    [
      "JSON of another shape, by its path",
      ["explain", "--rules", "no-names.json", "--record", "record.json"],
      "no-names.json: scoring_rules[0].name: expected text, found null",
    ],
    [
      "ids that JSON rounds",
      ["explain", "--rules", "number-id.json", "--record", "record.json"],
      "number-id.json: scoring_rules[0].id: expected text, found a number (ids exceed 2^53: quote them)",
    ],
    [
      "files that were mixed up",
      ["explain", "--rules", "record.json", "--record", "rules.json"],
      'record.json: expected {"scoring_rules":[…]}, found records',
    ],
  ])("for %s", async (_what, args, message) => {
    expect(await folder.run(args)).toEqual(refusal(message));
  });

  it.each([
    ["--scores", RECORD, 'expected {"data":[…]} of stored scores, found records'],
    ["--scores", { signals: [] }, 'expected {"data":[…]} of stored scores, found an answer with "signals"'],
    ["--fields", RULES, 'expected {"fields":[…]}, found an answer with "scoring_rules"'],
    [
      "--fields",
      { code: "NO_PERMISSION", status: "error" },
      `expected {"fields":[…]}, found Zoho's error NO_PERMISSION`,
    ],
    ["--layouts", { profiles: [] }, 'expected {"layouts":[…]}, found an answer with "profiles"'],
    [
      "--fields",
      { fields: [], info: { more_records: true } },
      "has more pages (info.more_records): expected all fields",
    ],
    ["--fields", { fields: [], info: { count: 2 } }, "has fewer fields than its info.count says: expected all fields"],
    [
      "--scores",
      { data: [SCORES.data[0], { ...SCORES.data[0], Score: 3 }] },
      "data[1]: found a second score of the rule 4876876000000945001: expected the rows of one record",
    ],
  ])("for another answer given as %s", async (option, answer, problem) => {
    folder.write("other.json", answer);
    const run = await folder.run(["explain", ...RULES_AND_RECORD, option, "other.json"]);
    expect(run).toEqual(refusal(`other.json: ${problem}`));
  });
});
