import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { GUARD_TAG, type PackageFiles, SDK_TAG, samplePage, writeSamplePackage } from "../support/sample-package.ts";

/** The part of zoho-extension-toolkit/lib/commands/constants.js that a package must keep to. */
interface ZetConstants {
  readonly FILES_COUNT_LIMIT: number;
  readonly FILE_SIZE_LIMIT: number;
  readonly MAX_FILE_NAME_LEN_CRM: number;
  readonly ALLOWED_EXTNS: { readonly CRM: Readonly<Record<string, readonly string[]>> };
}
const zet = createRequire(import.meta.url)("zoho-extension-toolkit/lib/commands/constants.js") as ZetConstants;
// zet packs .dre from app/server/source only.
const zetTypes = [...new Set(Object.values(zet.ALLOWED_EXTNS.CRM).flat())].filter((type) => type !== ".dre");

interface BrokenPackage {
  readonly rule: string;
  readonly what: string;
  readonly change: PackageFiles;
  /** How the one line about it begins, after the folder. */
  readonly says: string;
}

const NOTHING: PackageFiles = {
  "app/LICENSE.txt": null,
  "app/THIRD-PARTY-NOTICES.txt": null,
  "app/record.html": null,
  "app/guard-messages.js": null,
  "app/record.js": null,
  "app/record-run.js": null,
  "app/record.css": null,
  "app/img/logo.png": null,
  "app/translations/en.json": null,
};
const BUNDLE = '<script defer src="./record.js"></script>';
const pageOf = (head: string): PackageFiles => ({ "app/record.html": samplePage(head) });
const page = (head: string): PackageFiles => pageOf(GUARD_TAG + head);
const script = (code: string): PackageFiles => ({ "app/record-run.js": code });
const filler = (count: number, path: (index: number) => string): PackageFiles =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [path(index), "{}"]));
const longName = `app/${"n".repeat(zet.MAX_FILE_NAME_LEN_CRM - 3)}.txt`;
// The sample has 9 files, of which one counts twice.
const room = zet.FILES_COUNT_LIMIT - 10;

