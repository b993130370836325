import type { BrowserReport, MissingBrowser, Report } from "./report.ts";
import { judgeBrowser, judgeReport } from "./report.ts";

/**
 * `{"plan":{…},"verdict":v,"browsers":{kind:{"verdict":v,"missing":text|null,"version":text|null,
 * "figures":{key:{"value":n,"unit":"…","range":[n,n]|null,"bar":n|null,"verdict":v|null,"note":"…"}},"steps":{key:{step:n}}}},
 * "loads":{name:{kind:{"raw":n,"gzip":n},"budgeted":{…},"limit":n|null,"verdict":v|null,"files":[…]}}}`, v being "passed",
 * "missed" or "not measured"; what was not measured has no figures.
 */
export function writeJson(report: Report): string {
  const browsers = Object.fromEntries(report.browsers.map((browser) => [browser.kind, describe(browser)]));
  const loads = Object.fromEntries(report.loads.map(({ name, ...load }) => [name, load]));
  return `${JSON.stringify({ plan: report.plan, verdict: judgeReport(report), browsers, loads })}\n`;
}

function describe(browser: BrowserReport | MissingBrowser): Record<string, unknown> {
  const verdict = judgeBrowser(browser);
  if ("missing" in browser) return { verdict, missing: browser.missing, version: null, figures: {}, steps: {} };
  const figures = Object.fromEntries(browser.rows.map(({ key, what: _what, ...figure }) => [key, figure]));
  const steps = Object.fromEntries(browser.steps.map(({ key, framed, steps: over }) => [key, { framed, ...over }]));
  return { verdict, missing: null, version: browser.version, figures, steps };
}
