import type { Row } from "./bars.ts";
import type { BrowserKind } from "./find-browsers.ts";
import type { StepsRow } from "./list-steps.ts";
import type { Plan } from "./measure.ts";
import type { LoadSum } from "./sum-loads.ts";
import { judgeAll, type Verdict } from "./verdict.ts";

export interface BrowserReport {
  readonly kind: BrowserKind;
  readonly version: string;
  readonly rows: readonly Row[];
  readonly steps: readonly StepsRow[];
}

/** A kind of browser that this machine has not got, and why. */
export interface MissingBrowser {
  readonly kind: BrowserKind;
  readonly missing: string;
}

export interface Report {
  readonly plan: Plan;
  readonly browsers: readonly (BrowserReport | MissingBrowser)[];
  /** Empty where there was no browser to watch. */
  readonly loads: readonly LoadSum[];
}

export function judgeReport({ browsers, loads }: Report): Verdict {
  const verdicts = browsers.map((browser) => judgeBrowser(browser));
  return judgeAll([...verdicts, judgeAll(loads.map(({ verdict }) => verdict))]);
}

export function judgeBrowser(browser: BrowserReport | MissingBrowser): Verdict {
  return "missing" in browser ? "not measured" : judgeAll(browser.rows.map(({ verdict }) => verdict));
}
