import { jsonLogic } from "./engines/json-logic.ts";
import { jsonRules } from "./engines/json-rules.ts";
import { mongo2js } from "./engines/mongo2js.ts";
import { scorelensExplaining, scorelensPoints } from "./engines/scorelens.ts";
import { DifferentPoints, measure } from "./measure.ts";
import { writeJson, writeTable } from "./report.ts";
import { makeWorkload } from "./workload/make-workload.ts";

const RULES = 40;
const CRITERIA_PER_RULE = 20;
const PLAN = { records: 10_000, warmUps: 2, rounds: 7, seed: 2027 };

const engines = [scorelensPoints, scorelensExplaining, jsonLogic, mongo2js, jsonRules];
try {
  const measurements = await measure(engines, makeWorkload(RULES, CRITERIA_PER_RULE, 2026), PLAN);
  if (process.argv.includes("--json")) process.stdout.write(writeJson(measurements));
  else {
    process.stdout.write(
      `${RULES} rules of ${CRITERIA_PER_RULE} criteria on ${PLAN.records} records, median of ${PLAN.rounds} rounds\n`,
    );
    process.stdout.write(writeTable(measurements, PLAN.records));
  }
} catch (error) {
  if (!(error instanceof DifferentPoints)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
