import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

interface Snippet {
  readonly what: string;
  readonly path: string;
  readonly source: string;
}
interface WrongSnippet extends Snippet {
  /** Words of the message that say where the code belongs. */
  readonly advice: string;
}

const misplaced: readonly WrongSnippet[] = [
  {
    what: "the SDK's globals",
    path: "src/ui/a.ts",
    source: "export const c = () => ZOHO.CRM;",
    advice: "src/crm/zoho",
  },
  { what: "ZOHO in window", path: "src/ui/b.ts", source: 'export const c = "ZOHO" in window;', advice: "src/crm/zoho" },
  {
    what: "zrc in the gateway",
    path: "src/crm/c-api.ts",
    source: "export const get = zrc.get;",
    advice: "src/crm/zoho",
  },
  {
    what: "ZDK in the host",
    path: "src/sandbox/host/d.ts",
    source: "export const c = ZDK.Client;",
    advice: "src/crm/zoho",
  },
  {
    what: "a wire name",
    path: "src/ui/e.ts",
    source: "export const of = (r) => r.field_rules;",
    advice: "src/crm/wire",
  },
  {
    what: "a quoted one",
    path: "src/scoring/f.ts",
    source: 'export const g = s["Positive_Score"];',
    advice: "src/crm/wire",
  },
  {
    what: "a wire key",
    path: "src/crm/g-api.ts",
    source: 'export const b = { "group_operator": 1 };',
    advice: "src/crm/wire",
  },
  {
    what: "a time on the wire",
    path: "src/ui/u.ts",
    source: "export const of = (r) => r.modified_time;",
    advice: "src/crm/wire",
  },
  {
    what: "one taken apart",
    path: "src/crm/h.ts",
    source: "export const of = ({ api_name: n }) => n;",
    advice: "src/crm/wire",
  },
  {
    what: "a wire name in the command line",
    path: "src/cli/s.ts",
    source: "export const of = (r) => r.Positive_Score;",
    advice: "src/crm/wire",
  },
  { what: "eval", path: "src/sandbox/i.ts", source: 'export const two = globalThis.eval("2");', advice: "run as code" },
  {
    what: "new Function",
    path: "src/scoring/j.ts",
    source: 'export const f = new Function("");',
    advice: "run as code",
  },
  { what: "innerHTML", path: "src/widgets/k.ts", source: 'element.innerHTML = "";', advice: "Preact" },
  { what: "markup in a template", path: "src/ui/l.ts", source: "html`<p innerHTML=${1}>${2}</p>`;", advice: "Preact" },
  { what: "markup behind a hole", path: "src/ui/m.ts", source: "html`<p a=${1} innerHTML=${2} />`;", advice: "Preact" },
  {
    what: "the clock",
    path: "src/scoring/o.ts",
    source: "export const now = () => new Date();",
    advice: "handed in",
  },
  {
    what: "its number",
    path: "src/scoring/p.ts",
    source: "export const now = () => Date.now();",
    advice: "handed in",
  },
  {
    what: "its text",
    path: "src/scoring/q.ts",
    source: "export const now = () => Date();",
    advice: "handed in",
  },
  { what: "chance", path: "src/scoring/r.ts", source: "export const of = Math.random;", advice: "handed in" },
  {
    what: "a package in the core",
    path: "src/scoring/t.ts",
    source: 'export { h } from "preact";',
    advice: "its callers",
  },
];

const atHome: readonly Snippet[] = [
  {
    what: "the SDK in its adapter",
    path: "src/crm/zoho/a.ts",
    source: "export const crm = () => [ZOHO.CRM, zrc, ZDK];",
  },
  { what: "the SDK in its stand-in", path: "src/sandbox/sdk/a.ts", source: "export const ZOHO = {};" },
  {
    what: "wire names in the wire",
    path: "src/crm/wire/a.ts",
    source: "export const a = r.field_rules ?? r.Positive_Score;",
  },
  {
    what: "wire names in the sandbox",
    path: "src/sandbox/api/a.ts",
    source: "export const of = (r) => r.scoring_rules;",
  },
  { what: "a path in the gateway", path: "src/crm/a-api.ts", source: 'export const path = "/settings/scoring_rules";' },
  { what: "a date of the core", path: "src/scoring/s.ts", source: "export const at = (ms) => new Date(ms);" },
  { what: "the clock in the interface", path: "src/ui/t.ts", source: "export const now = () => new Date();" },
  { what: "the core's calendar", path: "src/scoring/u.ts", source: 'export { addDays } from "date-fns";' },
  {
    what: "the core's time zones",
    path: "src/scoring/v.ts",
    source: 'export { TZDateMini } from "@date-fns/tz/date/mini";',
  },
  { what: "the core's own files", path: "src/scoring/w.ts", source: 'export { b } from "./b.ts";' },
  { what: "words in texts", path: "src/ui/o.ts", source: 'export const text = "ZOHO eval innerHTML"; // field_rules' },
];

