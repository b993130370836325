import { expect, it } from "vitest";
import { shorten } from "../../../src/cli/terminal/shorten.ts";

it.each([
  ["abc", "abc"],
  ["abcd", "abc…"],
  ["ab\u{1f469}", "ab…"],
])("shortens %j to three characters, whole ones: %j", (text, short) => {
  expect(shorten(text, 3)).toBe(short);
});
