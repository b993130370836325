import { expect, test } from "vitest";
import { isPartOfList } from "../../../src/crm/wire/index.ts";

const ROWS = [{ id: "1" }, { id: "2" }];

test.each([
  ["without info, as rules come in v7", undefined, false],
  ["with the only page", { page: 1, per_page: 200, count: 2, more_records: false }, false],
  ["with a first page", { page: 1, count: 2, more_records: true }, true],
  ["with a page that another follows by its token", { count: 2, next_page_token: "c8582e9e7c7" }, true],
  ["with a last page", { page: 2, count: 2, more_records: false }, true],
  ["with the pages joined, and the last one's info", { page: 3, count: 1, more_records: false }, false],
  ["with info that is none", [], false],
  ["with tokens that are none", { more_records: null, next_page_token: null }, false],
])("an answer %s is a part of its list or not", (_what, info, part) => {
  expect(isPartOfList({ data: ROWS, info }, "data")).toBe(part);
});

test.each([[null], ["text"], [[{ info: { more_records: true } }]]])("%j is no part of a list", (json) => {
  expect(isPartOfList(json, "data")).toBe(false);
});
