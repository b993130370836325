import { availableParallelism, loadavg } from "node:os";
import type { Row } from "./bars.ts";
import type { Plan } from "./measure.ts";

/** `{"plan":{…},"passed":true,"figures":{key:{"value":n,"unit":"…","range":[n,n]|null,"bar":n|null,"passed":true|false|null}}}` */
export function writeJson(rows: readonly Row[], plan: Plan): string {
  const figures = Object.fromEntries(
    rows.map(({ key, value, unit, range, bar, passed }) => [key, { value, unit, range, bar, passed }]),
  );
  return `${JSON.stringify({ plan, passed: rows.every(({ passed }) => passed !== false), figures })}\n`;
}

export function writeTable(rows: readonly Row[], plan: Plan, version: string): string {
  const cells = rows.map(({ what, value, unit, range, bar, passed, note }) => [
    what,
    `${value} ${unit}`,
    range === null ? "" : `${range[0]} to ${range[1]}`,
    bar === null ? "" : `${bar}`,
    passed === null ? "" : passed ? "pass" : "MISSED",
    note,
  ]);
  const table = [["", "measured", "range", "at most", "", ""], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  const lines = table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `Chromium ${version}, ${plan.latency} ms before each answer, median of ${plan.openings} openings (${plan.throttledOpenings} of the slow, the custom and the traced ones).
Load average ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors: times grow where they are shared.\n\n${lines.join("\n")}\n`;
}
