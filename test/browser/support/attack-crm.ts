import { once } from "node:events";
import { createServer } from "node:http";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { expect } from "vitest";
import type { RunningSandbox } from "./start-sandbox.ts";

/** A page of another origin that has opened the CRM and may send messages to the widget in it. */
export interface Attack {
  readonly crm: Page;
  readonly widget: Frame;
  /** "GET /crm/v8/org" and so on, of the CRM page and the widget. */
  readonly requests: readonly string[];
  /** Sends these over and over, as a page does that guesses what the widget waits for. */
  flood(messages: readonly unknown[]): Promise<void>;
  /** Sends one and waits until it has arrived in the widget's window. */
  deliver(message: unknown): Promise<void>;
  /** How many messages of other windows than the CRM page have arrived in the widget's window, whoever stops them there. */
  arrived(): Promise<number>;
  /** The id under which the widget waits for the answer to the latest call of this path. */
  promiseOf(path: string): Promise<string>;
  close(): Promise<void>;
}

export interface AttackOptions {
  /** Below the CRM's origin. */
  readonly path: string;
  /** Serves an empty script in place of the guard, to show that the attack works without it. */
  readonly unguarded?: boolean;
  /** Before the page opens. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** Counts before any script of the page can stop a message. */
const COUNT_STRANGERS = `
  window.strangers = 0;
  addEventListener("message", ({ source }) => { if (source !== parent) strangers += 1; }, true);
`;

/** In the CRM page: which call has which id, which a page of another origin can only guess. */
const NOTE_CALLS = `
  if (window === top) {
    window.calls = [];
    addEventListener("message", ({ data }) => calls.push([String(data?.data?.url ?? ""), String(data?.promiseid)]));
  }
`;

/** Opens the CRM page out of a page of another loopback origin. */
export async function attackCrm(
  browser: Browser,
  sandbox: RunningSandbox,
  { path, unguarded = false, prepare }: AttackOptions,
): Promise<Attack> {
  const stranger = await serveStranger();
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    // To the browser, a page whose headers a test has changed is not one of this machine.
    permissions: ["local-network-access"],
  });
  const requests: string[] = [];
  context.on("request", (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await context.addInitScript(COUNT_STRANGERS);
  await context.addInitScript(NOTE_CALLS);
  // With Cross-Origin-Opener-Policy the browser would cut the stranger off, which Zoho's CRM is not known to send.
  await context.route(
    (url) => url.origin === sandbox.crm && url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const { "cross-origin-opener-policy": _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    },
  );
  if (unguarded) await context.route("**/guard-messages.js", (route) => route.fulfill({ body: "" }));
  await prepare?.(context);

  const attacker = await context.newPage();
  await attacker.goto(stranger.origin);
  const opened = context.waitForEvent("page", (candidate) => candidate !== attacker);
  await attacker.evaluate((address) => {
    (window as unknown as { crm: Window | null }).crm = window.open(address);
  }, sandbox.crm + path);
  const crm = await opened;
  await crm.waitForSelector("iframe");
  const widget = await findWidget(crm, sandbox);
  const arrived = () => widget.evaluate<number>("strangers");
  return {
    crm,
    widget,
    requests,
    arrived,
    async flood(messages) {
      await attacker.evaluate((forged) => {
        const { crm } = window as unknown as { crm: Window };
        setInterval(() => {
          for (const message of forged) crm.frames[0]?.postMessage(message, "*");
          // More often, and the widget's window has no time for anything else.
        }, 25);
      }, messages);
    },
    async deliver(message) {
      const before = await arrived();
      await attacker.evaluate((forged) => {
        (window as unknown as { crm: Window }).crm.frames[0]?.postMessage(forged, "*");
      }, message);
      await expect.poll(arrived).toBeGreaterThan(before);
    },
    async promiseOf(wanted) {
      const findCall = `calls.findLast(([url]) => new URL(url, location.href).pathname === ${JSON.stringify(wanted)})?.[1]`;
      await expect.poll(() => crm.evaluate(findCall)).toMatch(/^Promise/);
      return crm.evaluate<string>(findCall);
    },
    async close() {
      await context.close();
      await stranger.close();
    },
  };
}

async function findWidget(crm: Page, sandbox: RunningSandbox): Promise<Frame> {
  const find = () => crm.frames().find((frame) => frame.url().startsWith(`${sandbox.widget}/app/`));
  if (find() === undefined) await crm.waitForEvent("framenavigated", () => find() !== undefined);
  const widget = find();
  if (widget === undefined) throw new Error("no widget");
  return widget;
}

async function serveStranger(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>stranger</title>");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    // Another site than the CRM page's.
    origin: `http://localhost:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
