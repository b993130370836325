import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

it("the last line of a run counts its tests, and a file that does not load as failed", () => {
  const { stdout, status } = spawnSync(process.execPath, [resolve("node_modules/vitest/vitest.mjs"), "run"], {
    cwd: "test/tooling/fixtures/counted",
    encoding: "utf8",
  });
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("2 passed, 2 failed, 2 skipped");
  expect(status).toBe(1);
});
