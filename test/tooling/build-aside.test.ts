import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

/** The scripts' types are a project that builds on this one, so they are said again. */
interface Scripts {
  buildAside(dist: string, folders: readonly string[], build: (aside: string) => Promise<void>): Promise<void>;
  hashInputs(project: string): string;
  isBuilt(dist: string, folders: readonly string[], inputs: string): boolean;
  describeBuild(root: string, folders: readonly string[], inputs: string): string;
  recordBuild(dist: string, description: string): void;
}
const FOLDER = resolve("scripts/building");
const { buildAside, hashInputs, isBuilt, describeBuild, recordBuild } = {
  ...((await import(`${FOLDER}/build-aside.js`)) as Scripts),
  ...((await import(`${FOLDER}/build-record.js`)) as Scripts),
};

const root = mkdtempSync(join(tmpdir(), "build-aside-"));
const dist = join(root, "dist");
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => rmSync(dist, { recursive: true, force: true }));

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const read = (path: string) => readFileSync(join(dist, path), "utf8");
const build = (files: Readonly<Record<string, string>>) =>
  buildAside(dist, ["extension", "cli"], async (aside) => write(aside, files));

const FIRST = { "extension/app/record.js": "first", "extension/app/record.css": "same", "cli/start.js": "first" };
const SECOND = { "extension/app/record.js": "second", "extension/app/record.css": "same", "cli/start.js": "second" };

describe("a build", () => {
  it("puts the files of each folder in their places, and leaves nothing else behind", async () => {
    await build(FIRST);
    expect(read("extension/app/record.js")).toBe("first");
    expect(readdirSync(dist).toSorted()).toEqual(["cli", "extension"]);
  });

  it("replaces a file, so that whoever has it open goes on with the whole earlier one", async () => {
    await build(FIRST);
    linkSync(join(dist, "cli/start.js"), join(dist, "opened"));
    await build(SECOND);
    expect([read("opened"), read("cli/start.js")]).toEqual(["first", "second"]);
  });

  it("leaves a file alone that is the same as before", async () => {
    await build(FIRST);
    const before = statSync(join(dist, "extension/app/record.css")).ino;
    await build(SECOND);
    expect(statSync(join(dist, "extension/app/record.css")).ino).toBe(before);
  });

  it("takes away what is no longer built, so that it is no longer packed", async () => {
    await build({ ...FIRST, "extension/app/old/gone.js": "" });
    await build(FIRST);
    expect(readdirSync(join(dist, "extension"), { recursive: true, encoding: "utf8" }).toSorted()).toEqual([
      "app",
      "app/record.css",
      "app/record.js",
    ]);
  });

  it("leaves everything as it was until all is built, and where it fails", async () => {
    await build(FIRST);
    const failing = buildAside(dist, ["extension", "cli"], async (aside) => {
      write(aside, SECOND);
      expect(read("cli/start.js")).toBe("first");
      throw new Error("does not compile");
    });
    await expect(failing).rejects.toThrow("does not compile");
    expect([read("cli/start.js"), readdirSync(dist).length]).toEqual(["first", 2]);
  });

  it("works beside another one in the same folder, and clears up only after those that were killed", async () => {
    mkdirSync(join(dist, ".building-999999999-killed"), { recursive: true });
    await buildAside(dist, ["extension", "cli"], async (aside) => {
      write(aside, FIRST);
      await build(SECOND);
      expect(read("cli/start.js")).toBe("second");
    });
    expect([read("cli/start.js"), read("extension/app/record.js")]).toEqual(["first", "first"]);
    expect(readdirSync(dist).toSorted()).toEqual(["cli", "extension"]);
  });
});

describe("what is built already", () => {
  const FOLDERS = ["extension", "cli"];
  const inputs = "of these sources";
  beforeEach(async () => {
    await build(FIRST);
    recordBuild(dist, describeBuild(dist, FOLDERS, inputs));
  });

  it("is not built again", () => {
    expect(isBuilt(dist, FOLDERS, inputs)).toBe(true);
  });

  it.each<[string, () => void]>([
    ["a file is another one", () => write(dist, { "cli/start.js": "FIRST" })],
    ["a file is missing", () => rmSync(join(dist, "cli/start.js"))],
    ["a file is there that was not built", () => write(dist, { "extension/app/more.js": "" })],
    ["nothing says what it was built from", () => rmSync(join(dist, ".built.json"))],
  ])("is built again where %s", (_, change) => {
    change();
    expect(isBuilt(dist, FOLDERS, inputs)).toBe(false);
  });

  it("is built again from other sources", () => {
    expect(isBuilt(dist, FOLDERS, "of others")).toBe(false);
  });

  it.each(["src/a.ts", "app/translations/en.json", "scripts/x.js", "package-lock.json", "vite.config.ts"])(
    "counts as made from others once %s has changed, and not when it was only written again",
    (path) => {
      const project = join(root, "project");
      write(project, { "src/b.ts": "", [path]: "{}" });
      const before = hashInputs(project);
      write(project, { [path]: "{}" });
      expect(hashInputs(project)).toBe(before);
      write(project, { [path]: "{ }" });
      expect(hashInputs(project)).not.toBe(before);
    },
  );
});
