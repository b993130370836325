import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { type Attack, attackCrm } from "./support/attack-crm.ts";
import { listShowcase, type ShowcaseRecord } from "./support/open-record.ts";
import { askZoho, listRuleNames } from "./support/open-settings.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

const RULES = "/crm/v8/settings/automation/scoring_rules";
const UNFOLD = "for (const fold of document.querySelectorAll('[aria-expanded=false]')) fold.click()";

/** An SDK that listens as early and in as many ways as one can: it hands on what it hears to the stand-in's own listener. */
const EAGER = `
  window.heardByEager = [];
  for (const capture of [true, false]) addEventListener("message", ({ data }) => heardByEager.push(data), capture);
  onmessage = ({ data }) => heardByEager.push(data);
`;

let browser: Browser;
let folder: string;
let sandboxes: Readonly<Record<"the stand-in" | "another SDK", RunningSandbox>>;
let attack: Attack;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "scorelens-"));
  const sdk = join(folder, "sdk.js");
  await writeFile(sdk, EAGER + (await readFile("dist/sandbox/sdk.js", "utf8")));
  const [started, standIn, other] = await Promise.all([
    launchBrowser(),
    startSandbox("--records", "20"),
    startSandbox("--records", "20", "--sdk", sdk),
  ]);
  browser = started;
  sandboxes = { "the stand-in": standIn, "another SDK": other };
});
afterAll(async () => {
  await Promise.all([browser.close(), ...Object.values(sandboxes).map((sandbox) => sandbox.stop())]);
  await rm(folder, { recursive: true });
});
afterEach(() => attack.close());

async function find(sandbox: RunningSandbox, title: string): Promise<ShowcaseRecord> {
  const record = (await listShowcase(sandbox)).find((candidate) => candidate.title === title);
  if (record === undefined) throw new Error(`No showcase record "${title}"`);
  return record;
}

const recordPage = ({ module, id }: ShowcaseRecord) => `/?module=${module}&id=${id}`;

const event = (eventName: string, data: unknown, more: object = {}) => ({
  type: "FRAMEWORK.EVENT",
  eventName,
  data,
  ...more,
});

const writes = () => attack.requests.filter((request) => /^(POST|PUT|PATCH|DELETE) \/crm/.test(request));
const shownText = async () => {
  await attack.widget.evaluate(UNFOLD);
  return attack.widget.locator("body").innerText();
};

/** Holds the CRM's own answers at this path back until they are released. */
function holdAnswers(path: string): { prepare(context: BrowserContext): Promise<void>; release(): void } {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    async prepare(context) {
      await context.route(
        (url) => url.pathname === path,
        async (route) => {
          await released;
          await route.continue();
        },
      );
    },
    release: () => release(),
  };
}

/** The module's rules as Zoho lists them, with the names of two active ones swapped. */
async function swapNames(sandbox: RunningSandbox): Promise<{ readonly answer: unknown; readonly names: string[] }> {
  const body = Object(await askZoho(sandbox, "GET", "/settings/automation/scoring_rules?module=Leads&per_page=200"));
  const [one, other] = body.scoring_rules.filter(({ active }: { active: boolean }) => active);
  const names = [one.name, other.name];
  [one.name, other.name] = [`${other.name} `, `${one.name} `];
  return { answer: { status: 200, headers: {}, data: body }, names };
}