const broken: readonly BrokenPackage[] = [
  { rule: "not-empty", what: "no app folder", change: NOTHING, says: "app holds no file: run npm run build" },
  {
    rule: "types",
    what: "a type that Zoho drops",
    change: { "app/img/logo.webp": "" },
    says: `app/img/logo.webp is of a type that Zoho does not pack: keep to ${zetTypes.join(" ")} [`,
  },
  { rule: "types", what: "a type in capitals", change: { "app/A.PNG": "" }, says: "app/A.PNG is of a type" },
  { rule: "types", what: "a name that is all type", change: { "app/.js": "" }, says: "app/.js is of a type" },
  { rule: "types", what: "a hidden file", change: { "app/.htaccess": "" }, says: "app/.htaccess is of a type" },
  { rule: "types", what: "no type", change: { "app/LICENSE": "" }, says: "app/LICENSE is of a type" },
  { rule: "types", what: "a server function", change: { "app/a.dre": "" }, says: "app/a.dre is of a type" },
  { rule: "names", what: "a blank", change: { "app/a b.txt": "" }, says: "app/a b.txt has a name that Zoho refuses" },
  { rule: "names", what: "a long name", change: { [longName]: "" }, says: `${longName} has a name` },
  { rule: "names", what: "a folder with a dot", change: { "app/v1.0/a.txt": "" }, says: "app/v1.0 has a name" },
  {
    rule: "count",
    what: "too many files",
    change: filler(room + 1, (index) => `app/data/${index}.json`),
    says: "app counts 251 files, 1 translations twice, of at most 250: join",
  },
  {
    rule: "count",
    what: "too many translations",
    change: filler(room / 2 + 1, (index) => `app/translations/more/${index}.json`),
    says: "app counts 252 files, 122 translations twice",
  },
  {
    rule: "size",
    what: "a large file",
    change: { "app/a.txt": "a".repeat(zet.FILE_SIZE_LIMIT + 1) },
    says: "app/a.txt has 5000001 bytes of at most 5000000: make it smaller",
  },
  {
    rule: "licenses",
    what: "no license",
    change: { "app/LICENSE.txt": null },
    says: "app lacks the license of Scorelens: build app/LICENSE.txt too",
  },
  {
    rule: "licenses",
    what: "an empty file of notices",
    change: { "app/THIRD-PARTY-NOTICES.txt": "" },
    says: "app lacks the licenses of the packages in it: build app/THIRD-PARTY-NOTICES.txt too",
  },
  { rule: "source-maps", what: "a map", change: { "app/a.js.map": "{}" }, says: "app/a.js.map is a source map: build" },
  {
    rule: "source-maps",
    what: "a map within",
    change: script("1;\n//# sourceMappingURL=data:application/json;base64,e30="),
    says: "app/record-run.js names a source map: build without",
  },
  {
    rule: "source-maps",
    what: "a style sheet's map",
    change: { "app/record.css": "main{}/*# sourceMappingURL=record.css.map */" },
    says: "app/record.css names a source map",
  },
  {
    rule: "machine-paths",
    what: "a file URL",
    change: script('a="file:///C:/a"'),
    says: "app/record-run.js contains a file: URL: name files relative to the page",
  },
  {
    rule: "machine-paths",
    what: "a home",
    change: { "app/a.json": '{"a":"/home/ann/b"}' },
    says: "app/a.json contains",
  },
  { rule: "machine-paths", what: "a Mac's home", change: script("// /Users/ann/a.ts"), says: "app/record-run.js cont" },
  { rule: "machine-paths", what: "a drive", change: script('a="C:\\\\src\\\\a.ts"'), says: "app/record-run.js cont" },
  {
    rule: "machine-paths",
    what: "a drive with slashes",
    change: script('a="D:/src/a"'),
    says: "app/record-run.js cont",
  },
  {
    rule: "machine-paths",
    what: "the project's folder",
    change: script(`a="${resolve(".").replaceAll("\\", "/")}/src/a.ts"`),
    says: "app/record-run.js contains the path of this project's folder",
  },
  {
    rule: "sandbox",
    what: "the sandbox's SDK",
    change: { "app/sdk.js": "" },
    says: "app/sdk.js is a file of the sandbox: it belongs to the sandbox (dist/sandbox)",
  },
  { rule: "sandbox", what: "its page", change: { "app/crm-page.css": "" }, says: "app/crm-page.css is a file of the" },
  {
    rule: "sandbox",
    what: "its SDK's name",
    change: script("ScorelensSdk"),
    says: "app/record-run.js contains the stand",
  },
  {
    rule: "sandbox",
    what: "an address",
    change: script("a='//localhost:1'"),
    says: "app/record-run.js contains an addr",
  },
  { rule: "sandbox", what: "a number", change: script("a='127.0.0.1'"), says: "app/record-run.js contains an addr" },
  { rule: "sandbox", what: "a token", change: script("a='sandbox-rep'"), says: "app/record-run.js contains a user's" },
  {
    rule: "pages",
    what: "no page",
    change: { "app/record.html": null, "app/record.js": null, "app/guard-messages.js": null },
    says: "app holds no HTML page: pack",
  },
  {
    rule: "sdk-tag",
    what: "no SDK",
    change: page(BUNDLE),
    says: `app/record.html does not load Zoho's SDK: add ${SDK_TAG}`,
  },
  {
    rule: "sdk-tag",
    what: "another version of the SDK",
    change: page(SDK_TAG.replace("/1.5/", "/1.4/") + BUNDLE),
    says: "app/record.html loads https://live.zwidgets.com/js-sdk/1.4/ZohoEmbededAppSDK.min.js as Zoho's SDK: write",
  },
  {
    rule: "sdk-tag",
    what: "a copy of the SDK beside it",
    change: page(`${SDK_TAG}<script src="./ZohoEmbededAppSDK.min.js"></script>${BUNDLE}`),
    says: "app/record.html loads ./ZohoEmbededAppSDK.min.js as Zoho's SDK: write",
  },
  {
    rule: "sdk-tag",
    what: "the SDK after the bundle",
    change: page(BUNDLE + SDK_TAG),
    says: "app/record.html loads another script before Zoho's SDK: put only",
  },
  ...["defer", "async", 'type="module"'].map((attribute) => ({
    rule: "sdk-tag",
    what: `the SDK with ${attribute}`,
    change: page(SDK_TAG.replace("></", ` ${attribute}></`) + BUNDLE),
    says: `app/record.html loads Zoho's SDK with ${attribute}: write ${SDK_TAG}`,
  })),
  {
    rule: "message-guard",
    what: "no guard",
    change: pageOf(SDK_TAG + BUNDLE),
    says: `app/record.html does not keep forged messages from Zoho's SDK: put ${GUARD_TAG} before the SDK's tag [`,
  },
  {
    rule: "message-guard",
    what: "the guard after the SDK",
    change: pageOf(SDK_TAG + GUARD_TAG + BUNDLE),
    says: "app/record.html loads ./guard-messages.js after Zoho's SDK: put",
  },
  ...["defer", "async", 'type="module"'].map((attribute) => ({
    rule: "message-guard",
    what: `the guard with ${attribute}`,
    change: pageOf(GUARD_TAG.replace("></", ` ${attribute}></`) + SDK_TAG + BUNDLE),
    says: `app/record.html loads ./guard-messages.js with ${attribute}: put`,
  })),
  {
    rule: "page-files",
    what: "a guard that is not there",
    change: { "app/guard-messages.js": null },
    says: "app/record.html names ./guard-messages.js, which is not in the package: add",
  },
  {
    rule: "page-files",
    what: "a script that is not there",
    change: page(`${SDK_TAG}<script src="./settings.js"></script>`),
    says: "app/record.html names ./settings.js, which is not in the package: add the file",
  },
  {
    rule: "page-files",
    what: "a style sheet that is not there",
    change: page(`${SDK_TAG}<link rel="stylesheet" href="settings.css">`),
    says: "app/record.html names settings.css, which",
  },
  {
    rule: "page-files",
    what: "no picture",
    change: page(`${SDK_TAG}<img src=a.png>`),
    says: "app/record.html names a.p",
  },
  {
    rule: "page-files",
    what: "a script from elsewhere",
    change: page(`${SDK_TAG}<script src="https://cdn.example/a.js"></script>`),
    says: "app/record.html names https://cdn.example/a.js, which",
  },
  {
    rule: "style-files",
    what: "a font that is not there",
    change: { "app/record.css": "@font-face{src:url(fonts/a.woff2)}" },
    says: "app/record.css names fonts/a.woff2, which is not in the package: add",
  },
  {
    rule: "style-files",
    what: "an imported style sheet that is not there",
    change: { "app/record.css": '@import "https://cdn.example/a.css";' },
    says: "app/record.css names https://cdn.example/a.css, which",
  },
  {
    rule: "later-files",
    what: "a script that is not there later",
    change: { "app/record-run.js": null },
    says: "app/record.js loads record-run.js later, which is not in the package: build it too",
  },
  {
    rule: "later-files",
    what: "no script of a name worked out",
    change: script("load(`./texts-${locale}.js`)"),
    says: "app/record-run.js loads texts-*.js later",
  },
  {
    rule: "later-files",
    what: "no script of a name put together",
    change: script('load("texts/"+locale+".js")'),
    says: "app/record-run.js loads texts/*.js later",
  },
  {
    rule: "inline-code",
    what: "an inline script",
    change: page(`${SDK_TAG}<script>start()</script>`),
    says: "app/record.html holds code in <script>: move it into a script file",
  },
  {
    rule: "inline-code",
    what: "a handler",
    change: page(`${SDK_TAG}<link rel="stylesheet" href="./record.css" onload="start()">`),
    says: "app/record.html holds code in <link onload>",
  },
  {
    rule: "inline-code",
    what: "a javascript: address",
    change: page(`${SDK_TAG}<a href=" javascript:start()">a</a>`),
    says: "app/record.html holds code in <a href>",
  },
  {
    rule: "evaluation",
    what: "eval",
    change: script("(0,eval)('1')"),
    says: "app/record-run.js runs text as code by eval",
  },
  { rule: "evaluation", what: "new Function", change: script("new Function('')"), says: "app/record-run.js runs text" },
  { rule: "evaluation", what: "Function", change: script("self.Function('')()"), says: "app/record-run.js runs text" },
];

