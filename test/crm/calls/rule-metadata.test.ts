import { describe, expect, test } from "vitest";
import type { CrmGateway } from "../../../src/crm/index.ts";
import { adminOverZrc, unaborted } from "../support/gateway-over-zrc.ts";
import { readAnswer } from "../support/zoho-sample.ts";

type Read = (gateway: CrmGateway) => Promise<readonly object[]>;
const listLayouts: Read = (gateway) => gateway.listLayouts(unaborted(), "Leads");
const listRuleFields: Read = (gateway) => gateway.listRuleFields(unaborted(), "Leads");
const listSignals: Read = (gateway) => gateway.listSignals(unaborted());
const listActiveUsers: Read = (gateway) => gateway.listActiveUsers(unaborted());

const signal = { id: "112019", namespace: "Email_Incoming__s", display_label: "Incoming e-mail", enabled: true };
const user = { id: "57344", full_name: "Patricia Boyle", email: "patricia@example.com" };

interface Case {
  readonly what: string;
  readonly read: Read;
  readonly path: string;
  readonly params: object;
  readonly answer: unknown;
  readonly expected: readonly object[];
}

const CASES: readonly Case[] = [
  {
    what: "the layouts of a module",
    read: listLayouts,
    path: "/crm/v8/settings/layouts",
    params: { module: "Leads" },
    answer: readAnswer("org/layouts"),
    expected: [
      { id: "4876876000000091055", name: "Standard" },
      { id: "4876876000000091077", name: "Partner" },
    ],
  },
  {
    what: "the fields of a module",
    read: listRuleFields,
    path: "/crm/v8/settings/fields",
    params: { module: "Leads" },
    answer: readAnswer("org/fields"),
    expected: ["Company", "Margin", "Open_Deals", "Stage"].map((apiName) => ({ apiName, isScore: false })),
  },
  {
    what: "the signals",
    read: listSignals,
    path: "/crm/v8/settings/signals",
    params: {},
    answer: { signals: [signal] },
    expected: [{ id: "112019", namespace: "Email_Incoming__s", label: "Incoming e-mail", enabled: true }],
  },
  {
    what: "the active users",
    read: listActiveUsers,
    path: "/crm/v8/users",
    params: { type: "ActiveUsers", page: "1" },
    answer: { users: [user], info: { more_records: false } },
    expected: [{ id: "57344", name: "Patricia Boyle", email: "patricia@example.com" }],
  },
];

describe.each(CASES)("$what", ({ read, path, params, answer, expected }) => {
  test("are asked for as Zoho documents it, once", async () => {
    const { gateway, calls } = adminOverZrc(() => ({ status: 200, data: answer }));
    expect(await read(gateway)).toMatchObject(expected);
    expect(calls).toEqual([{ method: "GET", path, params, body: undefined, hasBody: false }]);
  });

  test("are none where Zoho answers 204", async () => {
    expect(await read(adminOverZrc(() => ({ status: 204 })).gateway)).toStrictEqual([]);
  });

  test("are no empty list where Zoho refuses, or answers what is none", async () => {
    const ask = (status: number, data: unknown) => read(adminOverZrc(() => ({ status, data })).gateway);
    await expect(ask(403, null)).rejects.toMatchObject({ name: "CrmRefusedError", refusal: { status: 403 } });
    await expect(ask(200, {})).rejects.toMatchObject({ name: "CrmUnexpectedShapeError" });
  });
});

test.each(["", "Leads/1", "Leads?x=1"])("the module %j gets into no address", async (module) => {
  const { gateway, calls } = adminOverZrc(() => ({ status: 204 }));
  for (const list of [gateway.listLayouts, gateway.listRuleFields])
    await expect(list(unaborted(), module)).rejects.toMatchObject({ message: "module: not an API name of Zoho's" });
  expect(calls).toEqual([]);
});

test("users are read to the last page, each once", async () => {
  const { gateway, calls } = adminOverZrc(({ params }) => {
    const page = Number(params["page"]);
    const users = [{ id: String(page) }, { id: String(page + 1) }];
    return { status: 200, data: { users, info: { more_records: page < 3 } } };
  });
  const users = await gateway.listActiveUsers(unaborted());
  expect(users.map(({ id }) => id)).toEqual(["1", "2", "3", "4"]);
  expect(users.gaps).toBeUndefined();
  expect(calls.map(({ params }) => params)).toEqual(["1", "2", "3"].map((page) => ({ type: "ActiveUsers", page })));
});

test("users of whom a later page is empty are those before it", async () => {
  const { gateway } = adminOverZrc(({ params }) =>
    params["page"] === "1"
      ? { status: 200, data: { users: [{ id: "1" }], info: { more_records: true } } }
      : { status: 204 },
  );
  const users = await gateway.listActiveUsers(unaborted());
  expect([...users]).toMatchObject([{ id: "1" }]);
  expect(users.gaps).toBeUndefined();
});
