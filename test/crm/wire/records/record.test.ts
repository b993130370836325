import { expect, test } from "vitest";
import { parseRecord } from "../../../../src/crm/wire/index.ts";

const parseValue = (json: unknown) => {
  const parsed = parseRecord(json);
  return parsed.ok ? parsed.value : parsed;
};

test("a bare record and one in a data list read alike", () => {
  const record = { id: "38603", Company: "Zoho", Tags: null };
  const expected = { id: "38603", layout: null, values: { id: "38603", Company: "Zoho", Tags: null } };
  expect(parseValue(record)).toEqual(expected);
  expect(parseValue({ data: [record] })).toEqual(expected);
});

test.each([
  [{ Layout: { id: "91055", name: "Standard" } }, { id: "91055", name: "Standard" }],
  [{ $layout_id: { id: "91055", name: "Standard", display_label: "Normal" } }, { id: "91055", name: "Normal" }],
  [{ $layout_id: "91055" }, { id: "91055", name: null }],
  [
    { Layout: null, $layout_id: { id: "7" } },
    { id: "7", name: null },
  ],
])("the layout comes from %j", (keys, layout) => {
  expect(parseValue({ id: "1", ...keys })).toMatchObject({ layout });
});

test.each([{ Layout: 91055 }, { Layout: { id: 91055 } }, { Layout: [] }, { Layout: { id: "" } }, { Layout: "" }, {}])(
  "with the layout %j it can't be told",
  (keys) => {
    expect(parseValue({ id: "1", ...keys })).toMatchObject({ layout: null });
  },
);

test("fields called like what every object has are absent unless the record has them", () => {
  const parsed = parseRecord({ id: "1" });
  expect(parsed.ok && parsed.value.values["constructor"]).toBeUndefined();
  expect(parsed.ok && parsed.value.values["toString"]).toBeUndefined();
});

test("a key __proto__ is a field like any other and changes no object", () => {
  const parsed = parseRecord(JSON.parse('{"id":"1","__proto__":{"polluted":true},"constructor":"x"}'));
  const values = parsed.ok ? parsed.value.values : {};
  expect(Object.keys(values)).toEqual(["id", "__proto__", "constructor"]);
  expect(values["polluted"]).toBeUndefined();
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test.each([
  [{ data: [] }, "data", "expected a list of one record, found an empty list"],
  [{ data: [{ id: "1" }, { id: "2" }] }, "data", "expected a list of one record, found a list of 2"],
  [{ data: null }, "data", "expected a list, found null"],
  [{ data: [5] }, "data[0]", "expected an object, found a number"],
  [{ id: 38603 }, "id", "expected text, found a number (ids exceed 2^53: quote them)"],
  [{ data: [{ id: 38603 }] }, "data[0].id", "expected text, found a number (ids exceed 2^53: quote them)"],
  [[{ id: "1" }], "top level", "expected an object, found a list"],
  [{}, "id", "expected text, but it is missing"],
  [{ Company: "Zoho" }, "id", "expected text, but it is missing"],
  [{ data: [{ Company: "Zoho" }] }, "data[0].id", "expected text, but it is missing"],
  [{ id: null, Company: "Zoho" }, "id", "expected text, found null"],
  [{ id: "", Company: "Zoho" }, "id", "expected text, found empty text"],
  [{ scoring_rules: [] }, "id", "expected text, but it is missing"],
  [{ signals: [{ id: "1" }] }, "id", "expected text, but it is missing"],
  [{ info: { count: 0 } }, "id", "expected text, but it is missing"],
  [{ response: { nodata: { code: "4422" } } }, "id", "expected text, but it is missing"],
  [{ code: "NO_PERMISSION", status: "error", message: "no", details: {} }, "id", "expected text, but it is missing"],
])("%j is no record", (json, path, problem) => {
  expect(parseRecord(json)).toEqual({ ok: false, path, problem });
});

test("a record with fields that are called like other answers is a record", () => {
  expect(parseValue({ id: "1", fields: ["a"], status: "error", code: "X" })).toMatchObject({ id: "1" });
  expect(parseValue({ id: "1", data: "x" })).toMatchObject({ id: "1", values: { data: "x" } });
});
