import { expect, test } from "vitest";
import { METADATA_KEYS, METADATA_PARSERS } from "../../../src/crm/wire/org/metadata.ts";
import { readAnswer } from "../support/zoho-sample.ts";

/** Notes which keys of an answer are looked for, on any level. */
function watched(value: unknown, keys: Set<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const note = (target: object, key: string | symbol) => {
    if (typeof key === "string" && !Array.isArray(target)) keys.add(key);
  };
  return new Proxy(value, {
    getOwnPropertyDescriptor(target, key) {
      note(target, key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    get(target, key) {
      note(target, key);
      return watched(Reflect.get(target, key), keys);
    },
  });
}

const FIELD = {
  api_name: "Total",
  data_type: "formula",
  formula: {},
  rollup_summary: {},
  pick_list_values: [{ display_value: "A" }],
};
const TEXTS = [
  { api_name: "Notes", data_type: "textarea", textarea: { type: "rich_text" } },
  { api_name: "Tag", data_type: "text", json_type: "jsonarray" },
];

test("the keys that are kept are those that the parsers of metadata look for", () => {
  const keys = new Set<string>();
  for (const [path, parse] of METADATA_PARSERS) {
    const name = path.split("/").at(-1) ?? "";
    expect(parse(watched(readAnswer(`org/${name}`), keys)).ok).toBe(true);
    if (name === "fields")
      expect(parse(watched({ fields: [FIELD, ...TEXTS], info: { more_records: false } }, keys)).ok).toBe(true);
  }
  expect([...keys].sort()).toEqual([...METADATA_KEYS].sort());
});
