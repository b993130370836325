import { spawn } from "node:child_process";
import { once } from "node:events";
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { collect } from "../support/collect-text.ts";

const root = mkdtempSync(join(tmpdir(), "compile-"));
const output = join(root, "build");
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(root, { recursive: true });
  mkdirSync(join(root, "src"), { recursive: true });
  const compilerOptions = { composite: true, rootDir: "src", outDir: "build", lib: ["es2023"], types: [] };
  writeFileSync(join(root, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["src"] }));
  write("export const score: number = 1;\n");
});

function write(code: string): void {
  writeFileSync(join(root, "src/score.ts"), code);
}

async function compile(...projects: readonly string[]) {
  const child = spawn(process.execPath, [resolve("scripts/compile.js"), ...projects], { cwd: root, stdio: "pipe" });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  await once(child, "close");
  return { code: child.exitCode, stdout: stdout(), stderr: stderr() };
}

const DONE = { code: 0, stdout: "", stderr: "" };

it("replaces what it compiles, so that whoever reads it meanwhile has the whole earlier file", async () => {
  expect(await compile()).toEqual(DONE);
  linkSync(join(output, "score.js"), join(root, "opened.js"));
  write("export const score: number = 2;\n");
  expect(await compile(".")).toEqual(DONE);
  expect(readFileSync(join(root, "opened.js"), "utf8")).toContain("score = 1");
  expect(readFileSync(join(output, "score.js"), "utf8")).toContain("score = 2");
});

it("works beside another one in the same folder, and leaves nothing behind", async () => {
  expect(await Promise.all([compile(), compile(), compile()])).toEqual([DONE, DONE, DONE]);
  expect(readFileSync(join(output, "score.js"), "utf8")).toContain("score = 1");
  expect(readdirSync(output).toSorted()).toEqual(["score.d.ts", "score.js"]);
});

it("names what does not compile with its place, and fails", async () => {
  write('export const score: number = "one";\n');
  const { code, stdout } = await compile();
  expect(stdout).toMatch(/^src\/score\.ts\(1,14\): error TS2322: .+\n$/);
  expect(code).not.toBe(0);
});
