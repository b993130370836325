import { createHash } from "node:crypto";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * What an export is called between scripts: names of several words make up a tenth of what is loaded. The same name gives the
 * same letters in every version, so that a page that still has an older script finds what it knows, or nothing.
 *
 * @param {string} name
 */
export function shortName(name) {
  const hash = createHash("sha256").update(name).digest();
  return [0, 1, 2].map((index) => LETTERS[(hash[index] ?? 0) % LETTERS.length]).join("");
}
