import { describe, expect, test } from "vitest";
import type { CrmResponse } from "../../../src/crm/index.ts";
import { createZohoCaller } from "../../../src/crm/transport/zoho-caller.ts";
import { unaborted } from "../support/gateway-over-zrc.ts";

const request = { method: "GET", path: "/crm/v8/org" } as const;
const callerOver = (answer: unknown) => createZohoCaller({ send: async () => answer as CrmResponse }, 5_000);
const send = (answer: unknown) => callerOver(answer).send(unaborted(), request);
const read = (answer: unknown) => callerOver(answer).read(unaborted(), request);

describe("an answer", () => {
  test.each([
    ["no body at all", { status: 204 }],
    ["an undefined body", { status: 204, body: undefined }],
    ["empty text", { status: 204, body: "" }],
    ["null", { status: 204, body: null }],
  ])("with %s has none", async (_, answer) => {
    expect(await send(answer)).toStrictEqual({ status: 204, body: null });
    expect(await read(answer)).toBeNull();
  });

  test.each([[0], [false], ["text"], [[]], [{ org: [{ id: "1" }] }]])("with the body %j keeps it", async (body) => {
    expect(await send({ status: 200, body })).toStrictEqual({ status: 200, body });
    expect(await read({ status: 200, body })).toStrictEqual(body);
  });

  test("is copied, so that nobody can change it afterwards", async () => {
    const body = { org: [{ id: "1" }] };
    const copy = await read({ status: 200, body });
    expect(copy).not.toBe(body);
  });
});

describe("what no answer of Zoho's can be", () => {
  test.each([
    ["nothing", undefined, "status: expected a status"],
    ["an answer without a status", { body: {} }, "status: expected a status"],
    ["a status that is text", { status: "200", body: {} }, "status: expected a status"],
    ["a body that is a bigint", { status: 200, body: 5n }, "top level: expected JSON"],
    ["a body that is a function", { status: 200, body: () => 5 }, "top level: expected JSON"],
  ])("is a wrong shape: %s", async (_, answer, message) => {
    const error = { name: "CrmUnexpectedShapeError", message };
    await expect(send(answer)).rejects.toMatchObject(error);
    await expect(read(answer)).rejects.toMatchObject(error);
  });
});

describe("a status", () => {
  const body = { org: [] };

  test.each([200, 201, 207, 299])("of %i lets the body be read", async (status) => {
    expect(await read({ status, body })).toEqual(body);
  });

  test.each([300, 301, 400, 500])("of %i is a refusal, whatever the body", async (status) => {
    await expect(read({ status, body })).rejects.toMatchObject({
      name: "CrmRefusedError",
      message: `Zoho refused: HTTP_${status} (${status})`,
      refusal: { status, code: `HTTP_${status}`, zohoMessage: null, details: {} },
    });
    expect(await send({ status, body })).toEqual({ status, body });
  });
});
