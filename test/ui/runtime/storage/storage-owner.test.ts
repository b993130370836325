import { expect, test } from "vitest";
import { nameStorageOwner } from "../../../../src/ui/runtime/storage/storage-owner.ts";

test.each([
  ["both ids", "20001", "327001", "20001.327001"],
  ["no user", "20001", null, null],
  ["no organisation", null, "327001", null],
  ["an empty id", "", "327001", null],
  ["an id of signs alone", "..", "327001", null],
  ["signs that would end a part of the key", "20.001", "327/001", "20001.327001"],
  ["an id of any length", "1".repeat(41), "327001", null],
])("whose a text is with %s", (_what, org, user, name) => {
  expect(nameStorageOwner({ org, user })).toBe(name);
});
