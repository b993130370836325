import { join } from "node:path";
import licensePlugin from "rollup-plugin-license";
import { build } from "vite";

/** Its types describe a module with a default export, which it is not. */
const license = /** @type {typeof licensePlugin.default} */ (/** @type {unknown} */ (licensePlugin));

/**
 * Makes one file of the command line and the libraries that it uses, so that the package installs without any other, and
 * writes the licences of those libraries beside it.
 *
 * @param {string} outDir
 */
export async function buildCli(outDir) {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [license({ thirdParty: { output: join(outDir, "THIRD-PARTY-LICENSES.txt") } })],
    ssr: { noExternal: true },
    build: {
      ssr: "src/cli/start.ts",
      outDir,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: { checks: { bundlerTimings: false }, output: { entryFileNames: "start.js" } },
    },
  });
}
