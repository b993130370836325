import { deflateSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { createTokenSearch } from "../../../src/sandbox/live/find-token.ts";

const TOKEN = "1000.5ca1ab1e0ddba11.c0ffee_facade-decade";
const holdsToken = createTokenSearch(TOKEN);

const each = (spell: (code: number, letter: string) => string) =>
  Array.from(TOKEN)
    .map((letter) => spell(letter.charCodeAt(0), letter))
    .join("");
const hex = (code: number) => code.toString(16);
const base64 = (text: string) => Buffer.from(text).toString("base64");

const SPELLINGS: Readonly<Record<string, string>> = {
  "as it is": TOKEN,
  "in capitals": TOKEN.toUpperCase(),
  "escaped for URLs": each((code) => `%${hex(code)}`),
  "escaped for URLs twice": each((code) => `%25${hex(code)}`),
  "escaped for URLs as old scripts do": each((code) => `%u00${hex(code)}`),
  "escaped for URLs in places": TOKEN.replaceAll("5", "%35").replaceAll(".", "%2e"),
  "escaped for JSON": each((code) => `\\u00${hex(code)}`),
  "escaped for JSON within JSON": each((code) => `\\\\u00${hex(code)}`),
  "escaped for JSON in places": TOKEN.replaceAll("c", "\\u0063"),
  "escaped for JavaScript": each((code) => `\\x${hex(code)}`),
  "escaped for JavaScript by code points": each((code) => `\\u{${hex(code)}}`),
  "escaped for JavaScript in octal": each((code) => `\\${code.toString(8).padStart(3, "0")}`),
  "escaped for HTML": each((code) => `&#${code};`),
  "escaped for HTML with zeros": each((code) => `&#000${code};`),
  "escaped for HTML in hexadecimal": each((code) => `&#x${hex(code)};`),
  "escaped for HTML without the semicolon": each((code, letter) => (/\d/.test(letter) ? letter : `&#x${hex(code)}`)),
  "escaped for HTML twice": each((code) => `&amp;#${code};`),
  "escaped for HTML, in JSON": each((code) => `\\u0026#${code};`),
  "by HTML's names": TOKEN.replaceAll(".", "&period;").replaceAll("_", "&lowbar;").replaceAll("-", "&hyphen;"),
  "escaped for e-mail": each((code) => `=${hex(code).toUpperCase()}`),
  "between tags": each((_, letter) => `<b>${letter}</b>`),
  "broken by what can't be seen": Array.from(TOKEN).join("\u200b"),
  "broken by soft hyphens of HTML": Array.from(TOKEN).join("&shy;"),
  "in lines": TOKEN.replace(/(.{4})/g, "$1\r\n"),
  "as a list of letters": JSON.stringify(Array.from(TOKEN)),
  "in letters of full width": each((code) => String.fromCharCode(code + 0xfee0)),
  "as UTF-16": Buffer.from(TOKEN, "utf16le").toString("latin1"),
  "as base64": base64(TOKEN),
  "as base64 in lines": base64(TOKEN).replace(/(.{7})/g, "$1\n"),
  "as base64 after other bytes": base64(`a${TOKEN}`),
  "as base64 after two other bytes": base64(`ab${TOKEN}`),
  "as base64 for URLs": Buffer.from(`Zoho-oauthtoken ${TOKEN}>>>???`).toString("base64url"),
  "as base64 that is escaped": base64(TOKEN).replaceAll("=", "%3d").replaceAll("M", "\\u004d"),
  "as base64 of JSON": base64(JSON.stringify({ token: TOKEN })),
  "as base64 of UTF-16": Buffer.from(TOKEN, "utf16le").toString("base64"),
  "in hexadecimal": Buffer.from(TOKEN).toString("hex"),
  "in hexadecimal with colons": each((code) => `${hex(code)}:`),
};

describe.each(Object.entries(SPELLINGS))("the token %s is found", (_, spelled) => {
  test("in JSON", () => expect(holdsToken(`{"code":"X","message":"bad header ${spelled}"}`)).toBe(true));
  test("in the middle of letters", () => expect(holdsToken(`q${spelled}z`)).toBe(true));
  test("alone", () => expect(holdsToken(spelled)).toBe(true));
});

describe("a part of the token", () => {
  const letters = TOKEN.toLowerCase().replace(/[^a-z0-9]/g, "");
  const parts = Array.from({ length: letters.length - 9 }, (_, at) => letters.slice(at, at + 10));

  it.each(parts)("of ten letters is found: %s", (part) => {
    expect(holdsToken(`x ${part} y`)).toBe(true);
    expect(holdsToken(base64(`${TOKEN.slice(0, 3)} zzzz ${part}`))).toBe(true);
  });

  it.each(parts)("of nine letters is not: %s", (part) => {
    expect(holdsToken(`q ${part.slice(1)} z ${part.slice(0, 9)} q`)).toBe(false);
  });
});

it.each([
  ["nothing", ""],
  [
    "an ordinary answer",
    JSON.stringify({ data: [{ id: "4876876000000091155", Company: "Café 100 % \\u0031 &#49;" }] }),
  ],
  ["another token", "1000.ffffffffffffffff.0123456789abcdef"],
  ["broken escapes", "%&#;\\u\\x%zz&#x;=\\u{"],
  ["a token that is compressed, which nobody looks for", deflateSync(TOKEN).toString("latin1")],
])("%s is no token", (_, text) => expect(holdsToken(text)).toBe(false));

it.each(["aaaaaaaaaa", "abababababab", "00000000"])(
  "a token of few letters is found, and not where it is not: %s",
  (token) => {
    const search = createTokenSearch(token);
    expect(search(`q${token}q`)).toBe(true);
    expect(search(token.slice(1))).toBe(token.length > 10);
    expect(search(`${token.slice(0, 5)}q`.repeat(1000))).toBe(false);
  },
);
