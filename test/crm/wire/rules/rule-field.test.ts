import { describe, expect, test } from "vitest";
import { parseRuleFields } from "../../../../src/crm/wire/index.ts";

/** "Score1" of zoho.com/crm/developer/docs/api/v7/field-meta.html, without what does not matter here. */
const SCORE_FIELD = {
  api_name: "Score1",
  field_label: "Score1",
  data_type: "integer",
  custom_field: true,
  read_only: true,
  field_read_only: true,
  ui_type: 32,
  operation_type: { web_create: false, api_create: false, web_update: false, api_update: false },
};

function readOne(changes: object) {
  const parsed = parseRuleFields({ fields: [{ ...SCORE_FIELD, ...changes }] });
  return parsed.ok ? parsed.value[0] : parsed;
}

test("a field that a scoring rule made is known by its shape", () => {
  expect(readOne({})).toMatchObject({ apiName: "Score1", isScore: true });
  expect(readOne({ api_name: "Anything", field_label: "Anything" })).toMatchObject({ isScore: true });
  expect(readOne({ operation_type: {} })).toMatchObject({ isScore: true });
  expect(readOne({ operation_type: null })).toMatchObject({ isScore: true });
});

describe("a field that is nearly a score field is none", () => {
  test.each<[string, object]>([
    ["of Zoho's own", { custom_field: false }],
    ["with decimals", { data_type: "double" }],
    ["that can be written", { read_only: false }],
    ["that can be written in forms", { field_read_only: false }],
    ["of another control", { ui_type: 33 }],
    ["of a control given as text", { ui_type: "32" }],
    ["that one operation may write", { operation_type: { ...SCORE_FIELD.operation_type, api_update: true } }],
    ["that says nothing of itself", { custom_field: undefined, read_only: undefined, field_read_only: undefined }],
  ])("%s", (_, changes) => {
    // Its name alone makes no score field of it.
    expect(readOne({ api_name: "Positive_Score", ...changes })).toMatchObject({ isScore: false });
  });
});

test.each<[string, object, string | null]>([
  ["a lookup", { data_type: "lookup", lookup: { module: { api_name: "Accounts", id: "1" } } }, "Accounts"],
  ["a lookup by name", { data_type: "lookup", lookup: { module: "Accounts" } }, "Accounts"],
  [
    "a lookup of several",
    { data_type: "multiselectlookup", multiselectlookup: { connected_module: { api_name: "Tags_X" } } },
    "Tags_X",
  ],
  ["another field, with its empty object", { lookup: {} }, null],
  ["a module without a name", { lookup: { module: { api_name: "" } } }, null],
  ["a module that is no text", { lookup: { module: 7 } }, null],
])("the module that %s points to", (_, changes, module) => {
  expect(readOne(changes)).toMatchObject({ lookupModule: module });
});

test.each([
  [32, 32],
  [0, 0],
  ["32", null],
  [null, null],
  [undefined, null],
])("a field of the control %j has the control %j", (ui_type, uiType) => {
  expect(readOne({ ui_type })).toMatchObject({ uiType });
});

test.each<[unknown, boolean]>([
  [{ mode: "decryption" }, true],
  [{}, false],
  [null, false],
  ["yes", false],
])("a field with crypt %j", (crypt, encrypted) => {
  expect(readOne({ crypt })).toMatchObject({ encrypted });
});
