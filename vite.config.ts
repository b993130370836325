import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { shareModules } from "./scripts/building/share-modules.js";
import { WIDGET_SCRIPTS } from "./scripts/building/widget-scripts.js";
import { compileTemplates } from "./scripts/templates/compile-templates.js";

/**
 * One classic script per page: the CRM may put a widget into a frame of opaque origin, where module scripts are blocked
 * by CORS and classic ones are not. `vite build --mode <page>` builds one page; scripts/build-pages.js builds them all.
 */
interface Page {
  readonly entry: string;
  readonly outDir: string;
  /** Files that stand beside the script under fixed names: source to target. */
  readonly copies: Readonly<Record<string, string>>;
  /** The variable under which the script's exports stand. */
  readonly globalName?: string;
  /** Appended to the script, outside of its function. */
  readonly footer?: string;
}

/** Files that stand beside a script of the extension. */
const COPIES: Readonly<Record<string, Page["copies"]>> = {
  record: { "app/record.html": "record.html", "app/translations/en.json": "translations/en.json" },
  settings: { "app/settings.html": "settings.html" },
};

const WIDGET_PAGES = Object.entries(WIDGET_SCRIPTS).map(([name, { entry, globalName }]): [string, Page] => [
  name,
  {
    entry,
    outDir: "dist/extension/app",
    copies: COPIES[name] ?? {},
    ...(globalName === undefined ? {} : { globalName }),
  },
]);

const PAGES: Readonly<Record<string, Page>> = {
  ...Object.fromEntries(WIDGET_PAGES),
  "crm-page": {
    entry: "src/sandbox/host/crm-page.ts",
    outDir: "dist/sandbox",
    copies: { "src/sandbox/host/crm-page.html": "crm-page.html" },
  },
  sdk: {
    entry: "src/sandbox/sdk/sdk.ts",
    outDir: "dist/sandbox",
    copies: {},
    globalName: "ScorelensSdk",
    // Zoho's SDK declares ZOHO with var and zrc with a top-level const: the one is on window, the other is not.
    footer: "var ZOHO = ScorelensSdk.ZOHO; const zrc = ScorelensSdk.zrc;",
  },
};

export default defineConfig(({ mode }) => {
  const page = PAGES[mode];
  if (page === undefined) return {};
  return {
    base: "./",
    logLevel: "warn",
    publicDir: false,
    plugins: [compileTemplates(), ...(mode in WIDGET_SCRIPTS ? [shareModules(mode)] : []), copyFiles(page)],
    build: {
      outDir: page.outDir,
      emptyOutDir: false,
      target: "es2022",
      // 1 % smaller than the default's output, which counts where the whole widget may have 30 kB.
      minify: "terser",
      // A script with a global name must keep it.
      terserOptions: {
        ecma: 2020,
        // Whatever the charset that the CRM serves the script with; gzip also makes less of escapes than of UTF-8.
        format: { ascii_only: true },
        toplevel: page.globalName === undefined,
        compress: {
          passes: 4,
          inline: 1,
          // What these shorten, gzip makes longer.
          arrows: false,
          sequences: false,
          keep_fargs: false,
          unsafe: true,
          unsafe_arrows: true,
          unsafe_comps: true,
          pure_getters: true,
        },
      },
      sourcemap: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: page.entry,
        // Says on a slow machine, on every build, that the minifier takes its time.
        checks: { bundlerTimings: false },
        // Vite drops the exports of an entry by default.
        preserveEntrySignatures: page.globalName === undefined ? false : "strict",
        output: {
          format: "iife",
          name: page.globalName,
          footer: page.footer,
          entryFileNames: `${mode}.js`,
          assetFileNames: `${mode}[extname]`,
        },
      },
    },
  };
});

function copyFiles(page: Page): Plugin {
  let outDir = page.outDir;
  return {
    name: "copy-files",
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle() {
      for (const [source, name] of Object.entries(page.copies)) {
        const target = `${outDir}/${name}`;
        mkdirSync(dirname(target), { recursive: true });
        if (source.endsWith(".html")) writeFileSync(target, putCatalogueIn(readFileSync(source, "utf8")));
        else copyFileSync(source, target);
      }
    },
  };
}

/**
 * Texts are data, so they come with the page, not with the script; a frame of opaque origin could not fetch them. As
 * nothing but "<" can end the element, that is the only character to hide.
 */
function putCatalogueIn(page: string): string {
  const texts = JSON.stringify(JSON.parse(readFileSync("app/translations/en.json", "utf8")));
  return page.replace(
    /(<script type="application\/json" id="catalogue">)(?=<\/script>)/,
    (start) => start + texts.replaceAll("<", "\\u003c"),
  );
}
