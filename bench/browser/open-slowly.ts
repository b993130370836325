import type { Page } from "playwright-core";
import type { RunningSandbox } from "../../test/browser/support/start-sandbox.ts";
import type { Plan } from "./measure.ts";
import { type Opening, watchOpening } from "./open-record.ts";

/**
 * Opens a record with a slower processor. What slows a process down ends with the page for which it was asked, and the
 * widget's is not there before the widget: so an empty frame of its origin comes first and stays, which puts both into one
 * process. The record is then opened without loading the CRM page anew.
 */
export async function openRecordSlowly(
  page: Page,
  { widget }: RunningSandbox,
  address: string,
  { slowdown, latency }: Plan,
): Promise<Opening> {
  const withoutRecord = new URL(address);
  withoutRecord.searchParams.delete("id");
  await page.goto(withoutRecord.href);
  await page.evaluate((source) => {
    const frame = document.createElement("iframe");
    frame.name = "empty";
    frame.hidden = true;
    frame.src = source;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.body.append(frame);
    return loaded;
  }, new URL("/app/empty.html", widget).href);
  for (const target of [page, page.frame("empty")]) {
    if (target === null) throw new Error("The empty frame is gone");
    const session = await page.context().newCDPSession(target);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  }
  await page.evaluate((search) => {
    history.pushState(null, "", search);
    dispatchEvent(new PopStateEvent("popstate"));
  }, new URL(address).search);
  return watchOpening(page, latency);
}
