import { isRelativePath } from "./zrc-config.ts";

/** The absolute address with `params` put in: null and undefined left out, arrays as `key[]`, objects as JSON text. */
export function buildUrl(path: string, baseUrl: string, params: unknown): string {
  const url = isRelativePath(path) ? new URL(`${baseUrl.replace(/\/$/, "")}/${path.slice(1)}`) : new URL(path);
  for (const [key, value] of Object.entries((params ?? {}) as Record<string, unknown>)) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) {
      for (const item of value) {
        if (item !== null && item !== undefined) url.searchParams.append(`${key}[]`, paramText(item));
      }
    } else {
      url.searchParams.append(key, paramText(value));
    }
  }
  return url.toString();
}

function paramText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
