import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { describePackage } from "./package/describe-package.js";
import { PackError } from "./package/pack-error.js";
import { checkPackage } from "./package/package-rules.js";
import { runZet } from "./package/run-zet.js";
import { stagePackage } from "./package/stage-package.js";
import { verifyZip } from "./package/verify-zip.js";

const HELP = `Usage: npm run pack -- [--from FOLDER] [--out FOLDER]

Checks the built extension, packs it with Zoho's toolkit, checks the zip and prints what is in it.

  --from FOLDER  holds app/; dist/extension if not given
  --out FOLDER   gets scorelens.zip, and package/ to pack in; dist if not given

Exit code 1 where a step fails, 2 on wrong use. node scripts/check-package.js --help lists the checks.
`;

try {
  const { values } = parseArgs({
    options: {
      from: { type: "string", default: "dist/extension" },
      out: { type: "string", default: "dist" },
      help: { type: "boolean" },
    },
  });
  process.stdout.write(values.help ? HELP : `${pack(values.from, values.out)}\n`);
} catch (error) {
  if (!(error instanceof Error) || !(error instanceof PackError || "code" in error)) throw error;
  const isWrongUse = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  const hint = isWrongUse ? " (--help lists the options)" : "";
  process.stderr.write(`${error.message.replaceAll(/^/gm, "pack: ")}${hint}\n`);
  process.exitCode = isWrongUse ? 2 : 1;
}

/** @param {string} from @param {string} out @returns {string} what was packed */
function pack(from, out) {
  const staging = join(out, "package/scorelens");
  const zipPath = join(out, "scorelens.zip");
  // So that nobody uploads an earlier one after a step failed.
  rmSync(zipPath, { force: true });
  const { pack, lines } = checkPackage(from);
  if (lines.length > 0) throw new PackError(lines.join("\n"));
  stagePackage(pack, staging);
  runZet(resolve(staging));
  const staged = join(staging, "dist/scorelens.zip");
  const zip = readFileSync(staged);
  verifyZip(zip, pack);
  copyFileSync(staged, zipPath);
  return describePackage(zipPath, zip, pack);
}
