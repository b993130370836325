import { copyFile, cp, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type RunningSandbox, startSandboxIn } from "../../test/browser/support/start-sandbox.ts";

const BUILD = "build";
const NAME = "floor-page";
const SOURCES = "bench/browser/floor-page";
const EXTENSION = "dist/extension/app";

/**
 * A second sandbox, which hosts the floor page where the first one hosts the record page. It is a copy of the built one, because
 * the sandbox serves the extension that is built beside it: so both pages come from the same code, in the same way, with the
 * same headers, into the same frame of the same CRM page.
 */
export async function startFloorSandbox(): Promise<RunningSandbox> {
  const folder = join(BUILD, NAME);
  await rm(folder, { recursive: true, force: true });
  for (const part of await readdir(BUILD)) {
    if (part !== NAME) await cp(join(BUILD, part), join(folder, BUILD, part), { recursive: true });
  }
  await cp("dist/sandbox", join(folder, "dist/sandbox"), { recursive: true });
  await mkdir(join(folder, EXTENSION), { recursive: true });
  await copyFile(`${EXTENSION}/guard-messages.js`, join(folder, EXTENSION, "guard-messages.js"));
  await cp(SOURCES, join(folder, EXTENSION), { recursive: true });
  return startSandboxIn(folder);
}