const sound: readonly (readonly [what: string, change: PackageFiles])[] = [
  ["the sample", {}],
  [
    "each type that Zoho takes",
    {
      ...filler(zetTypes.length, (index) => `app/kinds/a${zetTypes[index] ?? ""}`),
      "app/kinds/a.html": null,
      "app/a.html": samplePage(GUARD_TAG + SDK_TAG),
    },
  ],
  ["as many files as Zoho takes", filler(room, (index) => `app/data/${index}.json`)],
  ["a file as large as Zoho takes", { "app/a.txt": "a".repeat(zet.FILE_SIZE_LIMIT) }],
  ["a name as long as Zoho takes", { [longName.replace("n", "")]: "" }],
  ["scripts of names worked out", { ...script("load(`texts-${locale}.js`)"), "app/texts-de.js": "" }],
  ["words that are no paths", script(String.raw`a="https://a.example/home/ann/b";b=/^\d:\d\d$/;c=b?T:/x/.test(d)/e;`)],
  ["Zoho's own sandbox", script('a="https://crmsandbox.zoho.eu"; b="sandbox"')],
  ["functions that are not run from text", script("a instanceof Function; isFunction(a); a.evaluate()")],
];

const root = mkdtempSync(join(tmpdir(), "package-check-"));
afterAll(() => rmSync(root, { recursive: true }));

