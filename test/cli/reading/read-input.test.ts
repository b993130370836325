import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { RECORD } from "../support/documented-samples.ts";
import { createSampleFolder, refusal } from "../support/sample-folder.ts";

const folder = createSampleFolder();
afterAll(() => folder.remove());

describe("an input is read", () => {
  it("from standard input", async () => {
    const run = await folder.run(
      ["explain", "--json", "--rules", "rules.json", "--record", "-"],
      JSON.stringify(RECORD),
    );
    expect(JSON.parse(run.stdout).rules[0].score).toBe(10);
  });

  it.skipIf(process.platform === "win32")("from a named pipe, which has no size", async () => {
    execFileSync("sh", ["-c", 'mkfifo "$0"', join(folder.path, "pipe")]);
    const running = folder.run(["explain", "--rules", "rules.json", "--record", "pipe"]);
    await writeFile(join(folder.path, "pipe"), JSON.stringify(RECORD));
    expect(await running).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("one line on standard error, exit code 2 and nothing else", () => {
  it.each<readonly [string, readonly string[], string]>([
    ["a missing file", ["explain", "--rules", "gone.json", "--record", "record.json"], "gone.json: no such file"],
    ["a folder", ["explain", "--rules", ".", "--record", "record.json"], ".: is a folder, not a file"],
  ])("for %s", async (_what, args, message) => {
    expect(await folder.run(args)).toEqual(refusal(message));
  });

  it("for an input without an end, from a device as from a pipe", async () => {
    folder.write("huge.json", " ".repeat(32 * 1024 * 1024 + 1));
    const files = process.platform === "win32" ? ["huge.json"] : ["huge.json", "/dev/zero"];
    for (const file of files) {
      const run = await folder.run(["explain", "--rules", "rules.json", "--record", file]);
      expect(run).toEqual(refusal(`${file}: is larger than 32 MB`));
    }
    const input = " ".repeat(32 * 1024 * 1024 + 1);
    const run = await folder.run(["explain", "--rules", "rules.json", "--record", "-"], input);
    expect(run).toEqual(refusal("standard input: is larger than 32 MB"));
  });
});