const refused: readonly WrongSnippet[] = [
  { what: "htm", path: "src/ui/a.ts", source: 'import htm from "htm"; htm();', advice: "from src/ui/runtime/html.ts" },
  {
    what: "htm in a test",
    path: "test/ui/b.ts",
    source: 'import htm from "htm"; htm();',
    advice: "from src/ui/runtime/html.ts",
  },
  {
    what: "the small htm",
    path: "src/ui/q.ts",
    source: 'import htm from "htm/mini"; htm();',
    advice: "from src/ui/runtime/html.ts",
  },
  {
    what: "htm bound to Preact",
    path: "src/widgets/r.ts",
    source: 'export { html } from "htm/preact";',
    advice: "from src/ui/runtime/html.ts",
  },
  {
    what: "the small htm in a test",
    path: "test/ui/s.ts",
    source: 'import htm from "htm/mini"; htm();',
    advice: "from src/ui/runtime/html.ts",
  },
  {
    what: "the wire",
    path: "src/ui/c.ts",
    source: 'export { b } from "../crm/wire/b.ts";',
    advice: "src/crm/index.ts",
  },
  {
    what: "its types",
    path: "src/ui/d.ts",
    source: 'export type { B } from "../crm/wire/b.ts";',
    advice: "src/crm/index.ts",
  },
  {
    what: "the adapter",
    path: "src/ui/e.ts",
    source: 'export { b } from "../crm/zoho/b.ts";',
    advice: "by src/widgets",
  },
  {
    what: "the sandbox",
    path: "src/widgets/f.ts",
    source: 'export { b } from "../sandbox/b.ts";',
    advice: "Only tests import",
  },
  {
    what: "the sandbox in ui",
    path: "src/ui/g.ts",
    source: 'export { b } from "../sandbox/b.ts";',
    advice: "Only tests import",
  },
  {
    what: "the sandbox in cli",
    path: "src/cli/h.ts",
    source: 'export { b } from "../sandbox/b.ts";',
    advice: "Only tests import",
  },
  { what: "a default export", path: "src/scoring/i.ts", source: "export default 1;", advice: "Prefer named exports" },
  { what: "new Function", path: "test/j.ts", source: 'export const f = new Function("");', advice: "is not allowed" },
  { what: "eval", path: "test/k.ts", source: 'export const two = eval("2");', advice: "eval can be harmful" },
  {
    what: "a floating promise",
    path: "src/ui/p.ts",
    source: "Promise.resolve(1);",
    advice: "Promises must be awaited",
  },
  { what: "any", path: "src/scoring/l.ts", source: "export const of = (v: any): unknown => v;", advice: "any" },
];

const allowed: readonly Snippet[] = [
  { what: "ui/html.ts imports htm", path: "src/ui/runtime/html.ts", source: 'import htm from "htm/mini"; htm();' },
  { what: "ui imports the gateway", path: "src/ui/m.ts", source: 'export { b } from "../crm/index.ts";' },
  { what: "widgets join the parts", path: "src/widgets/n.ts", source: 'export { b } from "../crm/zoho/b.ts";' },
  {
    what: "tests import the sandbox",
    path: "test/browser/o.ts",
    source: 'export { b } from "../../src/sandbox/b.ts";',
  },
  { what: "a configuration has a default", path: "vite.config.ts", source: "export default {};" },
];

const checkStructure = ["scripts/check-structure.js"];
// oxlint chooses the format by where it runs, and colours it in CI.
const lint = ["node_modules/oxlint/bin/oxlint", "--format=json"];

const projects: string[] = [];
afterAll(() => {
  for (const project of projects) rmSync(project, { recursive: true });
});

/** What oxlint says of each finding, and how to mend it. */
interface LintReport {
  readonly diagnostics: readonly { readonly filename: string; readonly message: string; readonly help?: string }[];
}

/** Runs a checker on a project of snippets. */
function check(command: readonly string[], snippets: readonly Snippet[]): { findings: string; status: number | null } {
  const project = mkdtempSync(join(tmpdir(), "structure-"));
  projects.push(project);
  copyFileSync(".oxlintrc.json", join(project, ".oxlintrc.json"));
  for (const { path, source } of snippets) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), `${source}\n`);
  }
  const [script = "", ...options] = command;
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve(script), ...options], {
    cwd: project,
    encoding: "utf8",
  });
  return { findings: stdout + stderr, status };
}

describe("what stands elsewhere than at home is reported with where it belongs", () => {
  const { findings, status } = check(checkStructure, misplaced);

  it.each(misplaced)("$what in $path", ({ path, advice }) => {
    const lines = findings.split("\n").filter((line) => line.startsWith(`${path}:1:`));
    expect(lines).toEqual([expect.stringContaining(advice)]);
  });

  it("fails with exit code 1", () => expect(status).toBe(1));
});

it("what stands at home is not reported", () => {
  expect(check(checkStructure, atHome)).toEqual({ findings: "", status: 0 });
});

describe("an import against the arrows is reported with where the code belongs", () => {
  const { findings, status } = check(lint, refused);
  const { diagnostics } = JSON.parse(findings) as LintReport;

  it.each(refused)("$what in $path", ({ path, advice }) => {
    const found = diagnostics.filter(({ filename }) => filename === path);
    expect(found.map(({ message, help }) => `${message} ${help ?? ""}`).join("\n")).toContain(advice);
  });

  it("fails with exit code 1", () => expect(status).toBe(1));
});

describe("an import along the arrows is not reported", () => {
  const { findings, status } = check(lint, allowed);

  it.each(allowed)("$what", ({ path }) => expect(findings).not.toContain(path));

  it("passes with exit code 0", () => expect(status).toBe(0));
});