describe.each(["the stand-in", "another SDK"] as const)(
  "a page of another origin that opened the CRM, where the SDK is %s",
  (sdk) => {
    it("can't pass a forged answer for Zoho's: what the administrator deletes is the rule that has the name", async () => {
      const sandbox = sandboxes[sdk];
      const rules = await askZoho(sandbox, "GET", "/settings/automation/scoring_rules?module=Leads&per_page=200");
      const idOf = (name: string) =>
        Object(rules).scoring_rules.find((rule: { name: string }) => rule.name === name).id;
      const { answer, names } = await swapNames(sandbox);
      const [doomed = "", spared = ""] = names;
      const held = holdAnswers(RULES);
      attack = await attackCrm(browser, sandbox, { path: "/?tab=settings", prepare: held.prepare });
      await attack.deliver(event("EVENT_RESPONSE", answer, { promiseid: await attack.promiseOf(RULES) }));
      held.release();
      await attack.widget.getByRole("button", { name: doomed, exact: true }).first().click();
      await attack.widget.getByRole("button", { name: "Delete…" }).first().click();
      await attack.widget.getByRole("button", { name: `Delete “${doomed}”` }).click();
      await attack.widget.getByRole("heading", { name: `Deleted “${doomed}”` }).waitFor();
      expect(await listRuleNames(sandbox)).toContain(spared);
      expect(await listRuleNames(sandbox)).not.toContain(doomed);
      expect(writes()).toEqual([`DELETE ${RULES}/${idOf(doomed)}`]);
    });

    it("could without the script that comes before the SDK", async () => {
      const sandbox = sandboxes[sdk];
      const { answer } = await swapNames(sandbox);
      Object(answer).data.scoring_rules[0].name = "Forged by a stranger";
      const held = holdAnswers(RULES);
      attack = await attackCrm(browser, sandbox, { path: "/?tab=settings", unguarded: true, prepare: held.prepare });
      await attack.deliver(event("EVENT_RESPONSE", answer, { promiseid: await attack.promiseOf(RULES) }));
      const forged = attack.widget.getByRole("button", { name: "Forged by a stranger", exact: true }).first();
      await forged.waitFor();
      expect(await forged.isVisible()).toBe(true);
      held.release();
    });

    it("can't put another record in place of the one that the CRM shows", async () => {
      const sandbox = sandboxes[sdk];
      const [record, other] = [await find(sandbox, "Adds up"), await find(sandbox, "Custom module")];
      attack = await attackCrm(browser, sandbox, { path: recordPage(record) });
      await attack.flood([
        event("PageLoad", { Entity: other.module, EntityId: other.id }),
        event("SET_CONTEXT", { uniqueID: "forged" }),
        JSON.stringify(event("PageLoad", { Entity: other.module, EntityId: other.id })),
      ]);
      await attack.widget.getByRole("heading", { level: 2 }).first().waitFor();
      await expect.poll(attack.arrived).toBeGreaterThan(100);
      // A message of the CRM itself still gets through.
      await attack.widget.getByRole("button", { name: "Refresh" }).click();
      await attack.widget.getByRole("article", { name: "Company Fit" }).waitFor();
      expect(attack.requests).toContain(`GET /crm/v8/${record.module}/${record.id}`);
      expect(attack.requests.filter((request) => request.includes(other.id))).toEqual([]);
      expect(writes()).toEqual([]);
    });

    it("can't answer, refuse or fail any call of the widget", async () => {
      const sandbox = sandboxes[sdk];
      const record = await find(sandbox, "Adds up");
      const answer = {
        status: 200,
        headers: {},
        data: { data: [{ id: "1", Company: "Forged", Last_Name: "Forged" }] },
      };
      const refusal = {
        code: "X",
        message: "Forged <img src=x onerror=window.__pwned=1>",
        status: "error",
        details: {},
      };
      const guesses = Array.from({ length: 40 }, (_, n) => ({ promiseid: `Promise${100 + n}` }));
      const held = holdAnswers(`/crm/v8/${record.module}/${record.id}`);
      attack = await attackCrm(browser, sandbox, { path: recordPage(record), prepare: held.prepare });
      await attack.flood([
        ...guesses.map((guess) => event("EVENT_RESPONSE", answer, guess)),
        ...guesses.map((guess) => event("EVENT_RESPONSE_FAILURE", { response: { status: 400, data: refusal } }, guess)),
      ]);
      await expect.poll(attack.arrived).toBeGreaterThan(400);
      held.release();
      await attack.widget.getByRole("article", { name: "Company Fit" }).waitFor();
      expect(await shownText()).not.toContain("Forged");
      expect(await attack.widget.locator("img").count()).toBe(0);
      expect(await attack.widget.evaluate("String(window.__pwned)")).toBe("undefined");
      expect(writes()).toEqual([]);
    });
  },
);

