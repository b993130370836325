import { afterAll, describe, expect, it } from "vitest";
import { RECORD, RULES } from "./documented-samples.ts";
import { createTestFolder, runCli } from "./run-cli.ts";

const folder = createTestFolder();
afterAll(() => folder.remove());
folder.write("rules.json", RULES);
folder.write("record.json", RECORD);
folder.write("broken.json", '{\n  "scoring_rules": [\n    {"id": "1",}\n  ]\n}');
folder.write("cut.json", '{"data":[{"id":"1","Company":"Zo');
folder.write("empty.json", "");
folder.write("latin1.json", Buffer.from('{"id":"1","Name":"Zürich"}', "latin1"));
folder.write("two.json", { data: [...RECORD.data, ...RECORD.data] });
folder.write("data-object.json", { data: RECORD.data[0] });
folder.write("data-null.json", { data: null });
folder.write("number-id.json", { scoring_rules: [{ ...RULES.scoring_rules[0], id: 2 ** 62 }] });
folder.write("no-name.json", { scoring_rules: [RULES.scoring_rules[0], { ...RULES.scoring_rules[0], name: null }] });
folder.write("no-names.json", { scoring_rules: [{ ...RULES.scoring_rules[0], name: null }] });
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
      "data-object.json: data: expected a list, found an object",
    ],
    [
      "a record's answer that holds nothing in place of its list",
      ["explain", "--rules", "rules.json", "--record", "data-null.json"],
      "data-null.json: data: expected a list, found null",
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
      "record.json: scoring_rules: expected a list, but it is missing",
    ],
    [
      "several records",
      ["explain", "--rules", "rules.json", "--record", "two.json"],
      "two.json: data: expected a list of one record, found a list",
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
