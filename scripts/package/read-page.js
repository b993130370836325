import { JSDOM } from "jsdom";

/**
 * @typedef {object} PageScript one with a `src`, in the order of the page
 * @property {string} src
 * @property {readonly string[]} deferrals the attributes that let it run later than it stands
 *
 * @typedef {object} Page
 * @property {readonly PageScript[]} scripts
 * @property {readonly string[]} references what the page loads: values of src and href, unresolved
 * @property {readonly string[]} inlineCode where the page itself holds code, as "<button onclick>"
 */

/** Types whose elements are data to a browser, and so to a content security policy. */
const DATA_TYPES = /^application\/(?:[\w.-]+\+)?json$/;
const LOADED =
  "script[src], link[href], img[src], iframe[src], source[src], video[src], audio[src], image[href], use[href]";

/** @param {string} html @returns {Page} */
export function readPage(html) {
  const { document } = new JSDOM(html).window;
  const scripts = [...document.querySelectorAll("script")];
  return {
    scripts: scripts.flatMap((script) => {
      const src = script.getAttribute("src");
      return src === null ? [] : [{ src, deferrals: readDeferrals(script) }];
    }),
    references: [...document.querySelectorAll(LOADED)].map(
      (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
    ),
    inlineCode: [
      ...scripts.filter((script) => !script.hasAttribute("src") && !isData(script)).map(() => "<script>"),
      ...[...document.querySelectorAll("*")].flatMap(readInlineCode),
    ],
  };
}

/** @param {import("jsdom").PageElement} script */
function isData(script) {
  return DATA_TYPES.test(script.getAttribute("type") ?? "");
}

/** @param {import("jsdom").PageElement} script */
function readDeferrals(script) {
  const named = ["defer", "async", "nomodule"].filter((name) => script.hasAttribute(name));
  const type = script.getAttribute("type") ?? "";
  return type === "" || type === "text/javascript" ? named : [...named, `type="${type}"`];
}

/** @param {import("jsdom").PageElement} element */
function readInlineCode(element) {
  return [...element.attributes]
    .filter(({ name, value }) => name.startsWith("on") || name === "srcdoc" || /^\s*javascript:/i.test(value))
    .map(({ name }) => `<${element.localName} ${name}>`);
}
