import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const bin = fileURLToPath(new URL("../../../bin/scorelens.js", import.meta.url));

/** Runs the built program as a process of its own, in `cwd`. */
export function runCli(args: readonly string[], options: { cwd?: string; input?: string } = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: options.cwd ?? tmpdir() });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    // A program that has read enough closes its input: that fails nothing.
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
  });
}

export interface TestFolder {
  readonly path: string;
  /** Writes text as it is, anything else as JSON; returns the file's name. */
  write(name: string, content: unknown): string;
  remove(): void;
}

export function createTestFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), "scorelens-cli-"));
  return {
    path,
    write(name, content) {
      const data = typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
      writeFileSync(join(path, name), data);
      return name;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
