import { describe, expect, it } from "vitest";
import { readConnectionAnswer } from "../../../src/crm/zoho/connection-answer.ts";
import { judgeConnectionAnswer, judgeConnectionError } from "../../../src/crm/zoho/connection-failure.ts";
import { readStatus } from "../../../src/crm/zoho/read-status.ts";

describe("a status of HTTP", () => {
  it.each<[unknown, number | null]>([
    [200, 200],
    ["204", 204],
    [100, 100],
    [599, 599],
    [99, null],
    [600, null],
    [200.5, null],
    ["0200", null],
    ["2000", null],
    [" 200", null],
    ["", null],
    ["success", null],
    [Number.NaN, null],
    [[200], null],
    [["200"], null],
    [true, null],
    [null, null],
    [undefined, null],
  ])("is read from %j as %j", (raw, status) => {
    expect(readStatus(raw)).toBe(status);
  });
});

describe("an answer that came through a connection", () => {
  const refusal = (code: string) => ({ code, status: "error", message: "m", details: {} });

  it.each<[number, unknown, string | null]>([
    [401, refusal("INVALID_TOKEN"), "not_authorised"],
    [401, refusal("AUTHENTICATION_FAILURE"), "not_authorised"],
    [400, refusal("OAUTH_SCOPE_MISMATCH"), "scope_missing"],
    [403, refusal("NO_PERMISSION"), "owner_refused"],
    [399, refusal("INVALID_TOKEN"), null],
    [200, refusal("INVALID_TOKEN"), null],
    [400, refusal("INVALID_DATA"), null],
    [400, refusal("constructor"), null],
    [400, null, null],
  ])("of status %i with %j puts the connection itself at fault: %s", (status, body, code) => {
    expect(judgeConnectionAnswer({ status, body })).toEqual(code === null ? null : { code });
  });

  it.each<[unknown, boolean]>([
    [new Error("Invalid Domain"), true],
    [new Error("the server said: invalid domain!"), true],
    [new Error("Invalid token"), false],
    ["Invalid Domain", false],
    [{ message: "Invalid Domain" }, false],
    [null, false],
  ])("that is thrown as %s means another domain: %s", (error, other) => {
    expect(judgeConnectionError(error)).toEqual(other ? { code: "other_domain" } : null);
  });

  it.each<[string, unknown, string]>([
    ["of the body", { code: "FAILURE", details: { statusMessage: { code: "INVALID_TOKEN" } } }, "INVALID_TOKEN"],
    [
      "of the body as text",
      { code: "FAILURE", details: { statusMessage: '{"code":"INVALID_TOKEN"}' } },
      "INVALID_TOKEN",
    ],
    [
      "of the answer where the body has none",
      { code: "INVALID_TOKEN", details: { statusMessage: {} } },
      "INVALID_TOKEN",
    ],
    ["of the answer where the body's is no text", { code: "X_Y", details: { statusMessage: { code: 7 } } }, "X_Y"],
    ["of the answer without a body", { code: "INVALID_TOKEN" }, "INVALID_TOKEN"],
    ["of the answer beside a null", { code: "INVALID_TOKEN", details: { statusMessage: null } }, "INVALID_TOKEN"],
  ])("and failed has the code %s", (_, answer, code) => {
    expect(readConnectionAnswer(answer).body).toMatchObject({ code, status: "error" });
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["a null", null],
    ["an empty text", ""],
  ])("and holds %s is empty", (what, statusMessage) => {
    const details = what === "nothing" ? { statusMessage: undefined } : { statusMessage };
    expect(readConnectionAnswer({ code: "SUCCESS", details: { status: "true", ...details } })).toMatchObject({
      status: 204,
    });
  });

  it.each<[unknown, string]>([
    ["<html>", "found text"],
    [[1], "found something else"],
    [7, "found something else"],
  ])("and holds %j can't be read", (statusMessage, found) => {
    const answer = { code: "SUCCESS", details: { status: "true", statusMessage } };
    expect(() => readConnectionAnswer(answer)).toThrow(`expected a JSON object, ${found}`);
  });
});
