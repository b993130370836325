import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { FoundBrowser } from "./find-browser.ts";

const PACKAGE = resolve(createRequire(import.meta.url).resolve("@sparticuz/chromium"), "../../..");
const CACHE = resolve(PACKAGE, "../../.cache/bundled-chromium");

/** Whether the package has a binary for this machine. */
export function isBundledHere(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

/**
 * Unpacks the Chromium of @sparticuz/chromium, once per version, together with the shared libraries and the font that
 * a bare machine lacks. Throws on other platforms than Linux on x64.
 */
export function unpackBundledBrowser(): FoundBrowser {
  if (!isBundledHere()) throw new Error("SCORELENS_BROWSER=bundled: there is a bundled browser for Linux on x64 only.");
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const folder = join(CACHE, version);
  if (!existsSync(folder)) {
    // Several test files may come here at once: each unpacks for itself, and the first one to finish wins.
    mkdirSync(CACHE, { recursive: true });
    const staging = mkdtempSync(join(CACHE, "unpacking-"));
    unpack(staging);
    writeFileSync(join(staging, "fonts.conf"), describeFonts(folder));
    try {
      renameSync(staging, folder);
    } catch (error) {
      rmSync(staging, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return {
    executablePath: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: [join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"] ?? []].flat().join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/**
 * In a process of its own, because the package unpacks into the temporary folder, takes what it finds there for its own,
 * and adds the libraries (libnss3 and others) only where the environment is that of its main user, AWS Lambda:
 * https://github.com/Sparticuz/chromium/blob/master/source/helper.ts
 */
function unpack(folder: string): void {
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: PACKAGE,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** The machine's fonts if it has any, else the one of the package. */
function describeFonts(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
