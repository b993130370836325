import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const DOCUMENTS: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/install.md",
  "docs/explanation.md",
  "docs/security.md",
  "marketplace/listing.md",
];

const FOLDERS = "app|bench|bin|docs|marketplace|scripts|src|test";
/** "app/…" in the zip is called so, too. */
const MADE = /^app\/$/;

/** Relative targets of links and images that are not there. */
export function findBrokenLinks(document: string): readonly string[] {
  const text = readFileSync(document, "utf8");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => target.replace(/#.*/, ""))
    .filter((target) => target !== "" && !existsSync(join(dirname(document), target)));
}

/** What stands in code font and looks like a path of the repository, but is none. */
export function findMissingPaths(document: string): readonly string[] {
  const paths = new RegExp(`^(?:${FOLDERS})/[\\w./-]*$`);
  return codesIn(document).filter((code) => paths.test(code) && !MADE.test(code) && !existsSync(code));
}

/** Scripts of package.json that are named. */
export function findScripts(document: string): readonly string[] {
  const text = readFileSync(document, "utf8");
  return [...text.matchAll(/npm run(?: -s)?\s+([\w:]+)/g)].map(([, name = ""]) => name);
}

function codesIn(document: string): readonly string[] {
  return [...readFileSync(document, "utf8").matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** "/crm/v8/…" in the code font of a document. */
export function findNamedEndpoints(document: string): ReadonlySet<string> {
  return new Set(codesIn(document).filter((code) => code.startsWith("/crm/v8/")));
}

/** The paths that src/crm builds, with {module} and {id} for what is filled in. */
export function findEndpoints(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of readdirSync("src/crm/calls").filter((name) => name.endsWith(".ts") && name !== "paths.ts")) {
    const text = readFileSync(`src/crm/calls/${file}`, "utf8").replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
    const rest = (built: string) => built.replaceAll(/\$\{[^}]*\}/g, "{id}");
    for (const [, path = ""] of text.matchAll(/"(\/crm\/v8\/[a-z_/]+)"/g)) found.add(path);
    for (const [, path] of text.matchAll(/(?:path: |`\$\{)RULES_PATH\b(?:\}([^`]*)`)?/g)) {
      found.add(`/crm/v8/settings/automation/scoring_rules${rest(path ?? "")}`);
    }
    if (text.includes("`/crm/v8/${checkModule(module)}`")) found.add("/crm/v8/{module}");
    for (const [, path = ""] of text.matchAll(/modulePath\(module, "([^"]*)"\)/g)) {
      found.add(`/crm/v8/{module}/${path}`.replace(/\/$/, ""));
    }
    for (const [, path] of text.matchAll(/recordPath\([^)]*\)(?:\}([^`]*)`)?/g)) {
      found.add(`/crm/v8/{module}/{id}${path ?? ""}`);
    }
  }
  return found;
}

/** What src/crm asks of the SDK, e.g. "UI.Resize". */
export function findSdkCalls(): ReadonlySet<string> {
  const texts = readdirSync("src/crm/zoho")
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => readFileSync(`src/crm/zoho/${name}`, "utf8"));
  return new Set(texts.flatMap((text) => [...text.matchAll(/\.CRM\.([A-Z]+\.\w+)/g)].map(([, call = ""]) => call)));
}

/** The first two parts of the keys under which the widgets keep something, e.g. "scorelens.run". */
export function findStorageKeys(): ReadonlySet<string> {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?:crm|ui|widgets)\b.*\.ts$/.test(name))
    .map((name) => readFileSync(join("src", name), "utf8"));
  return new Set(files.flatMap((text) => text.match(/(?<=["`])scorelens\.[a-z_]+/g) ?? []));
}
