import { describe, expect, test } from "vitest";
import { adminOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const ID = "4876876000000624001";
const OF_LEADS = "Full_Name,Company,Email,Layout";
const ada = { id: ID, Full_Name: "Ada Lovelace", Company: "Engines", Layout: { name: "Standard", id: "91055" } };
const head = { id: ID, name: "Ada Lovelace", detail: "Engines", layoutName: "Standard" };

async function search(words: string, data: unknown = { data: [ada] }, status = 200) {
  const { gateway, calls } = adminOverZrc(() => ({ status, data }));
  const found = await gateway.searchRecords(unaborted(), "Leads", words);
  return { found, calls: calls.map(({ method, path, params }) => ({ method, path, params })) };
}

describe("a search", () => {
  test.each([
    ["a name", "Ada", "Ada"],
    ["words with space around them", "  Ada Lovelace\n", "Ada Lovelace"],
    ["the shortest word that Zoho takes", "Li", "Li"],
    ["a number that is no record's id", "48768760000006", "48768760000006"],
  ])("for %s asks for at most 20 records that hold it", async (_, words, word) => {
    const { found, calls } = await search(words);
    expect(found).toEqual([head]);
    expect(calls).toEqual([
      { method: "GET", path: "/crm/v8/Leads/search", params: { word, per_page: "20", fields: OF_LEADS } },
    ]);
  });

  test.each(["", " ", "L", "  L  "])("for less than two letters (%j) finds nothing and is not sent", async (words) => {
    expect(await search(words)).toStrictEqual({ found: [], calls: [] });
  });

  test("without a match, which Zoho answers by 204, finds nothing", async () => {
    expect((await search("Ada", null, 204)).found).toStrictEqual([]);
  });

  test.each([ID, ` ${ID} `])("for the id %j reads that record", async (words) => {
    const { found, calls } = await search(words);
    expect(found).toEqual([head]);
    expect(calls).toEqual([{ method: "GET", path: `/crm/v8/Leads/${ID}`, params: { fields: OF_LEADS } }]);
  });

  test("for an id that no record has finds nothing", async () => {
    expect((await search(ID, null, 204)).found).toStrictEqual([]);
  });

  test.each([
    ["another record", [{ id: "4876876000000624002" }]],
    ["another record beside it", [ada, { id: "4876876000000624002" }]],
  ])("for an id is not answered by %s", async (_, data) => {
    await expect(search(ID, { data })).rejects.toMatchObject({
      name: "CrmUnexpectedShapeError",
      message: "data[0].id: another record than the one asked for",
    });
  });
});

test("the 20 records that changed last are asked for, the newest first", async () => {
  const { gateway, calls } = adminOverZrc(() => ({ status: 200, data: { data: [ada] } }));
  expect(await gateway.listRecentRecords(unaborted(), "Leads")).toEqual([head]);
  expect(calls).toMatchObject([
    {
      method: "GET",
      path: "/crm/v8/Leads",
      params: { sort_by: "Modified_Time", sort_order: "desc", per_page: "20", fields: OF_LEADS },
    },
  ]);
});

test("a module without records has no recent ones", async () => {
  const { gateway } = adminOverZrc(() => ({ status: 204 }));
  expect(await gateway.listRecentRecords(unaborted(), "Leads")).toStrictEqual([]);
});

test.each([
  ["Contacts", "Full_Name,Email,Layout"],
  ["Accounts", "Account_Name,Website,Layout"],
  ["Deals", "Deal_Name,Stage,Layout"],
  ["Sites", "Name,Email,Layout"],
])("records of %s are asked for what tells them apart", async (module, fields) => {
  const { gateway, calls } = adminOverZrc(() => ({ status: 204 }));
  await gateway.listRecentRecords(unaborted(), module);
  await gateway.searchRecords(unaborted(), module, "Ada");
  expect(calls.map(({ params }) => params["fields"])).toEqual([fields, fields]);
});

test.each(["", "Leads/../settings", "Leads?x=1"])("the module %j gets into no address", async (module) => {
  const { gateway, calls } = adminOverZrc(() => ({ status: 204 }));
  const attempts = [
    () => gateway.searchRecords(unaborted(), module, "Ada"),
    () => gateway.searchRecords(unaborted(), module, ID),
    () => gateway.listRecentRecords(unaborted(), module),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ path: "module" });
  expect(calls).toEqual([]);
});
