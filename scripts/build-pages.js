import { rmSync } from "node:fs";
import { build } from "vite";
import { buildLanguages } from "./languages/build-languages.js";
import { WIDGET_PAGES } from "./widget-pages.js";

// Fresh folders, so that a file that is no longer built is no longer packed.
rmSync("dist", { recursive: true, force: true });
for (const mode of [...WIDGET_PAGES, "crm-page", "sdk"]) await build({ mode });
buildLanguages("app/translations", "dist/extension/app");
