import { expect, test } from "vitest";
import { parse, readBoolean, readList, readNumber, readText } from "../../../../src/crm/wire/json/read-json.ts";

test.each<[unknown, string]>([
  [undefined, "but it is missing"],
  [null, "found null"],
  [true, "found true"],
  [[], "found an empty list"],
  [[1], "found a list"],
  [{}, "found an object"],
  [5, "found a number"],
])("where a text is expected, %j is told as what it is", (value, found) => {
  expect(parse(value, readText)).toEqual({ ok: false, path: "top level", problem: `expected text, ${found}` });
});

test("what else is expected is told in words", () => {
  const problemOf = (value: unknown, read: (node: { value: unknown; path: string }) => unknown) => {
    const parsed = parse(value, read);
    return parsed.ok ? null : parsed.problem;
  };
  expect(problemOf("yes", readBoolean)).toBe("expected true or false, found text");
  expect(problemOf("", readNumber)).toBe("expected a number, found empty text");
  expect(problemOf(["5"], readNumber)).toBe("expected a number, found a list");
  expect(problemOf({}, (node) => readList(node, readText))).toBe("expected a list, found an object");
});

test("a fault of the program is not told as one of the answer", () => {
  const fault = new TypeError("not a function");
  const read = () => {
    throw fault;
  };
  expect(() => parse({}, read)).toThrow(fault);
});
