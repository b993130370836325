import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { StartError } from "./start-error.ts";

/** What the widget pages load in place of Zoho's CDN. */
export type SdkSource =
  | { readonly kind: "script"; readonly text: string; readonly standIn: boolean }
  | { readonly kind: "url"; readonly url: URL };

const STAND_IN = fileURLToPath(new URL("../../../dist/sandbox/sdk.js", import.meta.url));

/** A file is read once, so that an unreadable one stops the start and not the first page. */
export async function readSdkSource(sdk: string | null): Promise<SdkSource> {
  if (sdk !== null && /^https?:\/\//i.test(sdk)) return { kind: "url", url: parseUrl(sdk) };
  const file = sdk ?? STAND_IN;
  try {
    return { kind: "script", text: await readFile(file, "utf8"), standIn: sdk === null };
  } catch (error) {
    throw new StartError(`cannot read the SDK file ${file}: ${errorCode(error)}`);
  }
}

function parseUrl(sdk: string): URL {
  if (URL.canParse(sdk)) return new URL(sdk);
  throw new StartError(`--sdk is not a URL: ${sdk}`);
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
