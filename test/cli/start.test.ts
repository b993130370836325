import { spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { createSampleFolder, refusal } from "./support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());

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
  ])("for %s", async (_what, args, message) => {
    expect(await folder.run(args)).toEqual(refusal(message));
  });
});

describe("help and version", () => {
  it.each([["--help"], ["explain", "--help"], ["explain", "-h"]])("are printed for %s %s", async (...args) => {
    const run = await folder.run(args.filter((arg) => typeof arg === "string"));
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("Usage: scorelens explain --rules FILE --record FILE [options]");
  });

  it("print the version of the package", async () => {
    expect(await folder.run(["--version"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});
