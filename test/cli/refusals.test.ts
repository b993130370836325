import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { RECORD, RECORD_ID, RULES, SCORES } from "./documented-samples.ts";
import { createTestFolder, runCli } from "./run-cli.ts";

const folder = createTestFolder();
afterAll(() => folder.remove());
folder.write("rules.json", RULES);
folder.write("record.json", RECORD);
folder.write("broken.json", '{\n  "scoring_rules": [\n    {"id": "1",}\n  ]\n}');
folder.write("cut.json", '{"data":[{"id":"1","Company":"Zo');
folder.write("empty.json", "");
folder.write("latin1.json", Buffer.from('{"id":"1","Name":"Zürich"}', "latin1"));
folder.write("two.json", { data: [...RECORD.data, { ...RECORD.data[0], id: "4876876000000624002" }] });
folder.write("data-object.json", { data: RECORD.data[0] });
folder.write("data-null.json", { data: null });
folder.write("number-id.json", { scoring_rules: [{ ...RULES.scoring_rules[0], id: 2 ** 62 }] });
folder.write("no-name.json", { scoring_rules: [RULES.scoring_rules[0], { ...RULES.scoring_rules[0], name: null }] });
folder.write("no-names.json", { scoring_rules: [{ ...RULES.scoring_rules[0], name: null }] });
folder.write("two-states.json", {
  scoring_rules: [RULES.scoring_rules[0], { ...RULES.scoring_rules[0], active: false }],
});
folder.write("a\nb.json", "{");

const RULES_AND_RECORD = ["--rules", "rules.json", "--record", "record.json"];

it("a rule that can't be read is left out, and standard error says so", async () => {
  const args = ["explain", "--rules", "no-name.json", "--record", "record.json"];
  const { code, stdout, stderr } = await runCli(args, { cwd: folder.path });
  expect(code).toBe(0);
  expect(stdout).toContain(RULES.scoring_rules[0]?.name);
  expect(stderr).toBe(
    "scorelens: no-name.json: 1 entry can't be read and is left out (scoring_rules[1].name: expected text, found null)\n",
  );
});

it.skipIf(!existsSync("/dev/full"))("a result that can't be written is one line and exit code 2", () => {
  const { status, stderr } = spawnSync(process.execPath, ["bin/scorelens.js", "--help"], {
    stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
    encoding: "utf8",
  });
  expect(stderr).toBe("scorelens: the result can't be written (ENOSPC)\n");
  expect(status).toBe(2);
});

