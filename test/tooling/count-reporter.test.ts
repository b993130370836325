import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const { stdout, status } = spawnSync(process.execPath, [resolve("node_modules/vitest/vitest.mjs"), "run"], {
  cwd: "test/tooling/fixtures/counted",
  encoding: "utf8",
});
const lines = stdout.trimEnd().split("\n");

describe("the end of a run", () => {
  it("counts its tests in the last line, and a file that does not load as failed", () => {
    expect(lines.at(-1)).toBe("3 passed, 3 failed, 2 skipped");
    expect(status).toBe(1);
  });

  it("lists the tests that were tried again, and those alone", () => {
    expect(lines.slice(-3, -1)).toEqual([
      "retried, then passed: racing.counted.ts > a race > is won the second time",
      "retried, then failed: racing.counted.ts > a race > is lost every time",
    ]);
    expect(stdout.match(/^retried/gm)).toHaveLength(2);
  });
});
