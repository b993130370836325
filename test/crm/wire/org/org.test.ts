import { expect, test } from "vitest";
import { findTimeZone, parseOrg } from "../../../../src/crm/wire/index.ts";

const readOne = (org: object) => {
  const parsed = parseOrg({ org: [org] });
  return parsed.ok ? parsed.value : parsed;
};

test("an org has an id, a time zone and an edition", () => {
  const org = { id: "9", zgid: "1001244313", time_zone: "Asia/Kolkata", license_details: { paid_type: "enterprise" } };
  expect(readOne(org)).toEqual({ id: "1001244313", timeZone: "Asia/Kolkata", edition: "enterprise" });
});

test("an answer without an org is told", () => {
  expect(parseOrg({ org: [] })).toEqual({
    ok: false,
    path: "org",
    problem: "expected a list of one org, found an empty list",
  });
});

test.each([[undefined], [null], [""], [1001244313]])("an org whose id is %j has none", (zgid) => {
  expect(readOne({ zgid })).toStrictEqual({ timeZone: null, edition: null });
});

test.each([[undefined], [null], [{}], [{ paid_type: null }]])("the license %j names no edition", (license_details) => {
  expect(readOne({ license_details })).toMatchObject({ edition: null });
});

test("an edition that is no text is told by its place", () => {
  expect(readOne({ license_details: { paid_type: 5 } })).toMatchObject({
    ok: false,
    path: "org[0].license_details.paid_type",
  });
});

test("a time zone that is unknown here is none of the org's", () => {
  expect(readOne({ time_zone: "Mars/Olympus" })).toEqual({ timeZone: null, edition: null });
  expect(readOne({ time_zone: 330 })).toEqual({ timeZone: null, edition: null });
});

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["UTC", "UTC"],
  ["Berlin", null],
  ["", null],
  [["UTC"], null],
  [null, null],
])("%j as a time zone is %j", (raw, zone) => {
  expect(findTimeZone(raw)).toBe(zone);
});
