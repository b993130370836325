import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = mkdtempSync(join(tmpdir(), "scorelens-package-"));
afterAll(() => rmSync(root, { recursive: true }));

/** As somebody whose npm has no cache and reaches no registry. */
function npm(...args: readonly string[]): string {
  const alone = ["--offline", "--cache", join(root, "cache"), "--no-audit", "--no-fund", "--no-update-notifier"];
  return execFileSync("npm", [...args, ...alone], { encoding: "utf8", shell: process.platform === "win32" });
}

function run(program: string, args: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("the package that npm pack makes", () => {
  let files: readonly string[];
  let installed: string;
  beforeAll(() => {
    const [packed] = JSON.parse(npm("pack", "--json", "--ignore-scripts", "--pack-destination", root)) as {
      filename: string;
      files: { path: string }[];
    }[];
    files = (packed?.files ?? []).map(({ path }) => path);
    npm("install", "--global", "--prefix", root, join(root, packed?.filename ?? ""));
    const modules = process.platform === "win32" ? "node_modules" : "lib/node_modules";
    installed = join(root, modules, "scorelens/bin/scorelens.js");
  });

  it("holds the command line, its texts and its sample, and nothing else", () => {
    expect(files.toSorted()).toEqual([
      "LICENSE",
      "README.md",
      "app/translations/en.json",
      "bin/scorelens.js",
      "dist/cli/THIRD-PARTY-LICENSES.txt",
      "dist/cli/start.js",
      "package.json",
      "samples/lead/fields.json",
      "samples/lead/layouts.json",
      "samples/lead/record.json",
      "samples/lead/rules.json",
      "samples/lead/scores.json",
    ]);
  });

  it("installs for the whole machine without any other package, and explains the sample from any folder", () => {
    const { status, stdout, stderr } = run(installed, ["explain", "--sample"]);
    expect(stderr).toBe("");
    expect(stdout).toContain("Company Fit");
    expect(status).toBe(0);
  });

  it("is on the path as scorelens, with the version of package.json", () => {
    const program = process.platform === "win32" ? "scorelens.cmd" : "bin/scorelens";
    const said = execFileSync(join(root, program), ["--version"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(said).toBe(`${version}\n`);
  });

  it("names the licence of each library that is bundled", () => {
    const notices = readFileSync("dist/cli/THIRD-PARTY-LICENSES.txt", "utf8");
    const named = [...notices.matchAll(/^Name: (.+)$/gm)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining(["date-fns", "@date-fns/tz", "jsonc-parser"]));
    expect(notices.match(/Permission is hereby granted/g)).toHaveLength(named.length);
  });

  it("imports nothing but what Node brings", () => {
    const program = readFileSync("dist/cli/start.js", "utf8");
    const imported = [...program.matchAll(/^import .*from "([^"]+)";$/gm)].map(([, name = ""]) => name);
    expect(imported).not.toEqual([]);
    expect(imported.filter((name) => !name.startsWith("node:"))).toEqual([]);
  });
});

it("says in one line what to do where nothing has been built", () => {
  cpSync("bin", join(root, "unbuilt/bin"), { recursive: true });
  expect(run(join(root, "unbuilt/bin/scorelens.js"), ["explain", "--sample"])).toEqual({
    status: 2,
    stdout: "",
    stderr: "scorelens: not built yet; run npm ci (or npm run build) in the project's folder first\n",
  });
});

describe("the commands that the README gives for the command line", () => {
  const commands = [...readFileSync("README.md", "utf8").matchAll(/^(?:node bin\/scorelens\.js) (.+)$/gm)].map(
    ([, args = ""]) => args.replace(/\s+#.*$/, ""),
  );

  it("are there", () => {
    expect(commands).toContain("explain --sample");
  });

  it.each(commands)("works as pasted: %s", (args) => {
    const { status, stdout, stderr } = run("bin/scorelens.js", args.split(" "), ".");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });
});
