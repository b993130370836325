import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FIXTURES = "test/tooling/fixtures";
const check = spawnSync(process.execPath, ["scripts/check-templates.js", `${FIXTURES}/tsconfig.json`], {
  encoding: "utf8",
});
const findings = check.stdout.split(/\n(?=\S)/);
const wrong = readFileSync(`${FIXTURES}/wrong-templates.ts`, "utf8")
  .split("\n")
  .flatMap((text, index) => {
    const words = / \/\/ (.+)$/.exec(text)?.[1];
    return words === undefined ? [] : [{ line: index + 1, words }];
  });

describe("the templates check", () => {
  it.each(wrong)("reports line $line: $words", ({ line, words }) => {
    const here = findings.filter((finding) => finding.startsWith(`${FIXTURES}/wrong-templates.ts:${line}:`));
    expect(here.join("\n")).toContain(words);
  });

  it("reports nothing else, and nothing in right templates", () => {
    const places = wrong.map(({ line }) => `${FIXTURES}/wrong-templates.ts:${line}`);
    const elsewhere = findings.filter((finding) => !places.includes(finding.split(":", 2).join(":")));
    expect(elsewhere).toEqual([]);
    expect(wrong.length).toBeGreaterThan(30);
  });

  it("reports the column of what is wrong", () => {
    const source = readFileSync(`${FIXTURES}/wrong-templates.ts`, "utf8").split("\n");
    const line = source.findIndex((text) => text.includes("titel=")) + 1;
    const column = (source[line - 1] ?? "").indexOf("titel=") + 1;
    expect(check.stdout).toContain(`${FIXTURES}/wrong-templates.ts:${line}:${column} - `);
  });

  it("fails with exit code 1", () => {
    expect(check.stderr).toBe("");
    expect(check.status).toBe(1);
  });
});
