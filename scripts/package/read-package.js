import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readPage } from "./read-page.js";
import { readScript } from "./read-script.js";

/**
 * What is to be packed. Paths begin with `app/` and have forward slashes; they are sorted.
 * @typedef {object} Package
 * @property {ReadonlyMap<string, Uint8Array>} files
 * @property {readonly string[]} folders below `app`
 * @property {readonly string[]} others neither file nor folder, e.g. symbolic links
 * @property {readonly { path: string, text: string }[]} texts of the files whose type is text
 * @property {readonly { path: string, page: import("./read-page.js").Page }[]} pages
 * @property {readonly { path: string, script: import("./read-script.js").Script }[]} scripts
 */

const TEXT = /\.(?:js|css|html|json|svg|xml|txt|md)$/;

/** @param {string} folder the one that holds `app` @returns {Package} empty where there is no `app` */
export function readPackage(folder) {
  const entries = readEntries(join(folder, "app"))
    .map((entry) => {
      const place = join(entry.parentPath, entry.name);
      return { entry, place, path: relative(folder, place).replaceAll("\\", "/") };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
  const files = new Map(
    entries.filter(({ entry }) => entry.isFile()).map(({ path, place }) => [path, readFileSync(place)]),
  );
  const texts = [...files]
    .filter(([path]) => TEXT.test(path))
    .map(([path, bytes]) => ({ path, text: bytes.toString("utf8") }));
  return {
    files,
    folders: entries.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path),
    others: entries.filter(({ entry }) => !entry.isFile() && !entry.isDirectory()).map(({ path }) => path),
    texts,
    pages: texts.filter(({ path }) => path.endsWith(".html")).map(({ path, text }) => ({ path, page: readPage(text) })),
    scripts: texts
      .filter(({ path }) => path.endsWith(".js"))
      .map(({ path, text }) => ({ path, script: readScript(path, text) })),
  };
}

/** @param {string} folder */
function readEntries(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
