import { readFile } from "node:fs/promises";
import type { Browser, Frame, Page } from "playwright-core";

export const HOST = "http://crm.test";
export const WIDGET = "http://widget.test";

export interface Received {
  readonly origin: string;
  readonly data: Record<string, unknown>;
}

/** A CRM page without any behaviour: it notes what the widget sends, and sends what the test says. */
export interface BareHost {
  readonly page: Page;
  readonly widget: Frame;
  /** Waits until so many messages have come. */
  received(count: number): Promise<readonly Received[]>;
  send(message: unknown): Promise<void>;
}

const HOST_PAGE = `<!doctype html><title>host</title><iframe></iframe><script>
  window.received = [];
  addEventListener("message", ({ origin, data }) => received.push({ origin, data }));
</script>`;

/** Opens a page of one origin with a frame of another one that has loaded the SDK stand-in and done nothing else. */
export async function openBareHost(
  browser: Browser,
  query = `?serviceOrigin=${encodeURIComponent(HOST)}`,
): Promise<BareHost> {
  const page = await browser.newPage();
  const sdk = await readFile("dist/sandbox/sdk.js", "utf8");
  await page.route(`${HOST}/**`, (route) => route.fulfill({ contentType: "text/html", body: HOST_PAGE }));
  await page.route(`${WIDGET}/**`, (route) =>
    route.request().url().endsWith("/sdk.js")
      ? route.fulfill({ contentType: "text/javascript", body: sdk })
      : route.fulfill({ contentType: "text/html", body: '<!doctype html><script src="/sdk.js"></script>' }),
  );
  await page.goto(`${HOST}/crm/leads`);
  await page.evaluate((address) => {
    const frame = document.querySelector("iframe");
    if (frame === null) return;
    frame.src = address;
    return new Promise((resolve) => frame.addEventListener("load", resolve));
  }, `${WIDGET}/app/record.html${query}`);
  const widget = page.frames()[1];
  if (widget === undefined) throw new Error("no frame");
  return {
    page,
    widget,
    async received(count) {
      await page.waitForFunction(`received.length >= ${count}`);
      return page.evaluate<readonly Received[]>("received");
    },
    async send(message) {
      await page.evaluate(
        ([sent, origin]) => document.querySelector("iframe")?.contentWindow?.postMessage(sent, origin),
        [message, WIDGET] as const,
      );
    },
  };
}
