import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Properties and values that name a side of the screen, where the page may run from right to left. */
const PHYSICAL =
  /(?:^|[\s;{])(?:left|right)\s*:|\b(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|\bborder-(?:top|bottom)-(?:left|right)-radius\b|\b(?:text-align|float|clear|justify-content|justify-self)\s*:\s*(?:left|right)\b|\b(?:margin|padding|inset|border-width)\s*:\s*[^\s;]+\s+([^\s;]+)\s+[^\s;]+\s+(?!\1\s*;)[^\s;]+\s*;/g;

const physicalIn = (css: string) =>
  [...css.replaceAll(/\/\*.*?\*\//gs, "").matchAll(PHYSICAL)].map(([found]) => found.trim());

test("our style sheets name no left and no right", () => {
  const files = readdirSync("src/ui", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  expect(files.length).toBeGreaterThan(3);
  expect(
    files.flatMap((file) => physicalIn(readFileSync(`src/ui/${file}`, "utf8")).map((found) => `${file}: ${found}`)),
  ).toEqual([]);
});

test.each([
  ["a { left: 0; }", ["left:"]],
  ["a { margin-left: 1px; padding-right: 2px; }", ["margin-left", "padding-right"]],
  ["a { text-align: right; float: left; }", ["text-align: right", "float: left"]],
  ["a { border-top-left-radius: 1px; }", ["border-top-left-radius"]],
  ["a { padding: 1px 2px 3px 4px; }", ["padding: 1px 2px 3px 4px;"]],
  ["a { padding: 1px 2px 3px 2px; margin: 1px 2px; inset-inline-start: 0; text-align: end; /* left: 0 */ }", []],
])("of %s it finds %j", (css, found) => {
  expect(physicalIn(css)).toEqual(found);
});
