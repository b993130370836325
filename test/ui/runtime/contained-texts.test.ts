import { expect, test } from "vitest";
import { containText } from "../../../src/ui/runtime/contained-texts.ts";

test.each([
  ["a mark that turns round what follows", "a\u202eb", "a\ufffdb"],
  ["the end of an isolation that a page began", "a\u2069\u202eb", "a\ufffd\ufffdb"],
  ["an isolation that never ends", "a\u2068b", "a\ufffdb"],
  ["an isolation around a mark", "\u2068a\u202eb\u2069", "\ufffda\ufffdb\ufffd"],
  ["marks after a whole isolation", "\u2068a\u2069\u202eb\u2069", "\u2068a\u2069\ufffdb\ufffd"],
  ["control characters", "a\u0000\u0007\u001b[2J\u0085b", "a\ufffd\ufffd\ufffd[2J\ufffdb"],
  ["separators of lines and paragraphs", "a\u2028\u2029b", "a\ufffd\ufffdb"],
  ["towers of marks", `Z${"\u0301".repeat(500)}a`, `Z${"\u0301".repeat(8)}\ufffda`],
])("%s can't get at what stands beside it", (_, text, contained) => {
  expect(containText(text)).toBe(contained);
});

test.each([
  "Zoho (India), 45 %\tand\nmore",
  "عميل مهم (123)",
  "a \u2068عميل\u2069 b",
  "👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈",
  "हिन्दी, ไทย, བོད་, Việt",
  "\u200ea\u200f, 1\u202f000",
  "{field} ${EMPTY} <b>",
])("%j stays as it is", (text) => {
  expect(containText(text)).toBe(text);
});

test("a megabyte of marks is read in one pass", () => {
  expect(containText("\u0301".repeat(500_000))).toHaveLength(9);
  expect(containText("\u2068".repeat(500_000))).toBe("\ufffd".repeat(500_000));
});
