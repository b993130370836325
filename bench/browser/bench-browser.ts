import { parseArgs } from "node:util";
import { startSandbox } from "../../test/browser/support/start-sandbox.ts";
import { judge } from "./bars.ts";
import { measure } from "./measure.ts";
import { openChromium } from "./open-chromium.ts";
import { writeJson, writeTable } from "./report.ts";

/**
 * `npm run -s bench:browser -- --json` prints the figures alone; without -s npm puts lines of its own before them. Exit code 1
 * where a bar is missed, 2 on wrong use.
 */
const PLAN = { latency: 200, openings: 7, throttledOpenings: 3, slowdown: 4 };

try {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  await run(values.json);
} catch (error) {
  if (!String(Object(error).code).startsWith("ERR_PARSE_ARGS")) throw error;
  process.stderr.write("bench:browser takes no argument but --json\n");
  process.exitCode = 2;
}

async function run(json: boolean): Promise<void> {
  const sandbox = await startSandbox();
  try {
    const chromium = await openChromium();
    try {
      const rows = judge(await measure(chromium.context, sandbox, PLAN));
      process.stdout.write(json ? writeJson(rows, PLAN) : writeTable(rows, PLAN, chromium.version));
      if (rows.some(({ passed }) => passed === false)) process.exitCode = 1;
    } finally {
      await chromium.close();
    }
  } finally {
    await sandbox.stop();
  }
}
