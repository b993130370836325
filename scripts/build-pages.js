import { rmSync } from "node:fs";
import { build } from "vite";
import { buildLanguages } from "./languages/build-languages.js";
import { WIDGET_PAGES } from "./widget-pages.js";

// The same sources give the same files, whatever the environment says.
process.env["NODE_ENV"] = "production";
/** Another folder is for comparing builds. */
const dist = process.env["SCORELENS_DIST"] ?? "dist";
const extension = `${dist}/extension/app`;

// Fresh folders, so that a file that is no longer built is no longer packed, and no zip that is older than they are.
for (const made of ["extension", "sandbox", "package", "scorelens.zip"])
  rmSync(`${dist}/${made}`, { recursive: true, force: true });
for (const mode of WIDGET_PAGES) await build({ mode, build: { outDir: extension } });
for (const mode of ["crm-page", "sdk"]) await build({ mode, build: { outDir: `${dist}/sandbox` } });
buildLanguages("app/translations", extension);
