import { expect, test } from "vitest";
import { deriveStatus, statusOfCode } from "../../../../src/crm/wire/index.ts";

const done = { code: "SUCCESS", status: "success", message: "done", details: { id: "1" } };
const refused = { code: "INVALID_DATA", status: "error", message: "no", details: { id: "2" } };
const record = { id: "7001", code: "A1", status: "error", message: "hello" };

test.each<[string, object, number]>([
  ["nothing", {}, 200],
  ["records", { data: [{ id: "7001" }] }, 200],
  ["an empty list", { scoring_rules: [] }, 200],
  ["done", { scoring_rules: [done] }, 200],
  ["refused alone", { scoring_rules: [refused] }, 400],
  ["done and refused", { scoring_rules: [done, refused] }, 207],
  ["refused of records", { data: [refused] }, 400],
  ["failed", { data: [done, { ...refused, status: "failure" }] }, 207],
  ["holes among what is refused", { data: [null, "x", refused] }, 207],
  ["records with the fields of a refusal", { data: [record] }, 200],
  ["a record with the fields of a refusal", record, 200],
  ["a record with a code", { id: "7001", code: "INVALID_DATA" }, 200],
  ["errors", { errors: [] }, 400],
  ["a whole call that is refused", { ...refused, id: null }, 400],
  ["a whole call without permission", { ...refused, code: "NO_PERMISSION" }, 403],
  ["a code and no status", { code: "INVALID_TOKEN" }, 401],
  ["a code and an empty status", { code: "INTERNAL_ERROR", status: null, id: null }, 500],
  ["a code and another status", { code: "INTERNAL_ERROR", status: "success" }, 200],
  ["a field that is called status", { status: "error" }, 200],
])("a body of %s stands for %i", (_what, body, status) => {
  expect(deriveStatus({ ...body })).toBe(status);
});

test.each([
  ["INVALID_TOKEN", 401],
  ["AUTHENTICATION_FAILURE", 401],
  ["OAUTH_SCOPE_MISMATCH", 401],
  ["NO_PERMISSION", 403],
  ["INVALID_URL_PATTERN", 404],
  ["TOO_MANY_REQUESTS", 429],
  ["INTERNAL_ERROR", 500],
  ["INVALID_DATA", 400],
  ["LIMIT_EXCEEDED", 400],
])("%s comes under %i", (code, status) => {
  expect(statusOfCode(code)).toBe(status);
});
