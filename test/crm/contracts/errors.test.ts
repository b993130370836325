import { expect, test } from "vitest";
import {
  CrmAbortedError,
  CrmRefusedError,
  CrmTimeoutError,
  CrmTransportError,
  CrmUnexpectedShapeError,
  isCrmAborted,
  isCrmError,
  isCrmRefused,
  isPermissionRefusal,
} from "../../../src/crm/index.ts";

const refusal = (status: number, code: string) => new CrmRefusedError({ status, code, zohoMessage: null, details: {} });

test.each([
  [refusal(403, "NO_PERMISSION"), "CrmRefusedError", "Zoho refused: NO_PERMISSION (403)"],
  [new CrmTransportError("No zrc"), "CrmTransportError", "No zrc"],
  [new CrmTimeoutError("GET /crm/v8/org", 30), "CrmTimeoutError", "GET /crm/v8/org: no answer within 30 ms"],
  [new CrmUnexpectedShapeError("data[0].id", "expected text"), "CrmUnexpectedShapeError", "data[0].id: expected text"],
  [new CrmAbortedError("no longer wanted"), "CrmAbortedError", "no longer wanted"],
])("%s is one of ours, with its name and words", (error, name, message) => {
  expect(isCrmError(error)).toBe(true);
  expect({ name: error.name, message: error.message }).toEqual({ name, message });
});

test("an error of another script of ours is one too, though its class is another", () => {
  const other = Object.assign(new Error("late"), { name: "CrmAbortedError", [Symbol.for("scorelens.CrmError")]: true });
  expect(isCrmError(other)).toBe(true);
  expect(isCrmAborted(other)).toBe(true);
  expect(isCrmRefused(other)).toBe(false);
});

const closed = new Proxy(
  {},
  {
    has() {
      throw new TypeError("not for you");
    },
  },
);

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["text", "CrmRefusedError"],
  ["a number", 403],
  ["another error", new TypeError("x")],
  ["an error that only has the name", Object.assign(new Error("x"), { name: "CrmRefusedError" })],
  ["a message that says what one says", { name: "CrmRefusedError", refusal: { status: 403 } }],
  ["a function, even one that bears our sign", Object.assign(() => 1, { [Symbol.for("scorelens.CrmError")]: true })],
  ["a proxy that tells nothing", closed],
])("%s is none of ours", (_, thrown) => {
  for (const is of [isCrmError, isCrmRefused, isCrmAborted, isPermissionRefusal]) expect(is(thrown)).toBe(false);
});

test.each([
  [403, "NO_PERMISSION", true],
  [403, "HTTP_403", true],
  [400, "NO_PERMISSION", true],
  [401, "OAUTH_SCOPE_MISMATCH", false],
  [400, "INVALID_DATA", false],
])("a refusal %i %s is for want of a permission: %s", (status, code, expected) => {
  expect(isCrmRefused(refusal(status, code))).toBe(true);
  expect(isPermissionRefusal(refusal(status, code))).toBe(expected);
});
