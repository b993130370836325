import { expect, test } from "vitest";
import { parseConnectionChoice, readOrgVariable } from "../../../../src/crm/wire/index.ts";

const valid = { connection: "scorelens", data_centre: "eu", use: "when_refused" };
const parse = (value: unknown) => parseConnectionChoice(typeof value === "string" ? value : JSON.stringify(value));

test.each(["us", "eu", "in", "au", "jp", "cn", "ca", "sa"])("the data centre %s is understood", (dataCentre) => {
  expect(parse({ ...valid, data_centre: dataCentre })).toEqual({
    ok: true,
    choice: { connection: "scorelens", dataCentre, use: "when_refused" },
  });
});

test.each([
  ["", { code: "not_json" }],
  ["scorelens, eu", { code: "not_json" }],
  ["null", { code: "not_an_object" }],
  ["[]", { code: "not_an_object" }],
  ['"scorelens"', { code: "not_an_object" }],
  [`{"connection":"${"x".repeat(2000)}"}`, { code: "too_long" }],
  [
    { ...valid, writes: true },
    { code: "unknown_key", key: "writes" },
  ],
  ['{"__proto__":{"use":"when_refused"}}', { code: "unknown_key", key: "__proto__" }],
  [
    { connection: "scorelens", use: "when_refused" },
    { code: "missing_key", key: "data_centre" },
  ],
  [
    { ...valid, connection: "" },
    { code: "bad_connection", value: '""' },
  ],
  [
    { ...valid, connection: "a/b?c" },
    { code: "bad_connection", value: '"a/b?c"' },
  ],
  [
    { ...valid, connection: ["scorelens"] },
    { code: "bad_connection", value: '["scorelens"]' },
  ],
  [
    { ...valid, connection: null },
    { code: "bad_connection", value: "null" },
  ],
  [
    { ...valid, data_centre: "EU" },
    { code: "bad_data_centre", value: '"EU"' },
  ],
  [
    { ...valid, data_centre: ["eu"] },
    { code: "bad_data_centre", value: '["eu"]' },
  ],
  [
    { ...valid, data_centre: "constructor" },
    { code: "bad_data_centre", value: '"constructor"' },
  ],
  [
    { ...valid, data_centre: "https://evil.example" },
    { code: "bad_data_centre", value: '"https://evil.example"' },
  ],
  [
    { ...valid, use: "always" },
    { code: "bad_use", value: '"always"' },
  ],
  [
    { ...valid, use: true },
    { code: "bad_use", value: "true" },
  ],
])("the value %j is refused in full", (value, problem) => {
  expect(parse(value)).toEqual({ ok: false, problem });
});

test("a thousand characters are not too long, one more is", () => {
  const text = JSON.stringify(valid);
  expect(parse(text.padEnd(1000)).ok).toBe(true);
  expect(parse(text.padEnd(1001))).toEqual({ ok: false, problem: { code: "too_long" } });
});

test("a hostile value is cut before it is shown", () => {
  const outcome = parse({ ...valid, use: "<script>".repeat(50) });
  expect(outcome.ok ? "" : "value" in outcome.problem ? outcome.problem.value.length : 0).toBe(100);
});

test.each([
  ["of one variable", { Success: { Content: " {} " } }, "{}"],
  ["of several", { Success: { content: { V: { value: "{}" } } } }, "{}"],
  ["of an empty one", { Success: { Content: "" } }, null],
  ["of a blank one", { Success: { Content: " " } }, null],
  ["of others only", { Success: { content: { W: { value: "{}" } } } }, null],
  ["that inherits", { Success: { content: {} } }, null],
  ["of a number", { Success: { Content: 7 } }, null],
  ["that is nothing", undefined, null],
  ["that is an error", { code: "INVALID_DATA" }, null],
])("an answer %s is read", (_what, answer, value) => {
  expect(readOrgVariable(answer, "V")).toBe(value);
});
