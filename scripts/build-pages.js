import { rmSync } from "node:fs";
import { build } from "vite";
import { buildAside } from "./building/build-aside.js";
import { buildCli } from "./building/build-cli.js";
import { describeBuild, hashInputs, isBuilt, recordBuild } from "./building/build-record.js";
import { findTwice, listModules } from "./building/share-modules.js";
import { WIDGET_SCRIPTS } from "./building/widget-scripts.js";
import { buildLanguages } from "./languages/build-languages.js";
import { createNotices } from "./notices/collect-notices.js";

// The same sources give the same files, whatever the environment says.
process.env["NODE_ENV"] = "production";
/** Another folder is for comparing builds. */
const dist = process.env["SCORELENS_DIST"] ?? "dist";
const FOLDERS = ["extension", "sandbox", "cli"];

const inputs = hashInputs();
if (!isBuilt(dist, FOLDERS, inputs)) {
  let description = "";
  await buildAside(dist, FOLDERS, async (aside) => {
    await buildInto(aside);
    description = describeBuild(aside, FOLDERS, inputs);
  });
  // So that no zip is older than what it should hold.
  for (const made of ["package", "scorelens.zip"]) rmSync(`${dist}/${made}`, { recursive: true, force: true });
  recordBuild(dist, description);
}

/** @param {string} root */
async function buildInto(root) {
  const extension = `${root}/extension/app`;
  const notices = createNotices();
  const modules = new Map();
  for (const mode of Object.keys(WIDGET_SCRIPTS)) {
    const built = await build({ mode, build: { outDir: extension }, plugins: [notices.plugin()] });
    modules.set(mode, listModules(built));
  }
  const twice = findTwice(modules);
  if (twice.length > 0) throw new Error(twice.join("\n"));
  notices.write(extension);
  for (const mode of ["crm-page", "sdk"]) await build({ mode, build: { outDir: `${root}/sandbox` } });
  buildLanguages("app/translations", extension);
  await buildCli(`${root}/cli`);
}
