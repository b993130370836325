import { expect, test } from "vitest";
import { findListGap } from "../../../../src/crm/wire/index.ts";

const ROWS = [{ id: "1" }, { id: "2" }];

test.each([
  ["without info, as rules come in v7", undefined, null],
  ["with the only page", { page: 1, per_page: 200, count: 2, more_records: false }, null],
  ["with a first page", { page: 1, count: 2, more_records: true }, "more_records"],
  ["with a page that another follows by its token", { count: 2, next_page_token: "c8582e9e7c7" }, "more_records"],
  ["with a last page", { page: 2, count: 2, more_records: false }, "more_records"],
  ["with the pages joined, and the last one's info", { page: 3, count: 1, more_records: false }, null],
  ["with fewer rows than it counts", { page: 1, count: 3, more_records: false }, "fewer_than_count"],
  ["with fewer rows than it counts and other pages", { page: 1, count: 3, more_records: true }, "more_records"],
  ["with a count that is none", { count: "3" }, null],
  ["with info that is none", [], null],
  ["with an empty token", { next_page_token: "" }, null],
  ["with a page that is no number", { page: "2", count: 2 }, null],
  ["with tokens that are none", { more_records: null, next_page_token: null }, null],
])("an answer %s lacks of its list: %s", (_what, info, gap) => {
  expect(findListGap({ data: ROWS, info }, "data")).toBe(gap);
});

test.each([[null], ["text"], [[{ info: { more_records: true } }]]])("%j is no part of a list", (json) => {
  expect(findListGap(json, "data")).toBeNull();
});
