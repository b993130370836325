import { describe, expect, test } from "vitest";
import type { CrmRequest, CrmUser } from "../../../src/crm/index.ts";
import { keepMetadata, type ToldMetadata } from "../../../src/crm/transport/keep-metadata.ts";
import { createMetadataMemory } from "../../../src/crm/transport/metadata-memory.ts";
import { createSessionStorage } from "../../support/session-storage.ts";
import { unaborted } from "../support/gateway-over-zrc.ts";

const USER: CrmUser = {
  id: "191017",
  name: "Ada",
  profile: "Administrator",
  locale: "en-US",
  language: "en-US",
  timeZone: "UTC",
};
const NOW = Date.parse("2026-03-18T12:00:00Z");
const ORG = "/crm/v8/org";
const body = { org: [{ time_zone: "Asia/Tokyo" }] };

function openMemory(storage: Storage) {
  const asked: CrmRequest[] = [];
  const memory = createMetadataMemory(
    {
      send: async (_signal, request) => {
        asked.push(request);
        return { status: 200, body };
      },
    },
    { storage: () => storage, crmOrigin: "https://crm.zoho.eu", now: () => NOW },
  );
  return { memory, asked };
}

describe("a memory of metadata", () => {
  test("that has just been opened was told nothing and gave nothing", () => {
    const { memory } = openMemory(createSessionStorage());
    expect(memory.told).toEqual([]);
    expect(memory.usedSince()).toBeNull();
    expect(memory.isOwn(USER)).toBe(true);
  });

  test("keeps things under names of its own, apart by CRM, address and query", async () => {
    const storage = createSessionStorage();
    const { memory } = openMemory(storage);
    await memory.transport.send(unaborted(), { method: "GET", path: ORG });
    await memory.transport.send(unaborted(), { method: "GET", path: ORG, query: { module: "Leads" } });
    memory.keep(USER);
    expect(Object.keys(storage).sort()).toEqual([
      `scorelens.metadata.2${ORG}["https://crm.zoho.eu",null]`,
      `scorelens.metadata.2${ORG}["https://crm.zoho.eu",{"module":"Leads"}]`,
    ]);
  });

  test.each<CrmRequest>([
    { method: "PUT", path: ORG, body: {} },
    { method: "POST", path: "/crm/v8/settings/fields", body: {} },
    { method: "DELETE", path: "/crm/v8/settings/modules" },
    { method: "GET", path: "/crm/v8/settings/automation/scoring_rules" },
    { method: "GET", path: "/crm/v8/Leads/1" },
  ])("has no part in $method $path", async (request) => {
    const storage = createSessionStorage();
    const first = openMemory(storage);
    await first.memory.transport.send(unaborted(), { ...request, method: "GET" });
    first.memory.keep(USER);
    const { memory, asked } = openMemory(storage);
    await memory.transport.send(unaborted(), request);
    expect(asked).toEqual([request]);
    expect(memory.told).toEqual([]);
    expect(memory.usedSince()).toBeNull();
  });
});

describe("what was told", () => {
  const told = (changes: Partial<ToldMetadata>): ToldMetadata => ({
    key: "key",
    path: ORG,
    at: NOW,
    status: 200,
    body,
    ...changes,
  });

  test.each([
    ["a readable answer", {}, ["key"]],
    ["a refusal, though its body can be read", { status: 403 }, []],
    ["a part of an answer", { status: 206 }, []],
    ["an answer that can't be read", { body: { org: [] } }, []],
    ["an answer that is no metadata", { path: "/crm/v8/Leads/1" }, []],
  ])("is kept or not, in place of what was kept: %s", (_, changes, keys) => {
    const storage = createSessionStorage();
    storage.setItem("key", "old");
    keepMetadata([told(changes)], () => storage, USER);
    expect(Object.keys(storage)).toEqual(keys);
    expect(storage.getItem("key")).not.toBe("old");
  });

  test("takes the place of everything older, also where there is room for none of it", () => {
    const storage = createSessionStorage();
    for (const key of ["1", "2"]) storage.setItem(key, "old");
    const full: Partial<Storage> = {
      removeItem: (key) => storage.removeItem(key),
      setItem: () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      },
    };
    keepMetadata([told({ key: "1" }), told({ key: "2", status: 403 })], () => full as Storage, USER);
    expect(Object.keys(storage)).toEqual([]);
  });

  test("is given up at the first refusal of the storage", () => {
    let asked = 0;
    const refuse = (): Storage => {
      asked += 1;
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    keepMetadata([told({ key: "1" }), told({ key: "2" })], refuse, USER);
    expect(asked).toBe(1);
  });
});
