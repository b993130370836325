import { readdirSync, readFileSync } from "node:fs";
import type { Browser, FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import english from "../../app/translations/en.json" with { type: "json" };
import { ADMIN, REP } from "../../src/sandbox/organisation/seed/seed-users.ts";
import { launchBrowser } from "../support/launch-browser.ts";
import { changeSettings, listShowcase, openRecord, resetSandbox } from "./support/open-record.ts";
import { openSettings } from "./support/open-settings.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let close: () => Promise<void> = async () => {};
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
beforeEach(async () => {
  await resetSandbox(sandbox);
  await changeSettings(sandbox, { jobDuration: 0, sessionUserId: ADMIN.id });
});
afterEach(() => close());

/** A browser in which a script of the extension does not arrive until it is let through. */
function blocking(script: string) {
  const gate = { blocked: true, asked: 0 };
  const newPage: Browser["newPage"] = async (options) => {
    const page = await browser.newPage(options);
    close = () => page.close();
    await page.route(`**/app/${script}.js`, (route) => {
      gate.asked++;
      return gate.blocked ? route.abort() : route.continue();
    });
    return page;
  };
  return { gate, browser: { newPage } };
}

const button = (widget: FrameLocator, name: string | RegExp) => widget.getByRole("button", { name }).first();
const heading = (widget: FrameLocator, name: string | RegExp) => widget.getByRole("heading", { name }).first();
const press = (widget: FrameLocator, name: string | RegExp) => button(widget, name).click();
const seeCard = (widget: FrameLocator, name: string) => widget.getByRole("article", { name, exact: true }).waitFor();
const rules = (widget: FrameLocator) => widget.getByRole("table", { name: "Scoring rules of Leads" });

/** What is opened, what is missing in words, what is right all the same, and what is there once the script has come. */
interface Case {
  readonly open: (browser: Pick<Browser, "newPage">) => Promise<FrameLocator>;
  readonly lack: string;
  readonly right: (widget: FrameLocator) => Promise<unknown>;
  readonly after: (widget: FrameLocator) => Promise<unknown>;
}

const openLead = async (from: Pick<Browser, "newPage">, title = "Adds up") =>
  (await openRecord(from, sandbox, title)).widget;
const openList = async (from: Pick<Browser, "newPage">) => (await openSettings(from, sandbox)).widget;

const CASES: Readonly<Record<string, Case>> = {
  "record-run": {
    async open(from) {
      const widget = await openLead(from, "Out of date: field changed");
      await press(widget, english["run.button"]);
      return widget;
    },
    lack: english["app.not_done"],
    async right(widget) {
      await widget.getByRole("article").first().waitFor();
      await press(widget, english["app.refresh"]);
      await widget.getByRole("article").first().waitFor();
      // Why the score is out of date was read from the timeline, which has nothing to do with running.
      const [, changed = ""] = english["stale.field_changed"].split(/\{\w+\}/);
      await widget.locator(".stale").getByText(changed).first().waitFor();
      await press(widget, english["run.button"]);
      await heading(widget, english["app.not_done"]).waitFor();
    },
    after: (widget) => heading(widget, english["run.changed"]).waitFor(),
  },
  "record-trouble": {
    async open(from) {
      await changeSettings(sandbox, { sessionUserId: REP.id });
      return openLead(from);
    },
    lack: english["trouble.not_loaded"],
    right: (widget) => widget.getByText(english["score.stored"]).first().waitFor(),
    after: (widget) => widget.getByText(english["access.step.permission_of"].split("{profile}")[0] ?? "").waitFor(),
  },
  "settings-rule": {
    async open(from) {
      const widget = await openList(from);
      await press(widget, "Company Fit");
      return widget;
    },
    lack: english["app.part_not_loaded"],
    async right(widget) {
      await heading(widget, "Company Fit").waitFor();
      await press(widget, english["settings.rule.back"]);
      await rules(widget).waitFor();
      await press(widget, "Company Fit");
      await heading(widget, english["app.part_not_loaded"]).waitFor();
    },
    after: (widget) => heading(widget, english["settings.rule.field_rules"]).waitFor(),
  },
  "settings-tasks": {
    async open(from) {
      const widget = await openList(from);
      await widget.getByRole("switch").first().click();
      return widget;
    },
    lack: english["app.not_done"],
    async right(widget) {
      await rules(widget).waitFor();
      await press(widget, english["app.cancel"]);
      await heading(widget, english["app.not_done"]).waitFor({ state: "detached" });
      await widget.getByRole("switch").first().click();
      await heading(widget, english["app.not_done"]).waitFor();
    },
    after: (widget) => widget.getByRole("alertdialog").waitFor(),
  },
  "settings-trouble": {
    async open(from) {
      await changeSettings(sandbox, { sessionUserId: REP.id });
      const page = await from.newPage({ viewport: { width: 1400, height: 900 } });
      await page.goto(`${sandbox.crm}/?tab=settings`);
      return page.frameLocator("iframe");
    },
    lack: english["trouble.not_loaded"],
    right: (widget) => heading(widget, english["settings.title"]).waitFor(),
    after: (widget) => widget.getByText(english["access.step.permission_of"].split("{profile}")[0] ?? "").waitFor(),
  },
  "settings-editor": {
    async open(from) {
      const widget = await openList(from);
      await press(widget, english["settings.new"]);
      return widget;
    },
    lack: english["settings.editor.not_loaded"],
    async right(widget) {
      await press(widget, english["settings.rule.back"]);
      await rules(widget).waitFor();
      await press(widget, english["settings.new"]);
      await heading(widget, english["settings.editor.not_loaded"]).waitFor();
    },
    after: (widget) => widget.getByRole("textbox", { name: "Name" }).waitFor(),
  },
  "settings-test": {
    async open(from) {
      const record = (await listShowcase(sandbox)).find(({ module }) => module === "Leads");
      const widget = await openList(from);
      await press(widget, english["settings.new"]);
      await widget.getByRole("textbox", { name: "Name" }).fill("Kept while a part is missing");
      await widget.getByRole("combobox", { name: english["editor.test.choose"] }).fill(record?.id ?? "");
      await widget.getByRole("listbox").getByRole("option").click();
      return widget;
    },
    lack: english["app.part_not_loaded"],
    async right(widget) {
      const name = widget.getByRole("textbox", { name: "Name" });
      expect(await name.inputValue()).toBe("Kept while a part is missing");
      await name.fill("Edited all the same");
    },
    after: (widget) => widget.getByText(english["editor.test.now"]).first().waitFor(),
  },
};

it("each script that is loaded later is tried below", () => {
  const app = "dist/extension/app";
  const pages = ["record", "settings"].map((page) => readFileSync(`${app}/${page}.html`, "utf8")).join();
  const later = readdirSync(app)
    .filter((file) => file.endsWith(".js") && !file.startsWith("language-") && !pages.includes(`./${file}`))
    .map((file) => file.replace(".js", ""));
  expect([...Object.keys(CASES), "access"].toSorted()).toEqual(later.toSorted());
});

it.each(Object.entries(CASES))(
  "%s that does not arrive breaks nothing else, and comes when it is tried again",
  async (name, { open, lack, right, after }) => {
    const { gate, browser: from } = blocking(name);
    const widget = await open(from);
    await heading(widget, lack).waitFor();
    expect(gate.asked).toBeGreaterThan(0);
    await right(widget);
    gate.blocked = false;
    await widget.getByRole("button", { name: english["app.retry"] }).last().click();
    await after(widget);
    expect(await heading(widget, lack).count()).toBe(0);
  },
);

it("access that does not arrive leaves a refusal what it is", async () => {
  await changeSettings(sandbox, { sessionUserId: REP.id });
  const { gate, browser: from } = blocking("access");
  const widget = await openLead(from);
  await heading(widget, english["rules_refused.title"]).waitFor();
  await widget.getByText(english["score.stored"]).first().waitFor();
  expect(gate.asked).toBeGreaterThan(0);
});

it("a record that is fine loads none of them", async () => {
  const asked: string[] = [];
  const newPage: Browser["newPage"] = async (options) => {
    const page = await browser.newPage(options);
    close = () => page.close();
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    return page;
  };
  await seeCard(await openLead({ newPage }), "Company Fit");
  const scripts = asked.filter((path) => path.startsWith("/app/") && path.endsWith(".js"));
  expect(scripts.toSorted()).toEqual(["/app/guard-messages.js", "/app/record.js", "/app/runtime.js"]);
});
