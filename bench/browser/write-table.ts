import { availableParallelism, loadavg } from "node:os";
import type { Row } from "./bars.ts";
import { BROWSER_KINDS } from "./find-browsers.ts";
import type { StepsRow } from "./list-steps.ts";
import { type BrowserReport, judgeReport, type MissingBrowser, type Report } from "./report.ts";
import type { LoadSum, Size } from "./sum-loads.ts";
import type { Verdict } from "./verdict.ts";

const VERDICTS: Readonly<Record<Verdict, string>> = {
  passed: "pass",
  missed: "MISSED",
  "not measured": "NOT MEASURED",
};

export function writeTable(report: Report): string {
  const { plan, browsers, loads } = report;
  return [
    `${plan.latency} ms before each answer. An opening lasts from when the widget's page is there, still empty, until all is drawn. It is
compared with that of the floor page, a widget in the same place that makes one call and shows one text. Both are opened in
turns, ${plan.rounds} times (slow processor and custom module ${plan.otherRounds}, traced ones ${plan.tracedRounds}). First: in a new tab. Second: in the same tab after
that. Ratios are of medians, ranges those of the single rounds.
Load average ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors: times grow where they are shared.`,
    ...browsers.map((browser) => writeBrowser(browser)),
    writeLoads(loads),
    `All bars together: ${judgeReport(report)}.`,
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

function writeBrowser(browser: BrowserReport | MissingBrowser): string {
  const name = BROWSER_KINDS[browser.kind];
  if ("missing" in browser) return `${name}: NOT MEASURED. ${browser.missing}`;
  return `${name} ${browser.version}\n\n${writeRows(browser.rows)}\n\n${writeSteps(browser.steps)}`;
}

function writeRows(rows: readonly Row[]): string {
  const cells = rows.map(({ what, value, unit, range, bar, verdict, note }) => [
    what,
    `${value} ${unit}`,
    range === null ? "" : `${range[0]} to ${range[1]}`,
    bar === null ? "" : `${bar}`,
    verdict === null ? "" : VERDICTS[verdict],
    note,
  ]);
  return align([["", "measured", "range", "at most", "", ""], ...cells]);
}

function writeSteps(rows: readonly StepsRow[]): string {
  const head = ["ms until", "scripts loaded", "scripts run", "asked", "answered", "drawn", "before, by the browser"];
  const cells = rows.map(({ what, framed, steps: { loaded, greeted, asked, answered, drawn } }) => [
    what,
    ...[loaded, greeted, asked, answered, drawn, framed].map(String),
  ]);
  return align([head, ...cells]);
}

function writeLoads(loads: readonly LoadSum[]): string {
  if (loads.length === 0) return "What one opening loads: NOT MEASURED, for want of a browser.";
  const head = ["gzipped bytes (raw)", "scripts", "styles", "both", "at most", "", "page", "languages"];
  const cells = loads.map(({ name, scripts, styles, budgeted, limit, verdict, page, languages }) => [
    name,
    writeSize(scripts),
    writeSize(styles),
    writeSize(budgeted),
    limit === null ? "" : `${limit}`,
    verdict === null ? "" : VERDICTS[verdict],
    writeSize(page),
    writeSize(languages),
  ]);
  const files = new Map(loads.flatMap((load) => load.files.map((file) => [file.file, file])));
  const weights = [...files.values()].map((size) => [`  ${size.file}`, writeSize(size)]);
  return `What one opening loads\n\n${align([head, ...cells])}\n\n${align([["of these, each", ""], ...weights])}`;
}

function writeSize({ gzip, raw }: Size): string {
  return raw === 0 ? "" : `${gzip} (${raw})`;
}

function align(table: readonly (readonly string[])[]): string {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
