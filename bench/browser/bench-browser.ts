import { parseArgs } from "node:util";
import { startSandbox } from "../../test/browser/support/start-sandbox.ts";
import { judge } from "./bars.ts";
import { type BrowserKind, findBrowsers, type Search } from "./find-browsers.ts";
import { listSteps } from "./list-steps.ts";
import { measure, type Sandboxes } from "./measure.ts";
import { openChromium } from "./open-chromium.ts";
import { type BrowserReport, judgeReport, type MissingBrowser, type Report } from "./report.ts";
import { startFloorSandbox } from "./serve-floor.ts";
import type { LoadSum } from "./sum-loads.ts";
import { watchLoads } from "./watch-loads.ts";
import { writeJson } from "./write-json.ts";
import { writeTable } from "./write-table.ts";

/**
 * `npm run -s bench:browser -- --json` prints the figures alone; without -s npm puts lines of its own before them. Exit code 1
 * where a bar is missed, 2 on wrong use, 3 where none is missed but one was not measured.
 */
const PLAN = { latency: 200, rounds: 7, otherRounds: 3, tracedRounds: 5, slowdown: 4 };
const EXIT_CODES = { passed: 0, missed: 1, "not measured": 3 } as const;

try {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  const report = await run();
  process.stdout.write(values.json ? writeJson(report) : writeTable(report));
  process.exitCode = EXIT_CODES[judgeReport(report)];
} catch (error) {
  if (!String(Object(error).code).startsWith("ERR_PARSE_ARGS")) throw error;
  process.stderr.write("bench:browser takes no argument but --json\n");
  process.exitCode = 2;
}

async function run(): Promise<Report> {
  const record = await startSandbox();
  try {
    const floor = await startFloorSandbox();
    try {
      return await measureAll({ record, floor });
    } finally {
      await floor.stop();
    }
  } finally {
    await record.stop();
  }
}

async function measureAll(sandboxes: Sandboxes): Promise<Report> {
  const searches = await findBrowsers();
  const browsers: (BrowserReport | MissingBrowser)[] = [];
  let loads: readonly LoadSum[] = [];
  for (const kind of Object.keys(searches) as BrowserKind[]) {
    const search: Search = searches[kind];
    if ("missing" in search) {
      browsers.push({ kind, ...search });
      continue;
    }
    const chromium = await openChromium(search.found);
    try {
      const measured = await measure(chromium.context, sandboxes, PLAN);
      browsers.push({ kind, version: chromium.version, rows: judge(measured), steps: listSteps(measured) });
      // Files are the same in every browser.
      if (loads.length === 0) loads = await watchLoads(chromium.context, sandboxes.record);
    } finally {
      await chromium.close();
    }
  }
  return { plan: PLAN, browsers, loads };
}
