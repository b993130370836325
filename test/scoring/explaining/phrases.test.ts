import { expect, test } from "vitest";
import { createPhrase } from "../../../src/scoring/index.ts";

const CATALOGUE = {
  greeting: "Hello, {name}",
  "greeting.other": "Hello, all {n}",
  "day.one": "{n} day",
  "day.other": "{n} days",
  "left.other": "{n} left",
};
const phrase = createPhrase(CATALOGUE, "en");

test.each<[string, Parameters<typeof phrase>[1], string]>([
  ["greeting", { name: "Ann" }, "Hello, Ann"],
  ["greeting", undefined, "Hello, {name}"],
  ["greeting", { name: "{n}" }, "Hello, {n}"],
  ["greeting", { n: 3 }, "Hello, all 3"],
  ["day", { n: 1 }, "1 day"],
  ["day", { n: 0 }, "0 days"],
  ["day", { n: "1" }, "1 days"],
  ["day", undefined, "{n} days"],
  ["left", { n: 1 }, "1 left"],
  ["nowhere", { n: 1 }, "nowhere"],
  ["toString", undefined, "toString"],
])("%s with %j: %s", (key, params, expected) => {
  expect(phrase(key, params)).toBe(expected);
});

test.each([
  ["en", "1,234.5 days"],
  ["de", "1.234,5 days"],
])("numbers are written as in %s, whatever the language is", (formats, expected) => {
  expect(createPhrase(CATALOGUE, "en", formats)("day", { n: 1234.5 })).toBe(expected);
});
