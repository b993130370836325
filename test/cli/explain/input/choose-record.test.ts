import { afterAll, describe, expect, it } from "vitest";
import { LAYOUT_ID, RECORD, RECORD_ID, SCORES } from "../../support/documented-samples.ts";
import { aRules, createSampleFolder, refusal } from "../../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());
folder.write("two.json", { data: [...RECORD.data, { ...RECORD.data[0], id: "4876876000000624002" }] });
folder.write("data-object.json", { data: RECORD.data[0] });
folder.write("data-null.json", { data: null });

describe("scorelens explain", () => {
  it("explains the chosen record of a list", async () => {
    const records = [RECORD.data[0], { ...RECORD.data[0], id: "5", Company: "Acme" }];
    folder.write("list.json", { data: records, info: { page: 1, count: 2, more_records: true } });
    const { answer } = await folder.explain("--rules", "rules.json", "--record", "list.json", "--record-id", "5");
    expect(answer).toMatchObject({ record: { id: "5" }, incomplete: { record: "more_records" } });
    expect(answer.rules[0].fieldRules.map(({ outcome }: { outcome: unknown }) => outcome)).toEqual(["not_met", "met"]);
  });

  it("explains the chosen record beside entries that can't be read", async () => {
    const records = [{ id: 7, Company: "x" }, { ...RECORD.data[0], id: "5", Company: "Acme" }, null];
    folder.write("list.json", { data: records });
    const { answer, stderr } = await folder.explainDamaged(
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
    const { answer } = await folder.explain("--rules", "city.json", "--record", "small.json");
    expect(answer.rules[0].fieldRules[0].outcome).toBe("met");
  });

  it("takes a bare record, and names its layout from the layouts", async () => {
    folder.write("bare.json", { id: "1", Company: "Zoho", Layout: { id: LAYOUT_ID } });
    folder.write("layouts.json", { layouts: [{ id: LAYOUT_ID, name: "Standard", display_label: "Standard leads" }] });
    const { answer } = await folder.explain(
      "--rules",
      "rules.json",
      "--record",
      "bare.json",
      "--layouts",
      "layouts.json",
    );
    expect(answer.record).toEqual({
      id: "1",
      module: "Leads",
      layout: { id: LAYOUT_ID, name: "Standard leads" },
    });
  });
});

describe("one line on standard error, exit code 2 and nothing else", () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      "a record's answer that holds an object in place of its list",
      ["explain", "--rules", "rules.json", "--record", "data-object.json"],
      "data-object.json: data: expected a list of records, found an object",
    ],
    [
      "a record's answer that holds nothing in place of its list",
      ["explain", "--rules", "rules.json", "--record", "data-null.json"],
      "data-null.json: data: expected a list of records, found null",
    ],
    [
      "several records",
      ["explain", "--rules", "rules.json", "--record", "two.json"],
      "two.json: data: found 2 records (4876876000000624001, 4876876000000624002): choose one with --record-id ID",
    ],
  ])("for %s", async (_what, args, message) => {
    expect(await folder.run(args)).toEqual(refusal(message));
  });

  it("for an id of letters, the start of which it shows", async () => {
    folder.write("other.json", { id: "x".repeat(50), Company: "Zoho" });
    const run = await folder.run(["explain", "--rules", "rules.json", "--record", "other.json"]);
    expect(run).toEqual(refusal(`other.json: id: expected digits, found "${"x".repeat(40)}…"`));
  });

  it.each<readonly [string, unknown, string, string?]>([
    ["signals", { signals: [{ id: "1", namespace: "Email_Incoming__s", enabled: true }] }, 'an answer with "signals"'],
    ["custom views", { custom_views: [], info: { count: 0 } }, 'an answer with "custom_views"'],
    ["a pipeline", { pipeline: [{ id: "1" }] }, 'an answer with "pipeline"'],
    ["currencies", { currencies: [{ id: "1" }] }, 'an answer with "currencies"'],
    ["territories", { territories: [{ id: "1" }] }, 'an answer with "territories"'],
    ["roles", { roles: [{ id: "1" }] }, 'an answer with "roles"'],
    ["profiles", { profiles: [{ id: "1" }] }, 'an answer with "profiles"'],
    ["the organisation", { org: [{ id: "1" }] }, 'an answer with "org"'],
    ["a timeline", { __timeline: [{ id: "1" }] }, 'an answer with "__timeline"'],
    ["info alone", { info: { count: 0 } }, 'an answer with "info"'],
    ["API v1 without data", { response: { nodata: { code: "4422" }, uri: "/" } }, "an answer of Zoho's API v1"],
    ["a refusal", { code: "NO_PERMISSION", status: "error", details: {} }, "Zoho's error NO_PERMISSION"],
    ["a refused login", { error: "invalid_code" }, "an object without an id"],
    ["stored scores", SCORES, "stored scores", "data[0]"],
    ["an update", { data: [{ code: "SUCCESS", status: "success" }] }, "the result of a call (SUCCESS)", "data[0]"],
    ["a bulk job", { data: [{ id: "1", state: "ADDED" }] }, 'what looks like a setting (key "state")', "data[0]"],
    ["one signal", { id: "1", namespace: "x", enabled: true }, 'what looks like a setting (key "namespace")'],
    ["a record without an id", { Company: "Zoho" }, "an object without an id"],
    ["such a record in a list", { data: [{ Company: "Zoho" }] }, "an object without an id", "data[0]"],
    ["a list", RECORD.data, "a list of 1"],
    ["an empty object", {}, "an empty object"],
    ["null", null, "null"],
  ])("for %s given as a record", async (_what, answer, found, place) => {
    folder.write("other.json", answer);
    const run = await folder.run(["explain", "--rules", "rules.json", "--record", "other.json"]);
    const at = place === undefined ? "" : `${place}: `;
    expect(run).toEqual(refusal(`other.json: ${at}expected a record, {"data":[{…}]} or {"id":"…",…}, found ${found}`));
  });

  it.each([
    [
      "a record that is not in the list",
      ["--record-id", "5"],
      `two.json: no record has the id 5: found 2 records (${RECORD_ID}, 4876876000000624002)`,
    ],
    [
      "an id that is none",
      ["--record-id", "Zoho"],
      `--record-id: "Zoho" is not a record's id such as 4876876000000624001`,
    ],
  ])("for %s", async (_what, args, message) => {
    const files = ["--rules", "rules.json", "--record", "two.json"];
    const run = await folder.run(["explain", ...files, ...args]);
    expect(run).toEqual(refusal(message));
  });
});