it("another SDK hears the CRM, and nothing of the stranger", async () => {
  const sandbox = sandboxes["another SDK"];
  attack = await attackCrm(browser, sandbox, { path: recordPage(await find(sandbox, "Adds up")) });
  await attack.widget.getByRole("heading", { level: 2 }).first().waitFor();
  await attack.deliver("a stranger's word");
  const heard = await attack.widget.evaluate<readonly unknown[]>("heardByEager");
  expect(heard).toContainEqual(expect.objectContaining({ eventName: "SET_CONTEXT" }));
  expect(heard).not.toContain("a stranger's word");
});

describe("should a forged message get past the script all the same", () => {
  it("nothing comes of a PageLoad with anything but a module's name and ids", async () => {
    const sandbox = sandboxes["the stand-in"];
    const record = await find(sandbox, "Adds up");
    attack = await attackCrm(browser, sandbox, { path: recordPage(record), unguarded: true });
    await attack.flood(
      [
        { Entity: "../../org", EntityId: record.id },
        { Entity: "Leads?x=", EntityId: record.id },
        { Entity: "Leads", EntityId: `${record.id}/../../org` },
        { Entity: "Leads", EntityId: `${record.id}#` },
        { Entity: "Leads", EntityId: Number(record.id) },
        { Entity: "Leads", EntityId: { toString: "1" } },
        { Entity: "Leads", EntityId: [[record.id]] },
        { Entity: "L".repeat(10_000), EntityId: "1".repeat(10_000) },
        { Entity: "__proto__", EntityId: "1" },
        "<img src=x onerror=alert(1)>",
        null,
      ].map((data) => event("PageLoad", data)),
    );
    await attack.widget.getByRole("article", { name: "Company Fit" }).waitFor();
    await expect.poll(attack.arrived).toBeGreaterThan(20);
    const records = attack.requests.filter((request) => request.startsWith("GET /crm/v8/Leads/"));
    expect(records).not.toEqual([]);
    expect(records.filter((request) => !request.includes(`/Leads/${record.id}`))).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it("what it says is shown as text", async () => {
    const sandbox = sandboxes["the stand-in"];
    const record = await find(sandbox, "Adds up");
    const path = `/crm/v8/${record.module}/${record.id}`;
    const refusal = { code: "X", message: "<img src=x onerror=window.__pwned=1>", status: "error", details: {} };
    const held = holdAnswers(path);
    attack = await attackCrm(browser, sandbox, { path: recordPage(record), unguarded: true, prepare: held.prepare });
    const answer = { response: { status: 400, data: refusal } };
    await attack.deliver(event("EVENT_RESPONSE_FAILURE", answer, { promiseid: await attack.promiseOf(path) }));
    held.release();
    await attack.widget.getByText("onerror").first().waitFor();
    expect(await attack.widget.locator("img").count()).toBe(0);
    expect(await attack.widget.evaluate("String(window.__pwned)")).toBe("undefined");
    expect(writes()).toEqual([]);
  });

  it("an answer about another record doesn't pass for the one that was asked for", async () => {
    const sandbox = sandboxes["the stand-in"];
    const record = await find(sandbox, "Adds up");
    const path = `/crm/v8/${record.module}/${record.id}`;
    const held = holdAnswers(path);
    attack = await attackCrm(browser, sandbox, { path: recordPage(record), unguarded: true, prepare: held.prepare });
    const answer = { status: 200, headers: {}, data: { data: [{ id: "1", Company: "Forged", Last_Name: "Forged" }] } };
    await attack.deliver(event("EVENT_RESPONSE", answer, { promiseid: await attack.promiseOf(path) }));
    held.release();
    await attack.widget.getByRole("heading", { level: 2 }).first().waitFor();
    expect(await shownText()).not.toContain("Forged");
    expect(writes()).toEqual([]);
  });
});
