import { resolve } from "node:path";
import { build, normalizePath } from "vite";
import { WIDGET_SCRIPTS } from "../building/widget-scripts.js";
import { buildLanguages } from "../languages/build-languages.js";

/** Entries whose exports other scripts take. */
const SHARED = Object.values(WIDGET_SCRIPTS).flatMap(({ after }) => after.map((name) => WIDGET_SCRIPTS[name]?.entry));

/**
 * Builds the widgets as `npm run build` does, with the same configuration, into a folder of their own. Only the minifier is
 * left out: it takes nine tenths of the time.
 * @param {string} outDir
 */
export function createWidgetBuilds(outDir) {
  /** The modules of each page's last good build; a page without an entry is due. @type {Map<string, ReadonlySet<string>>} */
  const modules = new Map();

  /** @param {string} mode */
  async function buildPage(mode) {
    const built = await build({ mode, build: { outDir, minify: false } });
    const outputs = Array.isArray(built) ? built : "output" in built ? [built] : [];
    const chunks = outputs.flatMap(({ output }) => output.filter((file) => file.type === "chunk"));
    modules.set(mode, new Set(chunks.flatMap(({ moduleIds }) => moduleIds.map((id) => id.replace(/\?.*$/, "")))));
  }

  /**
   * Pages and texts are copied by more than one page's build, so what is no module of any page is due everywhere. A style
   * sheet that another one imports is no module either, but can only be in a page that has style sheets.
   * @param {readonly string[]} files
   */
  function findDue(files) {
    const all = files.some((file) => isCopied(file) || isHandedOn(file));
    const style = files.some((file) => file.endsWith(".css"));
    return Object.keys(WIDGET_SCRIPTS).filter((mode) => {
      const known = modules.get(mode);
      if (all || known === undefined || files.some((file) => known.has(file))) return true;
      return style && [...known].some((module) => module.endsWith(".css"));
    });
  }

  return {
    /**
     * Builds what has these files in it, and what could not be built before. Resolves with the names of what was built;
     * rejects with the first failure.
     * @param {readonly string[]} files Absolute.
     * @returns {Promise<readonly string[]>}
     */
    async rebuild(files) {
      const due = findDue(files.map(normalizePath));
      for (const mode of due) modules.delete(mode);
      const results = await Promise.allSettled(due.map(buildPage));
      const failed = results.find((result) => result.status === "rejected");
      if (failed !== undefined) throw failed.reason;
      if (due.length === Object.keys(WIDGET_SCRIPTS).length) buildLanguages("app/translations", outDir);
      return due;
    },
  };
}

/** What says which names scripts share, or where a name is declared, is no module of any script. @param {string} file */
function isHandedOn(file) {
  return file.endsWith("/index.ts") || SHARED.some((entry) => file === normalizePath(resolve(entry ?? "")));
}

/** @param {string} file With slashes, as the bundler's ids have them on Windows, too. */
function isCopied(file) {
  return file.startsWith(normalizePath(resolve("app"))) || file === normalizePath(resolve("vite.config.ts"));
}
