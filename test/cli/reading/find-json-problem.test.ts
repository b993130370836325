import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonProblem } from "../../../src/cli/reading/find-json-problem.ts";

function find(text: string): string {
  const { line, column, problem } = findJsonProblem(text);
  return `${line}:${column} ${problem}`;
}

describe("the place where a text stops being JSON", () => {
  it.each([
    ['{"a":1,}', '1:8 expected a quoted key, found "}"'],
    ["[1,]", '1:4 expected a value, found "]"'],
    ["[1 2]", '1:4 expected "," or "]", found "2"'],
    ['{"a" 1}', '1:6 expected ":", found "1"'],
    ['{"a":1}}', '1:8 expected the end, found "}"'],
    ['{"a":[1,2}', '1:10 expected "," or "]", found "}"'],
    ['{"a":', "1:6 expected a value, the file ends"],
    ["{'a':1}", `1:2 expected a quoted key or "}", found "'a'"`],
    ["[NaN]", '1:2 expected a value or "]", found "NaN"'],
    ["[truex]", '1:2 expected a value or "]", found "truex"'],
    ["[01]", '1:3 expected "," or "]", found "1"'],
    ['{"a":1.}', '1:6 expected a value, found "1."'],
    ["[1e]", '1:2 expected a value or "]", found "1e"'],
    ['["a" "b"]', '1:6 expected "," or "]", found the text "b"'],
    ['"C:\\dir"', "1:1 expected a value, found text that is not closed or has a character that must be escaped"],
    ['"\\u12"', "1:1 expected a value, found text that is not closed or has a character that must be escaped"],
    ['"a\tb"', "1:1 expected a value, found text that is not closed or has a character that must be escaped"],
    ["// the rules of this organisation\n{}", '1:1 expected a value, found "// the rules of this…"'],
    ["{} /* all */", '1:4 expected the end, found "/* all */"'],
  ])("of %s", (text, problem) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(find(text)).toBe(problem);
  });

  it.each([["\n"], ["\r\n"], ["\r"]])("counts lines that end with %j", (lineEnd) => {
    expect(find(["{", '  "a": 1', '  "b": 2', "}"].join(lineEnd))).toBe('3:3 expected "," or "}", found the text "b"');
  });

  it("is found in a text of any depth", () => {
    expect(find("[".repeat(100_000))).toBe('1:100001 expected a value or "]", the file ends');
  });

  it("is found behind megabytes of blanks at once", { timeout: 5_000 }, () => {
    expect(find(`${" ".repeat(30_000_000)}x`)).toBe('1:30000001 expected a value, found "x"');
  });

  it("is found wherever JSON.parse refuses a text", () => {
    const cut = fc.tuple(fc.json(), fc.nat()).map(([json, at]) => json.slice(0, at % json.length));
    fc.assert(
      fc.property(cut, fc.constantFrom("", "}", "]", ",", ":", "#", "\u00a0", "x", '"'), (start, end) => {
        const text = start + end;
        fc.pre(!isJson(text));
        const { line, column, problem } = findJsonProblem(text);
        expect(line).toBe(1);
        expect(column).toBeLessThanOrEqual(text.length + 1);
        expect(problem).not.toBe("expected the end, the file ends");
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
