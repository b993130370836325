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
  /** Everything that it said on stdout and stderr so far. */
  output(): string;
  readonly process: ChildProcessWithoutNullStreams;
  stop(): Promise<void>;
}

export interface FinishedRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function spawnSandbox(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  folder = ".",
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [`${folder}/build/sandbox/start.js`, ...args], {
    stdio: "pipe",
    env: { ...process.env, ...env },
  });
}

/** Starts what `npm start` starts, on two free ports unless told otherwise. */
export async function startSandbox(...args: readonly string[]): Promise<RunningSandbox> {
  return awaitStart(spawnSandbox(withPort(args)));
}

/** The same from a copy of the built sandbox that stands, with the `dist` beside it, in this folder. */
export async function startSandboxIn(folder: string, ...args: readonly string[]): Promise<RunningSandbox> {
  return awaitStart(spawnSandbox(withPort(args), {}, folder));
}

/** The same in front of another sandbox, or whatever else listens at `restOrigin`. */
export async function startLiveSandbox(
  restOrigin: string,
  token: string,
  ...args: readonly string[]
): Promise<RunningSandbox> {
  const live = ["--live", "--rest-origin", restOrigin, ...args];
  return awaitStart(spawnSandbox(withPort(live), { SCORELENS_ACCESS_TOKEN: token }));
}

function withPort(args: readonly string[]): readonly string[] {
  return args.includes("--port") ? args : ["--port", "0", ...args];
}

async function awaitStart(child: ChildProcessWithoutNullStreams): Promise<RunningSandbox> {
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
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
  return { crm, widget, lines, output: () => stdout() + stderr(), process: child, stop };
}

/** For runs that end by themselves. */
export async function runSandbox(...args: readonly string[]): Promise<FinishedRun> {
  return runSandboxIn({}, ...args);
}

export async function runSandboxIn(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<FinishedRun> {
  const child = spawnSandbox(args, env);
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  await once(child, "close");
  return { code: child.exitCode, stdout: stdout(), stderr: stderr() };
}
