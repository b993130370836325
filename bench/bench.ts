import { ENGINES } from "./engines/all-engines.ts";
import { DifferentPoints, measure } from "./measure.ts";
import { writeJson, writeTable } from "./report.ts";

/** `npm run -s bench -- --json` prints the JSON alone; without -s npm puts lines of its own before it. */
const PLAN = { rules: 40, criteriaPerRule: 20, rulesSeed: 2026, records: 10_000, warmUps: 3, rounds: 9 };

try {
  const measurements = await measure(ENGINES, PLAN);
  process.stdout.write(process.argv.includes("--json") ? writeJson(measurements) : writeTable(measurements, PLAN));
} catch (error) {
  if (!(error instanceof DifferentPoints)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
