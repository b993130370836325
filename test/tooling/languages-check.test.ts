import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/ui/screen/languages.ts";

const SCRIPT = resolve("scripts/check-languages.js");
const folder = mkdtempSync(join(tmpdir(), "scorelens-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}

function check(cwd: string, ...languages: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, ...languages], { cwd, encoding: "utf8" });
  expect(stderr).toBe("");
  return { status, lines: stdout.split("\n").filter((line) => line !== "") };
}

const about = (file: string, problems: readonly string[]) =>
  problems.map((problem) => `app/translations/${file} - ${problem}`);

write("app/translations/en.json", {
  "app.title": "Why?",
  "app.hint": "Look",
  "app.met.title": "Met",
  "app.gone.title": "Gone",
  "app.greeting": "Hello {name}",
  "counted.one": "{n} rule of {module}",
  "counted.other": "{n} rules of {module}",
  "uncounted.other": "{n} others",
  "day.TODAY": "today",
  "day.NEVER": "never",
  "outcome.met": "met",
  "outcome.unknown": "can’t tell",
  "outcome.never": "never",
});
for (const name of ["scoring", "ui", "cli"]) {
  write(`src/${name}/tsconfig.json`, { compilerOptions: { strict: true, lib: ["es2023"], types: [] } });
}
write("src/scoring/days.ts", "export const DAYS = { TODAY: 0 };");
write("src/cli/words.ts", 'export const words = ["counted", "uncounted.other", "app.greeting"];');
write(
  "src/ui/ask.ts",
  `type Outcome = "met" | "unknown";
  export function ask<Kind extends Outcome>(outcome: Outcome, kind: Kind, day: string): readonly string[] {
    return ["app.title", \`outcome.\${outcome}\`, \`app.\${kind}.title\`, \`day.\${day}\`];
  }`,
);

const GERMAN = {
  "app.title": "Warum?",
  "app.hint": "Sieh",
  "app.met.title": "Erfüllt",
  "app.gone.title": "Fort",
  "app.greeting": "Hallo {name}",
  "counted.one": "eine Regel von {module}",
  "counted.other": "{n} Regeln von {module}",
  "uncounted.other": "{n} andere",
  "day.TODAY": "heute",
  "day.NEVER": "nie",
  "outcome.met": "erfüllt",
  "outcome.unknown": "unklar",
  "outcome.never": "nie",
};
write("app/translations/de.json", GERMAN);
write("app/translations/ja.json", GERMAN);
write("app/translations/ar.json", GERMAN);
const { "app.title": _missing, ...broken } = GERMAN;
write("app/translations/de-AT.json", {
  ...broken,
  "app.titel": "Warum?",
  "app.hint": " ",
  "app.greeting": "Servus {Name}",
  "app.met.title": "Erfüllt\u0001",
  "counted.one": "eine Regel",
  "counted.other": "viele Regeln von {module}",
  "counted.few": "{n} Regeln von {module}",
});

describe("the check of languages", () => {
  test("has nothing against texts that say the same, even if they leave out a number that is always one", () => {
    expect(check(folder, "de")).toEqual({ status: 0, lines: [] });
  });

  test("names language and key of what does not fit the English texts", () => {
    expect(check(folder, "de-AT")).toEqual({
      status: 1,
      lines: about("de-AT.json", [
        '"app.title" is missing',
        '"app.titel" is left over',
        '"counted.few" is left over',
        '"app.hint" is empty',
        '"app.met.title" has a control character',
        '"app.greeting" lacks {name}',
        '"app.greeting" has {Name}, which English lacks',
        '"counted.one" lacks {module}',
        '"counted.other" lacks {n}',
      ]),
    });
  });

  test("wants every form that the language counts by, and no other", () => {
    const missing = ["few", "many", "two", "zero"].map((form) => `"counted.${form}" is missing`);
    expect(check(folder, "ar").lines.toSorted()).toEqual(about("ar.json", missing));
    expect(check(folder, "ja").lines).toEqual(about("ja.json", ['"counted.one" is left over']));
  });

  test("finds English texts that no code can ask for, by a literal or by what the holes of a template may be", () => {
    const unused = ["app.hint", "app.gone.title", "day.NEVER", "outcome.never"];
    expect(check(folder, "en").lines).toEqual(
      about(
        "en.json",
        unused.map((key) => `"${key}" is used nowhere`),
      ),
    );
  });
});

describe("our own texts", () => {
  test("are there for every language that is offered, and for no other", () => {
    const files = readdirSync("app/translations").map((file) => file.replace(".json", ""));
    expect(files.toSorted()).toEqual(["en", ...LANGUAGES].toSorted());
  });

  test("fit in all languages, and none is unused", () => {
    expect(check(".").lines).toEqual([]);
  });
});
