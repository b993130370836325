import { expect, test } from "vitest";
import { speakPseudo } from "../../../src/sandbox/servers/pseudo-texts.ts";

const PAGE =
  '<!doctype html><html lang="en"><script type="application/json" id="catalogue">{"a":"Run {module} now","b":"1 \\u003c 2"}</script></html>';

function textsOf(page: string): unknown {
  return JSON.parse(/id="catalogue">(.*?)<\/script>/s.exec(page)?.[1] ?? "");
}

test("en_XA has no plain letter outside of its places, and is 40 % longer", () => {
  const page = speakPseudo(PAGE, "en_XA");
  expect(page).toContain('<html lang="en-XA">');
  expect(textsOf(page)).toEqual({ a: "⟦Ŕûñ {module} ñóŵ óñé ţŵó⟧", b: "⟦1 < 2 óñ⟧" });
});

test("en_XB runs from right to left, in Arabic letters", () => {
  const page = speakPseudo(PAGE, "en_XB");
  expect(page).toContain('<html lang="ar-XB">');
  expect(textsOf(page)).toEqual({ a: "رون {module} نوو", b: "1 < 2" });
});

test("a page in a real language stays as it is", () => {
  expect(speakPseudo(PAGE, "de_DE")).toBe(PAGE);
});
