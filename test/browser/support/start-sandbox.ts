import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { collect } from "../../support/collect-text.ts";

export interface RunningSandbox {
  /** Origin of the CRM page and the REST API. */
  readonly crm: string;
  /** Origin of the widgets. */
  readonly widget: string;
  readonly lines: readonly string[];
  readonly process: ChildProcessWithoutNullStreams;
  stop(): Promise<void>;
}

export interface FinishedRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function spawnSandbox(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ["build/sandbox/start.js", ...args], { stdio: "pipe" });
}

/** Starts what `npm start` starts, on two free ports unless told otherwise. */
export async function startSandbox(...args: readonly string[]): Promise<RunningSandbox> {
  const child = spawnSandbox(args.includes("--port") ? args : ["--port", "0", ...args]);
  const stderr = collect(child.stderr);
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line.includes("Ctrl+C")) break;
  }
  const [crm, widget] = lines.map((line) => /http:\/\/[\w.]+:\d+/.exec(line)?.[0]);
  if (crm === undefined || widget === undefined) throw new Error(`The sandbox did not start: ${lines} ${stderr()}`);
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, "exit");
  };
  return { crm, widget, lines, process: child, stop };
}

/** For runs that end by themselves. */
export async function runSandbox(...args: readonly string[]): Promise<FinishedRun> {
  const child = spawnSandbox(args);
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  await once(child, "close");
  return { code: child.exitCode, stdout: stdout(), stderr: stderr() };
}
