import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** File contents by path below the folder; null takes a file of the sample away. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array | null>>;

export const GUARD_TAG = '<script src="./guard-messages.js"></script>';
export const SDK_TAG = '<script src="https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js"></script>';

/** A page of the sample, whose head is given. */
export function samplePage(head: string): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><main></main></body></html>`;
}

/** A small package that breaks no rule. */
const SAMPLE: PackageFiles = {
  "app/LICENSE.txt": "Copyright of Scorelens",
  "app/THIRD-PARTY-NOTICES.txt": "Copyright of others",
  "app/record.html": samplePage(
    `<link rel="stylesheet" href="./record.css"><script type="application/json">{}</script>${GUARD_TAG}${SDK_TAG}
     <script defer src="./record.js"></script><img src="img/logo.png" alt="">`,
  ),
  "app/guard-messages.js": "var guard = 1;",
  "app/record.js": 'load("record-run.js");',
  "app/record-run.js": "var run = 1;",
  "app/record.css": 'main{background:url("img/logo.png")}',
  "app/img/logo.png": "no picture, which nobody asks",
  "app/translations/en.json": "{}",
};

/** Writes the sample with changes into a folder, which is emptied before. */
export function writeSamplePackage(folder: string, changes: PackageFiles = {}): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries({ ...SAMPLE, ...changes })) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
