import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

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
  let first: Buffer;
  beforeAll(() => {
    const problem = run("scripts/pack.js", ["--out", root]);
    if (problem !== "") throw new Error(problem);
    first = readFileSync(join(root, "scorelens.zip"));
  });

  it("packs whole", () => {
    const built = readdirSync("dist/extension", { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const packed = Object.keys(unzipSync(first));
    expect(packed.sort()).toEqual(
      built
        .map(({ parentPath, name }) => join(parentPath, name).slice("dist/extension/".length).replaceAll("\\", "/"))
        .sort(),
    );
    expect(packed).toEqual(expect.arrayContaining(["app/record.html", "app/settings.html"]));
  });

  it("carries its own license and those of the packages in its scripts, and no others", () => {
    expect(readFileSync("dist/extension/app/LICENSE.txt", "utf8")).toBe(readFileSync("LICENSE", "utf8"));
    const notices = readFileSync("dist/extension/app/THIRD-PARTY-NOTICES.txt", "utf8");
    const bundled = ["@date-fns/tz", "date-fns", "preact", "valibot"].map((name) => {
      const folder = join("node_modules", name);
      const [license] = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
      const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
      return { title: `${name} ${version} (MIT)`, text: readFileSync(join(folder, license ?? ""), "utf8").trim() };
    });
    expect([...notices.matchAll(/^-{80}\n(.+)\n-{80}$/gm)].map(([, title]) => title)).toEqual(
      bundled.map(({ title }) => title),
    );
    for (const { text } of bundled) expect(notices).toContain(text);
  });

  it("is not built where a bundled package comes without the text of its license", () => {
    mkdirSync(join(root, "nameless"));
    writeFileSync(join(root, "nameless/package.json"), '{"name":"nameless","version":"1.0.0","license":"MIT"}');
    const modules = JSON.stringify({ [join(root, "nameless/index.js")]: { renderedLength: 1 } });
    const code = `import { createNotices } from "./scripts/notices/collect-notices.js";
      const notices = createNotices();
      const plugin = notices.plugin();
      plugin.renderChunk("", { modules: ${modules} });
      plugin.generateBundle();
      notices.write(${JSON.stringify(root)});`;
    const { stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
    expect(stderr).toContain("nameless 1.0.0 is bundled and comes without the text of its license");
    expect(status).toBe(1);
  });

  it("gives the same zip and command line when it is built again, whatever the environment says", () => {
    const second = join(root, "second");
    expect(run("scripts/build-pages.js", [], { SCORELENS_DIST: second, NODE_ENV: "development" })).toBe("");
    expect(run("scripts/pack.js", ["--from", join(second, "extension"), "--out", second])).toBe("");
    expect(readFileSync(join(second, "scorelens.zip")).equals(first)).toBe(true);
    expect(readFileSync(join(second, "cli/start.js")).equals(readFileSync("dist/cli/start.js"))).toBe(true);
  });
});
