import { resolve } from "node:path";
import { createServer } from "vite";

/** Editors write a file in several steps. Milliseconds. */
const SETTLED_AFTER = 100;

/**
 * Calls back with the changed files, absolute, once they have settled. Vite's watcher does it, because Node's own loses files
 * that an editor replaces instead of writing them.
 * @param {(files: readonly string[]) => void} onChange
 * @returns {Promise<() => Promise<void>>} ends it
 */
export async function watchSources(onChange) {
  /** @type {Set<string>} */
  const changed = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const server = await createServer({
    configFile: false,
    appType: "custom",
    // The folder of the sources, not the whole project.
    root: resolve("src"),
    cacheDir: resolve("build/vite"),
    logLevel: "silent",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  });
  server.watcher.add([resolve("app"), resolve("vite.config.ts")]);
  server.watcher.on("all", (_event, file) => {
    changed.add(resolve(file));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      onChange(files);
    }, SETTLED_AFTER);
  });
  return async () => {
    clearTimeout(timer);
    await server.close();
  };
}
