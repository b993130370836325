import { expect, test } from "vitest";
import { parseUserPage } from "../../../../src/crm/wire/index.ts";

const pageOf = (users: readonly object[], info?: object) => parseUserPage({ users, info });

test.each<[object, string]>([
  [{ full_name: "Ada King", last_name: "King" }, "Ada King"],
  [{ full_name: null, last_name: "King" }, "King"],
  [{ last_name: "King" }, "King"],
  [{ email: "ada@example.com" }, "191017"],
])("the user %j is called %s", (names, name) => {
  expect(pageOf([{ id: "191017", ...names }])).toMatchObject({ value: { items: [{ id: "191017", name }] } });
});

test("a user has an address, or none where Zoho does not say", () => {
  expect(pageOf([{ id: "1", email: "ada@example.com" }, { id: "2" }, { id: "3", email: null }])).toMatchObject({
    value: { items: [{ email: "ada@example.com" }, { email: null }, { email: null }], moreRecords: false },
  });
});

test("a name that is no text is told by its place, and other users follow", () => {
  expect(
    pageOf(
      [
        { id: "1", full_name: 5 },
        { id: "2", full_name: "Ada" },
      ],
      { more_records: true },
    ),
  ).toEqual({
    ok: true,
    value: {
      items: [{ id: "2", name: "Ada", email: null }],
      leftOut: 1,
      problem: { path: "users[0].full_name", problem: "expected text, found a number" },
      moreRecords: true,
    },
  });
});
