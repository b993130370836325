// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLanguages } from "../../src/widgets/create-languages.ts";

/** What a script of texts leaves behind; null: the script does not load. */
let german: unknown = null;
const asked: string[] = [];
const server = new MutationObserver((changes) => {
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (!(node instanceof HTMLScriptElement)) continue;
    asked.push(node.src.replace(/.*\//, ""));
    Object.assign(globalThis, { ScorelensLanguage: german });
    node.dispatchEvent(new Event(german === null ? "error" : "load"));
  }
});

beforeEach(() => {
  document.documentElement.lang = "en";
  document.body.innerHTML = '<script type="application/json" id="catalogue">{"a":"English a","b":"English b"}</script>';
  german = { language: "de", texts: { a: "Deutsches a" } };
  asked.length = 0;
  localStorage.clear();
  server.observe(document.head, { childList: true });
});
afterEach(() => server.disconnect());

const ENGLISH = { language: "en", texts: { a: "English a", b: "English b" } };

test("texts that a language lacks are English, one by one", async () => {
  expect(await createLanguages(document).load("de-DE")).toEqual({
    language: "de",
    texts: { a: "Deutsches a", b: "English b" },
  });
  expect(asked).toEqual(["language-de.js"]);
});

test("a language is loaded once, however often it is wanted", async () => {
  const { load } = createLanguages(document);
  await Promise.all([load("de"), load("de-AT")]);
  expect(asked).toEqual(["language-de.js"]);
});

test("a language that does not load is English now, and tried again", async () => {
  const { load } = createLanguages(document);
  const texts = german;
  german = null;
  expect(await load("de")).toEqual(ENGLISH);
  german = texts;
  expect((await load("de")).language).toBe("de");
});

test("a language that has no catalogue is English", async () => {
  expect(await createLanguages(document).load("zh-CN")).toEqual(ENGLISH);
  expect(asked).toEqual([]);
});

test("the language of the last visit is the likely one at the next, English as well", async () => {
  expect(await createLanguages(document).load(null)).toEqual(ENGLISH);
  await createLanguages(document).load("de");
  expect((await createLanguages(document).load(null)).language).toBe("de");
  await createLanguages(document).load("en-US");
  expect(await createLanguages(document).load(null)).toEqual(ENGLISH);
});
