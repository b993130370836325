import type { Frame, Page, Request } from "playwright-core";
import type { RunningSandbox } from "./start-sandbox.ts";

/** What hostile texts can do to a page beyond being shown; all lists are empty where they did nothing. */
export interface Harm {
  /** Dialogs, code that ran, and what the browser reported as an error. */
  readonly executed: readonly string[];
  /** Requests to anywhere but the sandbox. */
  readonly requested: readonly string[];
}

/** Watches a page from before it loads anything. */
export async function watchForHarm(page: Page, { crm, widget }: RunningSandbox): Promise<() => Promise<Harm>> {
  const executed: string[] = [];
  const requested: string[] = [];
  page.on("dialog", (dialog) => {
    executed.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => executed.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) executed.push(message.text());
  });
  page.on("request", (request: Request) => {
    const { origin } = new URL(request.url());
    if (origin !== crm && origin !== widget) requested.push(request.url());
  });
  return async () => {
    for (const frame of page.frames()) {
      if ((await frame.evaluate("String(window.__pwned)")) !== "undefined") executed.push(`ran in ${frame.url()}`);
    }
    return { executed, requested };
  };
}

/** What does not fit, what texts have turned into elements, and words of ours that run backwards; one line each. */
export function findDamage(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate<readonly string[]>(`(() => {
    const found = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push("scrolls sideways: " + scrollWidth + " in " + clientWidth);
    for (const element of document.body.querySelectorAll("*")) {
      const { height } = element.getBoundingClientRect();
      if (height > 60_000 || (height > 2_000 && element.children.length === 0)) found.push(element.tagName + " is " + height + " high");
      if (/^(IMG|IFRAME|SCRIPT|STYLE|LINK|OBJECT|EMBED|FORM)$/.test(element.tagName)) found.push("has become " + element.outerHTML.slice(0, 80));
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$|^formaction$/.test(name) || (/^(href|src|action)$/.test(name) && !/^[.#]/.test(value))) found.push(name + "=" + value.slice(0, 80));
      }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { index, 0: word } of node.data.matchAll(/\\b(is|contains|needs|layout|rules|Recalculates|Layout|Active|Created|Met|Not met)\\b/g)) {
        const at = (offset) => {
          const range = document.createRange();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          return range.getBoundingClientRect();
        };
        const first = at(index);
        const last = at(index + word.length - 1);
        if (first.top === last.top && first.left > last.left) found.push("runs backwards: " + node.data.slice(0, 80));
      }
    }
    return found;
  })()`);
}
