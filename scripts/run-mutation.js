import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** Of all changes, so many per cent have to be noticed. */
const BAR = 85;
/** Files for one run: which test meets which change is kept in memory, more than there is for all of them at once. */
const FILES_PER_RUN = 20;
const FOLDERS = ["src/scoring", "src/crm"];
const STRYKER = "node_modules/@stryker-mutator/core/bin/stryker.js";
const REPORT = "coverage/mutation/mutation.json";

const HELP = `Usage: npm run mutation -- [FILE…]

Changes the files (without any: all of ${FOLDERS.join(" and ")}) in thousands of small ways, one at a time, runs the
tests of the core on each, lists the changes that no test notices, and prints how many are noticed.

Exit code 1 where fewer than ${BAR} % are, 2 on wrong use.
`;

/**
 * @typedef {{ readonly status: string }} Mutant what became of one change, by Stryker's report
 * @typedef {{ readonly noticed: number, readonly all: number }} Count
 */

try {
  const { values, positionals } = parseArgs({ options: { help: { type: "boolean" } }, allowPositionals: true });
  const missing = positionals.find((file) => !existsSync(file));
  if (values.help) process.stdout.write(HELP);
  else if (missing !== undefined) refuse(`${missing} does not exist`);
  else runAll(positionals.length > 0 ? positionals : listFiles());
} catch (error) {
  if (!(error instanceof TypeError && "code" in error)) throw error;
  refuse(`${error.message.split(". ")[0]}. --help tells the use.`);
}

/** @param {string} message */
function refuse(message) {
  process.stderr.write(`mutation: ${message}\n`);
  process.exitCode = 2;
}

/** @returns {string[]} */
function listFiles() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.endsWith("index.ts"))
      .map((name) => join(folder, name)),
  ).sort();
}

/** @param {readonly string[]} files */
function runAll(files) {
  /** @type {Map<string, Count>} */
  const counts = new Map();
  for (let start = 0; start < files.length; start += FILES_PER_RUN) {
    for (const [file, mutants] of Object.entries(runSome(files.slice(start, start + FILES_PER_RUN))))
      counts.set(file, countNoticed(mutants));
  }
  const total = { noticed: 0, all: 0 };
  for (const { noticed, all } of counts.values()) {
    total.noticed += noticed;
    total.all += all;
  }
  const lines = Array.from(counts, ([file, count]) => `${describe(count)}  ${file}`);
  process.stdout.write(`${lines.join("\n")}\n${describe(total)}  in all\n`);
  if (total.noticed * 100 < BAR * total.all) process.exitCode = 1;
}

/** @param {readonly string[]} files @returns {Record<string, readonly Mutant[]>} the changes by file */
function runSome(files) {
  rmSync(REPORT, { force: true });
  const { status } = spawnSync(process.execPath, [STRYKER, "run", "--mutate", files.join(",")], { stdio: "inherit" });
  if (status !== 0 || !existsSync(REPORT)) {
    // It has said why.
    process.stderr.write(`mutation: Stryker ended with exit code ${status}\n`);
    process.exit(1);
  }
  /** @type {{ files: Record<string, { mutants: readonly Mutant[] }> }} */
  const report = JSON.parse(readFileSync(REPORT, "utf8"));
  return Object.fromEntries(Object.entries(report.files).map(([file, { mutants }]) => [file, mutants]));
}

/** Changes that are left out of the run count for nothing. @param {readonly Mutant[]} mutants @returns {Count} */
function countNoticed(mutants) {
  /** @param {...string} statuses */
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  return { noticed, all: noticed + count("Survived", "NoCoverage") };
}

/** @param {Count} count */
function describe({ noticed, all }) {
  const share = all === 0 ? 100 : (100 * noticed) / all;
  return `${share.toFixed(1).padStart(5)} %  ${String(noticed).padStart(5)} of ${String(all).padStart(5)}`;
}
