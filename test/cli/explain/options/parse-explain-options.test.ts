import { afterAll, describe, expect, it } from "vitest";
import { createSampleFolder, RULES_AND_RECORD, refusal } from "../../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());

describe("one line on standard error, exit code 2 and nothing else", () => {
  it.each<readonly [string, readonly string[], string]>([
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
      "a time zone that is none",
      ["explain", ...RULES_AND_RECORD, "--time-zone", "Mars/Base"],
      '--time-zone: "Mars/Base" is not a time zone such as Asia/Kolkata',
    ],
    [
      "a module that is none",
      ["explain", ...RULES_AND_RECORD, "--module", "a b"],
      '--module: "a b" is not an API name such as Leads',
    ],
  ])("for %s", async (_what, args, message) => {
    expect(await folder.run(args)).toEqual(refusal(message));
  });

  it("for an option that does not exist", async () => {
    const run = await folder.run(["explain", "--rulez", "x"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^scorelens: Unknown option '--rulez'.*\(see scorelens explain --help\)\n$/);
  });
});