describe("one line on standard error, exit code 2 and nothing else", () => {
  it.each<readonly [string, readonly string[], string]>([
    ["no command", [], "no command given (see scorelens --help)"],
    ["an unknown command", ["score"], 'unknown command "score" (see scorelens --help)'],
    ["an unknown option before a command", ["--frob"], 'unknown option "--frob" (see scorelens --help)'],
    ["no rules", ["explain", "--record", "record.json"], "--rules is missing (see scorelens explain --help)"],
    ["no record", ["explain", "--rules", "rules.json"], "--record is missing (see scorelens explain --help)"],
    [
      "a file beside the sample",
      ["explain", "--sample", "--scores", "scores.json"],
      "--sample brings its own files: leave out --scores",
    ],
    ["a file twice", ["explain", ...RULES_AND_RECORD, "--rules", "x"], "--rules is given more than once"],
    [
      "two files from one input",
      ["explain", "--rules", "-", "--record", "-"],
      "only one file can be read from standard input",
    ],
    [
      "a time that is none",
      ["explain", ...RULES_AND_RECORD, "--now", "2026-02-30"],
      '--now: "2026-02-30" is not an ISO 8601 time such as 2026-03-18T10:00:00+05:30',
    ],
    [
      "a time zone that is none",
      ["explain", ...RULES_AND_RECORD, "--time-zone", "Mars/Base"],
      '--time-zone: "Mars/Base" is not a time zone such as Asia/Kolkata',
    ],
    [
      "a module that is none",
      ["explain", ...RULES_AND_RECORD, "--module", "a b"],
      '--module: "a b" is not an API name such as Leads',
    ],
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
      "a rule in two states",
      ["explain", "--rules", "two-states.json", "--record", "record.json"],
      `two-states.json: scoring_rules: found the rule ${RULES.scoring_rules[0]?.id} twice, not the same: expected one state of each rule`,
    ],
    ["a missing file", ["explain", "--rules", "gone.json", "--record", "record.json"], "gone.json: no such file"],
    ["a folder", ["explain", "--rules", ".", "--record", "record.json"], ".: is a folder, not a file"],
    [
      "wrong JSON, by line and column",
      ["explain", "--rules", "broken.json", "--record", "record.json"],
      'broken.json: line 3, column 16: not JSON: expected a quoted key, found "}"',
    ],
    [
      "JSON that breaks off",
      ["explain", "--rules", "rules.json", "--record", "cut.json"],
      "cut.json: line 1, column 30: not JSON: expected a value, found text that is not closed or has a character that must be escaped",
    ],
    [
      "an empty file",
      ["explain", "--rules", "empty.json", "--record", "record.json"],
      "empty.json: is empty, which is not JSON (Zoho answers nothing where there is nothing)",
    ],
    [
      "another encoding",
      ["explain", "--rules", "rules.json", "--record", "latin1.json"],
      "latin1.json: is not text in UTF-8",
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
    [
      "several records",
      ["explain", "--rules", "rules.json", "--record", "two.json"],
      "two.json: data: found 2 records (4876876000000624001, 4876876000000624002): choose one with --record-id ID",
    ],
    [
      "a file name of two lines",
      ["explain", "--rules", "a\nb.json", "--record", "record.json"],
      `a\\nb.json: line 1, column 2: not JSON: expected a quoted key or "}", the file ends`,
    ],
  ])("for %s", async (_what, args, message) => {
    const run = await runCli(args, { cwd: folder.path });
    expect(run).toEqual({ code: 2, stdout: "", stderr: `scorelens: ${message}\n` });
  });

  it("for wrong JSON after megabytes of text with escapes", async () => {
    folder.write("long.json", `{"a":"${"x\\n".repeat(5_000_000)}",}`);
    const run = await runCli(["explain", "--rules", "long.json", "--record", "record.json"], { cwd: folder.path });
    const stderr = 'scorelens: long.json: line 1, column 15000009: not JSON: expected a quoted key, found "}"\n';
    expect(run).toEqual({ code: 2, stdout: "", stderr });
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
    const run = await runCli(["explain", "--rules", "rules.json", "--record", "other.json"], { cwd: folder.path });
    const at = place === undefined ? "" : `${place}: `;
    const stderr = `scorelens: other.json: ${at}expected a record, {"data":[{…}]} or {"id":"…",…}, found ${found}\n`;
    expect(run).toEqual({ code: 2, stdout: "", stderr });
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
    const run = await runCli(["explain", ...RULES_AND_RECORD, option, "other.json"], { cwd: folder.path });
    expect(run).toEqual({ code: 2, stdout: "", stderr: `scorelens: other.json: ${problem}\n` });
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
    const run = await runCli(["explain", ...files, ...args], { cwd: folder.path });
    expect(run).toEqual({ code: 2, stdout: "", stderr: `scorelens: ${message}\n` });
  });

  it.each([
    ["9007199254740993", "9007199254740992"],
    ["5725767000000526001", "5725767000000526000"],
    ["1234567890123.45678", "1234567890123.4568"],
    ["1e400", "Infinity"],
  ])("for the number %s, which JSON readers change", async (written, read) => {
    folder.write("long-number.json", `{"data":[\n  {"id":"1","Account":{"id":${written}}}\n]}`);
    const run = await runCli(["explain", "--rules", "rules.json", "--record", "long-number.json"], {
      cwd: folder.path,
    });
    const problem = `line 2, column 29: the number ${written} would be read as ${read}: quote it`;
    expect(run).toEqual({ code: 2, stdout: "", stderr: `scorelens: long-number.json: ${problem}\n` });
  });

  it("for such a number of the record that is asked for, not for one of another record", async () => {
    const [record] = RECORD.data;
    const other = JSON.stringify({ ...record, id: "7" }).replace(/}$/, ',"Long":9007199254740993}');
    folder.write("long-other.json", `{"data":[${other},\n${JSON.stringify(record)}]}`);
    const explain = (id: string) =>
      runCli(["explain", "--rules", "rules.json", "--record", "long-other.json", "--record-id", id], {
        cwd: folder.path,
      });
    expect(await explain(RECORD_ID)).toMatchObject({ code: 0, stderr: "" });
    const refused = await explain("7");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(
      /^scorelens: long-other\.json: line 1, column \d+: the number 9007199254740993 would/,
    );
  });

  it("for such a number anywhere, where a key that comes twice hides which record was read", async () => {
    const [record] = RECORD.data;
    const long = JSON.stringify(record).replace(/}$/, ',"Long":9007199254740993}');
    folder.write("twice.json", `{"data":[${JSON.stringify(record)}],"data":[${long}]}`);
    const args = ["explain", "--rules", "rules.json", "--record", "twice.json", "--record-id", RECORD_ID];
    expect(await runCli(args, { cwd: folder.path })).toMatchObject({ code: 2, stdout: "" });
  });

  it("for an input without an end, from a device as from a pipe", async () => {
    folder.write("huge.json", " ".repeat(32 * 1024 * 1024 + 1));
    const files = process.platform === "win32" ? ["huge.json"] : ["huge.json", "/dev/zero"];
    for (const file of files) {
      const run = await runCli(["explain", "--rules", "rules.json", "--record", file], { cwd: folder.path });
      expect(run).toEqual({ code: 2, stdout: "", stderr: `scorelens: ${file}: is larger than 32 MB\n` });
    }
    const input = " ".repeat(32 * 1024 * 1024 + 1);
    const run = await runCli(["explain", "--rules", "rules.json", "--record", "-"], { cwd: folder.path, input });
    expect(run).toEqual({ code: 2, stdout: "", stderr: "scorelens: standard input: is larger than 32 MB\n" });
  });

  it.skipIf(process.platform === "win32")("not for a named pipe, which has no size", async () => {
    execFileSync("sh", ["-c", 'mkfifo "$0"', join(folder.path, "pipe")]);
    const running = runCli(["explain", "--rules", "rules.json", "--record", "pipe"], { cwd: folder.path });
    await writeFile(join(folder.path, "pipe"), JSON.stringify(RECORD));
    expect(await running).toMatchObject({ code: 0, stderr: "" });
  });

  it("for an option that does not exist", async () => {
    const run = await runCli(["explain", "--rulez", "x"], { cwd: folder.path });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^scorelens: Unknown option '--rulez'.*\(see scorelens explain --help\)\n$/);
  });
});

describe("help and version", () => {
  it.each([["--help"], ["explain", "--help"], ["explain", "-h"]])("are printed for %s %s", async (...args) => {
    const run = await runCli(args.filter((arg) => typeof arg === "string"));
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("Usage: scorelens explain --rules FILE --record FILE [options]");
  });

  it("print the version of the package", async () => {
    expect(await runCli(["--version"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
