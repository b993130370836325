import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";

const root = mkdtempSync(join(tmpdir(), "built-package-"));
afterAll(() => rmSync(root, { recursive: true }));

function run(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): string {
  const { stderr, status } = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return status === 0 ? "" : `${script} ended with exit code ${status}: ${stderr}`;
}

describe("the extension as it was built", () => {
  it("packs whole", () => {
    expect(run("scripts/pack.js", ["--out", root])).toBe("");
    const built = readdirSync("dist/extension", { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const packed = Object.keys(unzipSync(readFileSync(join(root, "scorelens.zip"))));
    expect(packed.sort()).toEqual(
      built
        .map(({ parentPath, name }) => join(parentPath, name).slice("dist/extension/".length).replaceAll("\\", "/"))
        .sort(),
    );
    expect(packed).toEqual(expect.arrayContaining(["app/record.html", "app/settings.html"]));
  });

  it("gives the same zip when it is built again, whatever the environment says", { timeout: 240_000 }, () => {
    const second = join(root, "second");
    expect(run("scripts/build-pages.js", [], { SCORELENS_DIST: second, NODE_ENV: "development" })).toBe("");
    expect(run("scripts/pack.js", ["--from", join(second, "extension"), "--out", second])).toBe("");
    expect(run("scripts/pack.js", ["--out", root])).toBe("");
    expect(readFileSync(join(second, "scorelens.zip")).equals(readFileSync(join(root, "scorelens.zip")))).toBe(true);
  });
});
