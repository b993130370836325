import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ASSUMPTIONS, UNKNOWN_REASONS } from "../../../../src/scoring/index.ts";

it("has words for every reason and every assumption", () => {
  const file = new URL("../../../../app/translations/en.json", import.meta.url);
  const catalogue = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  const keys = [...UNKNOWN_REASONS.map((code) => `reason.${code}`), ...ASSUMPTIONS.map((code) => `assumption.${code}`)];
  expect(keys.filter((key) => !catalogue[key])).toEqual([]);
});
