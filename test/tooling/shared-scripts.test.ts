import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const APP = "dist/extension/app";

function evaluate(code: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

describe("scripts that share", () => {
  it.each([
    ["in the script before", { runtime: ["/a.ts"], record: ["/a.ts"] }, ["record.js brings /a.ts again"]],
    [
      "in the script before that",
      { runtime: ["/a.ts"], "settings-test": ["/a.ts"] },
      ["settings-test.js brings /a.ts"],
    ],
    ["in scripts that never meet", { record: ["/a.ts"], settings: ["/a.ts"] }, []],
    ["without a state", { runtime: ["/node_modules/date-fns/x.js"], record: ["/node_modules/date-fns/x.js"] }, []],
  ])("are refused a module twice: %s", (_, modules, found) => {
    const code = `import { findTwice } from "./scripts/building/share-modules.js";
      const modules = Object.entries(${JSON.stringify(modules)}).map(([name, ids]) => [name, new Set(ids)]);
      console.log(JSON.stringify(findTwice(new Map(modules))));`;
    expect(evaluate(code)).toEqual(found.map((text) => expect.stringContaining(text)));
  });

  it("take the library from the one that brings it", () => {
    const brings = readdirSync(APP)
      .filter((file) => file.endsWith(".js"))
      .filter((file) => readFileSync(`${APP}/${file}`, "utf8").includes("getDerivedStateFromProps"));
    expect(brings).toEqual(["runtime.js"]);
  });

  it("find the declaration of a name behind an index", () => {
    const code = `import { findDeclaration } from "./scripts/building/list-exports.js";
      import { resolve } from "node:path";
      console.log(JSON.stringify(findDeclaration(resolve("src/scoring/index.ts"), "explainScore")));`;
    expect(evaluate(code)).toEqual({
      module: expect.stringMatching(/src\/scoring\/explaining\/explain-score\.ts$/),
      original: "explainScore",
    });
  });
});
