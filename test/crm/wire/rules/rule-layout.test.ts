import { expect, test } from "vitest";
import { parseRuleLayouts } from "../../../../src/crm/wire/index.ts";
import { readAnswer } from "../../support/zoho-sample.ts";

const readOne = (layout: object) => {
  const parsed = parseRuleLayouts({ layouts: [{ id: "91055", name: "Standard", ...layout }] });
  return parsed.ok ? parsed.value[0] : parsed;
};

test("a layout has the fields of all its sections, each once", () => {
  const sections = [
    { fields: [{ api_name: "City" }, { api_name: "Company" }] },
    { fields: null },
    {},
    { fields: [{ api_name: "City" }, { api_name: "Email" }] },
  ];
  expect(readOne({ sections })).toEqual({
    id: "91055",
    name: "Standard",
    active: true,
    fields: new Set(["City", "Company", "Email"]),
  });
});

test("a layout without sections has no fields", () => {
  expect(readOne({ sections: null })).toMatchObject({ fields: new Set() });
  expect(parseRuleLayouts(readAnswer("org/layouts"))).toMatchObject({
    value: [
      { name: "Standard", active: true, fields: new Set() },
      { name: "Partner", active: true, fields: new Set() },
    ],
  });
});

test.each([
  ["active", true],
  ["inactive", false],
  [0, true],
  [-1, false],
  [null, true],
  [undefined, true],
])("a layout of status %j is in use: %j", (status, active) => {
  expect(readOne({ status })).toMatchObject({ active });
});

test("a status that is neither a word nor a number is told by its place", () => {
  expect(readOne({ status: true })).toEqual({
    ok: false,
    path: "layouts[0].status",
    problem: "expected text, found true",
  });
});
