import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { type RequestOptions, request } from "node:https";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { collect } from "./collect-text.ts";

export interface DevCrm {
  /** A copy of the project, to be changed at will. */
  readonly folder: string;
  /** "https://127.0.0.1:…" */
  readonly origin: string;
  readonly stdout: () => string;
  /** Resolves with the next line that contains this text. */
  nextLine(text: string): Promise<string>;
  /** Asks as somebody who trusts the server's certificate and no other. */
  fetch(path: string, options?: RequestOptions): Promise<Fetched>;
  /** Does nothing more where it has ended. Resolves with its exit code. */
  stop(): Promise<number | null>;
}

interface Fetched {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

const COPIED = ["app", "src", "scripts", "vite.config.ts", "package.json", "tsconfig.base.json"];

export function spawnDevCrm(args: readonly string[], cwd = "."): ChildProcess {
  return spawn(process.execPath, ["scripts/dev-crm.js", ...args], { cwd, stdio: "pipe" });
}

/** Starts `npm run dev:crm` on a copy of the project and a free port. */
export async function startDevCrm(): Promise<DevCrm> {
  const folder = await mkdtemp(join(tmpdir(), "scorelens-"));
  await Promise.all(COPIED.map((name) => cp(name, join(folder, name), { recursive: true })));
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  const child = spawnDevCrm(["--port", "0"], folder);
  if (child.stdout === null || child.stderr === null) throw new Error("no output");
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const lines = createInterface(child.stdout);
  const nextLine = (text: string) =>
    new Promise<string>((found, refuse) => {
      const end = () => refuse(new Error(`It ended: ${stdout()} ${stderr()}`));
      const read = (line: string) => {
        if (!line.includes(text)) return;
        lines.off("line", read);
        child.off("exit", end);
        found(line);
      };
      lines.on("line", read);
      child.once("exit", end);
    });
  await nextLine("Ctrl+C");
  const origin = /https:\/\/127\.0\.0\.1:\d+/.exec(stdout())?.[0];
  if (origin === undefined) throw new Error(`No address: ${stdout()}`);
  const ca = await readFile(join(folder, "build/dev-certificate/_cert.pem"), "utf8");
  return {
    folder,
    origin,
    stdout,
    nextLine,
    fetch: (path, options = {}) => fetchOver(`${origin}${path}`, { ca, ...options }),
    async stop() {
      child.kill();
      if (child.exitCode === null) await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

async function fetchOver(url: string, options: RequestOptions): Promise<Fetched> {
  const [response] = await once(request(url, options).end(), "response");
  const text = collect(response);
  await once(response, "end");
  return { status: response.statusCode, headers: response.headers, text: text() };
}
