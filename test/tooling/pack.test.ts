import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeSamplePackage } from "../support/sample-package.ts";

const root = mkdtempSync(join(tmpdir(), "pack-"));
const project = join(root, "project");
const zip = join(project, "dist/scorelens.zip");
afterAll(() => rmSync(root, { recursive: true }));

function writeSample(): void {
  writeSamplePackage(project, { "plugin-manifest.json": '{"service":"CRM"}' });
  writeSamplePackage(join(project, "dist/extension"));
}
beforeEach(writeSample);

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs the command in a project's folder. */
function pack(args: readonly string[] = [], cwd = project, env: NodeJS.ProcessEnv = {}): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve("scripts/pack.js"), ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { stdout, stderr, status };
}

/** Content by path. */
function readZip(bytes: Buffer): Readonly<Record<string, string>> {
  const entries = Object.entries(unzipSync(bytes));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));
}

function readFolder(folder: string, below: string): Readonly<Record<string, string>> {
  const files = readdirSync(join(folder, below), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "latin1")];
    }),
  );
}

describe("packing", () => {
  let first: Buffer;
  let run: Run;
  beforeAll(() => {
    writeSample();
    run = pack();
    first = readFileSync(zip);
  });

  it("gives a zip with the files of app and nothing else, byte by byte", () => {
    expect(run).toMatchObject({ stderr: "", status: 0 });
    expect(readZip(first)).toEqual(readFolder(join(project, "dist/extension"), "app"));
  });

  it("prints each file with its size and hash, and the zip with its own", () => {
    expect(run.stdout).toMatch(/^ +2 {2}[0-9a-f]{16} {2}app\/translations\/en\.json$/m);
    expect(run.stdout).toMatch(/^dist\/scorelens\.zip: [\d,]+ bytes, 9 files of [\d,]+ bytes\nsha256 [0-9a-f]{64}\n$/m);
  });

  it("gives the same zip again, whenever the files were written and wherever they are", () => {
    writeSamplePackage(join(root, "elsewhere/extension"));
    utimesSync(join(root, "elsewhere/extension/app/record.js"), 1_000_000_000, 1_000_000_000);
    const options = ["--from", join(root, "elsewhere/extension"), "--out", join(root, "elsewhere")];
    expect(pack(options, project, { TZ: "Asia/Tokyo" })).toMatchObject({ stderr: "", status: 0 });
    expect(readFileSync(join(root, "elsewhere/scorelens.zip")).equals(first)).toBe(true);
  });
});

/** Runs within Zoho's toolkit before the toolkit does; FAULT says what is to go wrong. */
const FAULTY_ZET = `
const fs = require("node:fs");
if (/zoho-extension-toolkit/.test(process.argv[1] ?? "") && process.argv[2] === "pack") {
  const file = "app/record-run.js";
  if (process.env.FAULT === "silent") process.exit(0);
  if (process.env.FAULT === "lost") fs.rmSync(file);
  if (process.env.FAULT === "changed") fs.appendFileSync(file, " ");
  if (process.env.FAULT === "more") fs.writeFileSync("app/more.js", "");
  const { readdirSync } = fs;
  if (process.env.FAULT === "broken") {
    fs.readdirSync = (folder) => {
      if (fs.existsSync("dist/scorelens.zip")) throw new Error("no disk");
      return readdirSync(folder);
    };
  }
}
`;

describe("a step that fails is told in one line, and leaves no zip of an earlier time", () => {
  interface Failure {
    readonly what: string;
    readonly says: RegExp;
    readonly manifest?: string;
    readonly fault?: string;
    readonly file?: string;
  }
  const failures: readonly Failure[] = [
    {
      what: "the check",
      file: "a.wasm",
      says: /^pack: app\/a\.wasm is of a type that Zoho does not pack: keep to .+ \[types\]\n$/,
    },
    {
      what: "a manifest that is none",
      manifest: "{",
      says: /^pack: zet validate failed with exit code 1: .*json.*\n$/i,
    },
    {
      what: "a manifest of another service",
      manifest: '{"service":"RECRUIT"}',
      says: /^pack: the zip is not what was packed: plugin-manifest\.json does not belong there\n$/,
    },
    {
      what: "a toolkit that stops",
      fault: "silent",
      says: /^pack: zet pack failed with exit code 0: it said nothing\n$/,
    },
    {
      what: "a toolkit that fails quietly",
      fault: "broken",
      says: /^pack: zet pack failed with exit code 0: .*no disk.*\n$/,
    },
    { what: "a file that is left out", fault: "lost", says: /^pack: the zip is .*: app\/record-run\.js is missing\n$/ },
    { what: "a file that changes", fault: "changed", says: /^pack: .*: app\/record-run\.js has other bytes\n$/ },
    { what: "a file too many", fault: "more", says: /^pack: .*: app\/more\.js does not belong there\n$/ },
  ];

  it.each(failures)("$what", ({ says, manifest, fault, file }) => {
    const preload = join(root, "faulty-zet.cjs");
    writeFileSync(preload, FAULTY_ZET);
    writeFileSync(zip, "an earlier one");
    if (manifest !== undefined) writeFileSync(join(project, "plugin-manifest.json"), manifest);
    if (file !== undefined) writeFileSync(join(project, "dist/extension/app", file), "");
    const env = fault === undefined ? {} : { FAULT: fault, NODE_OPTIONS: `--require "${preload}"` };
    const { stdout, stderr, status } = pack([], project, env);
    expect(stderr).toMatch(says);
    expect({ stdout, status, zip: existsSync(zip) }).toEqual({ stdout: "", status: 1, zip: false });
  });

  it("no plugin-manifest.json", () => {
    rmSync(join(project, "plugin-manifest.json"));
    const { stderr, status } = pack();
    expect(stderr).toMatch(/^pack: ENOENT: .*plugin-manifest\.json.*\n$/);
    expect(status).toBe(1);
  });

  it("nothing built", () => {
    const { stderr, status } = pack(["--from", "nowhere"]);
    expect(stderr).toBe("pack: app holds no file: run npm run build first [not-empty]\n");
    expect(status).toBe(1);
  });
});

it.each([["--fix"], ["--out"], ["elsewhere"]])("%s is wrong use", (argument) => {
  const { stdout, stderr, status } = pack([argument]);
  expect(stderr).toMatch(/^pack: .+\(--help lists the options\)\n$/);
  expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
});

it("--help tells the options", () => {
  expect(pack(["--help"])).toMatchObject({ stdout: expect.stringContaining("--from FOLDER"), stderr: "", status: 0 });
});
