import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { openRecord } from "./support/open-record.ts";
import { openSettings } from "./support/open-settings.ts";
import { type RunningSandbox, startSandbox } from "./support/start-sandbox.ts";

let browser: Browser;
let sandbox: RunningSandbox;
let page: Page | undefined;
beforeAll(async () => {
  [browser, sandbox] = await Promise.all([launchBrowser(), startSandbox()]);
});
afterAll(() => Promise.all([browser.close(), sandbox.stop()]));
afterEach(() => page?.close());

function widgetFrame(shown: Page): Frame {
  const frame = shown.frames()[1];
  if (frame === undefined) throw new Error("no widget");
  return frame;
}

it("the widgets are served under a policy for scripts of their own and of Zoho's SDK, and nothing inline", async () => {
  const answer = await fetch(`${sandbox.widget}/app/record.html`);
  const policy = (answer.headers.get("content-security-policy") ?? "").split(";").map((part) => part.trim());
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' https://live.zwidgets.com");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy.join()).not.toMatch(/unsafe|data:|\*/);
});

it("the policy is in force: HTML, code from text, other scripts and requests are stopped", async () => {
  const opened = await openRecord(browser, sandbox, "Adds up");
  page = opened.page;
  await opened.widget.getByRole("heading", { level: 2 }).first().waitFor();
  const stopped = await widgetFrame(page).evaluate(`(async () => {
    // What the test runs itself may make code of text, what it starts for later may not.
    await new Promise((resolve) => setTimeout(resolve));
    const stopped = [];
    const attempt = (name, act) => { try { act(); } catch { stopped.push(name); } };
    attempt("HTML", () => { document.body.innerHTML = "<b>x</b>"; });
    attempt("code", () => new Function("return 1")());
    attempt("script", () => { document.createElement("script").src = "https://live.zwidgets.com/x.js"; });
    attempt("policy", () => trustedTypes.createPolicy("other", {}));
    await fetch("/app/record.js").catch(() => stopped.push("request"));
    return stopped;
  })()`);
  expect(stopped).toEqual(["HTML", "code", "script", "policy", "request"]);
  await expect.poll(() => opened.errors.join("\n")).toContain("connect-src");
});

describe("nothing is stopped and nothing fails", () => {
  it.each(["Adds up", "Can't tell", "Hostile texts", "More than five rules"])(
    "in the record widget with everything unfolded: %s",
    async (title) => {
      const opened = await openRecord(browser, sandbox, title);
      page = opened.page;
      await opened.widget.getByRole("heading", { level: 2 }).first().waitFor();
      await opened.widget.getByRole("button", { name: "Run scoring" }).waitFor();
      await widgetFrame(page).evaluate(
        "for (const fold of document.querySelectorAll('[aria-expanded=false]')) fold.click()",
      );
      expect(opened.errors).toEqual([]);
    },
  );

  it("in the settings page with its editor", async () => {
    const opened = await openSettings(browser, sandbox);
    page = opened.page;
    await opened.widget.getByRole("button", { name: "New rule" }).first().click();
    await opened.widget.getByRole("textbox", { name: "Name", exact: true }).waitFor();
    expect(opened.errors).toEqual([]);
  });
});