for (const [index, { change }] of broken.entries()) writeSamplePackage(join(root, `broken-${index}`), change);
for (const [index, [, change]] of sound.entries()) writeSamplePackage(join(root, `sound-${index}`), change);

function check(...folders: string[]): { readonly lines: readonly string[]; readonly status: number | null } {
  return checkFrom(".", ...folders);
}

/** As if the project's folder were `cwd`. */
function checkFrom(cwd: string, ...folders: string[]): ReturnType<typeof check> {
  const { stderr, status } = spawnSync(
    process.execPath,
    [resolve("scripts/check-package.js"), ...folders.map((folder) => join(root, folder))],
    { encoding: "utf8", cwd },
  );
  return { lines: stderr.split("\n").filter((line) => line !== ""), status };
}

/** The lines about one folder, without its name. */
const about = (lines: readonly string[], folder: string) =>
  lines
    .filter((line) => line.startsWith(join(root, folder, "/")))
    .map((line) => line.slice(join(root, folder, "/").length));

describe("a package with a fault is reported in one line that names the file and the remedy", () => {
  const { lines, status } = check(...broken.map((_, index) => `broken-${index}`));

  it.each(broken.map((row, index) => ({ ...row, index })))("$rule: $what", ({ index, says, rule }) => {
    const found = about(lines, `broken-${index}`);
    expect(found).toEqual([expect.stringMatching(/: .+ \[[a-z-]+\]$/)]);
    expect(found[0]?.slice(0, says.length)).toBe(says);
    expect(found[0]).toContain(`[${rule}]`);
  });

  it("fails with exit code 1", () => expect(status).toBe(1));

  it("reports nothing else", () => expect(lines).toHaveLength(broken.length));
});

it("a link is reported", () => {
  writeSamplePackage(join(root, "linked"));
  symlinkSync(join(root, "linked/app/record.js"), join(root, "linked/app/other.js"));
  expect(about(check("linked").lines, "linked")).toEqual([
    "app/other.js is neither a file nor a folder: put the file itself there [plain-files]",
  ]);
});

describe("a package without a fault is not reported", () => {
  const { lines, status } = check(...sound.map((_, index) => `sound-${index}`));

  it.each(sound.map(([what], index) => ({ what, index })))("$what", ({ index }) => {
    expect(about(lines, `sound-${index}`)).toEqual([]);
  });

  it("passes with exit code 0", () => expect(status).toBe(0));
});

it.each(["/", "/usr"])("the paths of URLs are none of a project's that lies in %s", (cwd) => {
  writeSamplePackage(join(root, "urls"), script('a="https://a.example//b";b="/usr/v8/Leads"'));
  expect(checkFrom(cwd, "urls")).toEqual({ lines: [], status: 0 });
});

it("each rule is listed with its source, and tried here", () => {
  const { stdout, status } = spawnSync(process.execPath, ["scripts/check-package.js", "--help"], { encoding: "utf8" });
  const rules = [...stdout.matchAll(/^ {2}(\S+) +\S.+$/gm)].map(({ 1: name = "" }) => name);
  expect(rules.filter((name) => name !== "plain-files").sort()).toEqual(
    [...new Set(broken.map(({ rule }) => rule))].sort(),
  );
  expect(status).toBe(0);
});

it("an unknown option is wrong use", () => {
  const { stderr, status } = spawnSync(process.execPath, ["scripts/check-package.js", "--fix"], { encoding: "utf8" });
  expect(stderr).toMatch(/^check-package: Unknown option '--fix'.*\n$/);
  expect(status).toBe(2);
});
