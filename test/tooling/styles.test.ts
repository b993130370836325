import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findStrayClasses } from "./support/find-stray-classes.ts";

const ROOT = "src/ui";

test("each class is styled where it is used", () => {
  const paths = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((path) => /\.(?:css|ts)$/.test(path));
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(`${ROOT}/${path}`, "utf8")]));
  expect(paths.filter((path) => path.endsWith(".css")).length).toBeGreaterThan(20);
  expect(findStrayClasses(files)).toEqual([]);
});

const USE = 'html`<p class="note">a</p>`';

test.each<[string, Record<string, string>, string[]]>([
  ["used below the sheet", { "a/a.css": ".note { margin: 0.5rem; }", "a/b/c.ts": USE }, []],
  [
    "used in another room",
    { "a/a.css": ".note {}", "b/b.ts": USE },
    ["note is styled by a/a.css and used by no template there, but by b/b.ts"],
  ],
  [
    "used here and in another room",
    { "a/a.css": ".note {}", "a/a.ts": USE, "b/b.ts": USE },
    ["note is styled in a and used by b/b.ts"],
  ],
  [
    "styled in two rooms",
    { "a/a.css": ".note {}", "a/a.ts": USE, "b/b.css": ".note {}", "b/b.ts": USE },
    ["note means one thing in a and another in b"],
  ],
  [
    "styled in a room and further in a part of it",
    { "a/a.css": ".note {}", "a/b/b.css": ".note {}", "a/b/b.ts": USE },
    [],
  ],
  ["used nowhere", { "a/a.css": ".note {}", "a/a.ts": "" }, ["note is styled by a/a.css and used nowhere"]],
  ["styled nowhere", { "a/a.ts": USE }, ["note is used by a/a.ts and styled nowhere"]],
  [
    "one of the parts of a room",
    { "a/parts/p.css": ".note {}", "a/b/b.css": "@media (x) { p > .note {} }", "a/b/b.ts": USE },
    [],
  ],
  [
    "one of the parts of another room",
    { "a/parts/p.css": ".note {}", "b/b.ts": USE },
    ["note is styled by a/parts/p.css and used by no template there, but by b/b.ts"],
  ],
  [
    "an expression",
    {
      "a/a.css": ".no, .note-bad, .note {}",
      "a/a.ts": 'html`<p class=${x === "y" ? `note ${z ? "note-bad" : ""}` : "no"}>`',
    },
    [],
  ],
  ["made of its kind", { "a/a.css": ".note-bad {}", "a/a.ts": "html`<p class=${`note-${kind}`}>`" }, []],
  [
    "made of the kind of another",
    { "a/a.css": ".not-bad {}", "a/a.ts": "html`<p class=${`note-${kind}`}>`" },
    ["not-bad is styled by a/a.css and used nowhere"],
  ],
  [
    "that a part makes for its room",
    { "a/b/b.css": ".note-bad {}", "a/parts/p.ts": "html`<p class=${`note-${kind}`}>`" },
    [],
  ],
  ["the look of a button", { "a/a.css": ".quiet {}", "a/a.ts": 'html`<${Press} look="quiet" />`' }, []],
])("a class %s", (_, files, complaints) => {
  expect(findStrayClasses(files)).toEqual(complaints);
});
