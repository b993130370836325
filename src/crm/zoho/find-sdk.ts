import type { Zoho, Zrc } from "./sdk-types.ts";

/** null: the SDK's script did not load. */
export function findZoho(): Zoho | null {
  return typeof ZOHO === "undefined" ? null : ZOHO;
}

/** null: no SDK, or one older than 1.5. The bare name is the only way to it: it is no property of window. */
export function findZrc(): Zrc | null {
  return typeof zrc === "undefined" ? null : zrc;
}
