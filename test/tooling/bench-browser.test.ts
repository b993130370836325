import { describe, expect, it, test } from "vitest";
import { compareOpenings } from "../../bench/browser/compare-openings.ts";
import { findBrowsers } from "../../bench/browser/find-browsers.ts";
import type { Opening } from "../../bench/browser/open-record.ts";
import { judgeReport, type Report } from "../../bench/browser/report.ts";
import { type LoadSum, sumLoad } from "../../bench/browser/sum-loads.ts";
import { judgeAll, judgeAtMost } from "../../bench/browser/verdict.ts";
import { writeJson } from "../../bench/browser/write-json.ts";
import { writeTable } from "../../bench/browser/write-table.ts";
import { findBrowser } from "../support/find-browser.ts";

const FILES = [
  { file: "record.html", raw: 70_000, gzip: 18_000 },
  { file: "record.js", raw: 100_000, gzip: 33_000 },
  { file: "guard-messages.js", raw: 200, gzip: 170 },
  { file: "record.css", raw: 12_000, gzip: 3_300 },
  { file: "language-pt-BR.js", raw: 80_000, gzip: 20_000 },
];

function open(drawn: number): Opening {
  const steps = { loaded: 0, greeted: 0, asked: 0, answered: 0, drawn };
  return { ...steps, framed: 0, calls: 1, messages: 1, rules: 1, lines: 0 };
}

describe("the sum of what one opening loads", () => {
  it("keeps the kinds apart, and has the budget on scripts and styles", () => {
    const sum = sumLoad("a record", FILES, 36_470);
    expect(sum).toMatchObject({
      scripts: { raw: 100_200, gzip: 33_170 },
      styles: { raw: 12_000, gzip: 3_300 },
      page: { raw: 70_000, gzip: 18_000 },
      languages: { raw: 80_000, gzip: 20_000 },
      budgeted: { raw: 112_200, gzip: 36_470 },
      verdict: "passed",
    });
    expect(sumLoad("a record", FILES, 36_469).verdict).toBe("missed");
  });

  it("has no verdict without a budget, and has not passed where nothing was loaded", () => {
    expect(sumLoad("a record", FILES, null).verdict).toBeNull();
    expect(sumLoad("a record", [], 36_000).verdict).toBe("not measured");
  });

  it("leaves no file out", () => {
    expect(() => sumLoad("a record", [...FILES, { file: "logo.svg", raw: 1, gzip: 1 }], null)).toThrow("logo.svg");
  });
});

describe("the comparison with the floor page", () => {
  it("is the ratio of the medians, with the rounds' own ratios as range", () => {
    const [record, floor] = [
      [300, 330, 900].map((milliseconds) => open(milliseconds)),
      [200, 300, 240].map((milliseconds) => open(milliseconds)),
    ];
    expect(compareOpenings(record, floor, ({ drawn }) => drawn)).toEqual({
      value: 330 / 240,
      range: [1.1, 3.75],
      record: 330,
      floor: 240,
    });
  });

  it("is no number where nothing was opened", () => {
    expect(compareOpenings([], [], ({ drawn }) => drawn).value).toBeNaN();
  });
});

describe("a verdict", () => {
  test.each([
    [1.35, 1.35, "passed"],
    [1.351, 1.35, "missed"],
    [Number.NaN, 1.35, "not measured"],
    [9, null, null],
  ])("on %d with the bar at %d is %s", (value, bar, verdict) => {
    expect(judgeAtMost(value, bar)).toBe(verdict);
  });

  test.each([
    [["passed", null, "passed"], "passed"],
    [["passed", "not measured"], "not measured"],
    [["passed", "not measured", "missed"], "missed"],
    [[null], "not measured"],
    [[], "not measured"],
  ] as const)("on %j together is %s", (verdicts, verdict) => {
    expect(judgeAll(verdicts)).toBe(verdict);
  });
});

describe("the report", () => {
  const plan = { latency: 200, rounds: 1, otherRounds: 1, tracedRounds: 1, slowdown: 4 };
  const figures = { value: 1.2, unit: "x floor page", range: [1.1, 1.3], bar: 1.35, verdict: "passed" } as const;
  const row = { ...figures, key: "first", what: "First opening", note: "" };
  const bundled = { kind: "bundled", version: "143", rows: [row], steps: [] } as const;
  const loads: readonly LoadSum[] = [sumLoad("a record", FILES, 40_000)];
  const incomplete: Report = { plan, browsers: [{ kind: "full", missing: "None found." }, bundled], loads };

  it("passes with all bars in both browsers, and not with one browser alone", () => {
    expect(judgeReport({ ...incomplete, browsers: [{ ...bundled, kind: "full" }, bundled] })).toBe("passed");
    expect(judgeReport(incomplete)).toBe("not measured");
    expect(judgeReport({ ...incomplete, loads: [sumLoad("a record", FILES, 1)] })).toBe("missed");
  });

  it("says in words which browser was not measured, in the table and in the JSON", () => {
    expect(writeTable(incomplete)).toContain("Full Chromium: NOT MEASURED. None found.");
    expect(JSON.parse(writeJson(incomplete))).toMatchObject({
      verdict: "not measured",
      browsers: {
        full: { verdict: "not measured", missing: "None found.", figures: {} },
        bundled: { verdict: "passed", missing: null, figures: { first: { value: 1.2, bar: 1.35 } } },
      },
      loads: { "a record": { budgeted: { gzip: 36_470 }, limit: 40_000, verdict: "passed" } },
    });
  });
});

describe("the browsers of the bench", () => {
  it("are the one that CHROME_PATH names, and the bundled one whatever else is said", async () => {
    const { full } = await findBrowsers({ CHROME_PATH: process.execPath, SCORELENS_BROWSER: "bundled" });
    expect(full).toEqual({ found: { executablePath: process.execPath, env: {} } });
  });

  it("lack the full one where CHROME_PATH is wrong or names another kind", async () => {
    expect(await findBrowsers({ CHROME_PATH: "/nowhere/chrome" })).toMatchObject({
      full: { missing: expect.stringContaining("/nowhere/chrome") },
    });
    expect(await findBrowsers({ CHROME_PATH: "/usr/bin/headless_shell" })).toMatchObject({
      full: { missing: expect.stringContaining("no full one") },
    });
  });

  it.runIf(process.platform === "linux" && process.arch === "x64")(
    "never take the bundled one for a full one",
    async () => {
      const { executablePath } = await findBrowser({ SCORELENS_BROWSER: "bundled" });
      const { full, bundled } = await findBrowsers({ ...process.env, CHROME_PATH: executablePath });
      expect(full).toEqual({ missing: "CHROME_PATH names the bundled one" });
      expect(bundled).toMatchObject({ found: { executablePath } });
    },
  );
});
