import { readFileSync } from "node:fs";
import { findPackageFile } from "./find-package-file.ts";

export function readVersion(): string {
  return (JSON.parse(readFileSync(findPackageFile("package.json"), "utf8")) as { readonly version: string }).version;
}
