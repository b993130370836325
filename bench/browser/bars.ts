import { median } from "../median.ts";
import { compareOpenings } from "./compare-openings.ts";
import type { Measurements, Openings } from "./measure.ts";
import type { Opening } from "./open-record.ts";
import { judgeAtMost, type Verdict } from "./verdict.ts";

/** One figure of a browser. */
export interface Row {
  /** For the JSON. */
  readonly key: string;
  readonly what: string;
  readonly value: number;
  readonly unit: "x floor page" | "calls" | "messages" | "ms";
  /** The smallest and the greatest of several. */
  readonly range: readonly [least: number, most: number] | null;
  /** The most that the value may be; null: no bar. */
  readonly bar: number | null;
  readonly verdict: Verdict | null;
  readonly note: string;
}

const BARS = { first: 1.35, second: 1.2, longestTask: 50, callsFirst: 5, callsSecond: 3 };

/** From when on an opening is compared with the floor page's, until all is drawn. */
const SPANS = {
  page: { suffix: "", what: "", measure: ({ drawn }: Opening) => drawn },
  frame: {
    suffix: "FromFrame",
    what: ", with the browser's time before it",
    measure: ({ framed, drawn }: Opening) => framed + drawn,
  },
  pageLoad: {
    suffix: "FromPageLoad",
    what: ", from PageLoad on",
    measure: ({ greeted, drawn }: Opening) => drawn - greeted,
  },
};

type Span = keyof typeof SPANS;

/** The one that the bars are on: all that the widget has a say in, its page and scripts included, and nothing else. */
const JUDGED: Span = "page";

/** Bytes gzipped, of scripts and styles together. */
export const BUDGETS: Readonly<Record<string, { readonly limit: number }>> = {
  "a record that is fine": { limit: 40_000 },
  "the rules list": { limit: 48_000 },
  "the editor opened from it": { limit: 84_000 },
};

export function judge(measured: Measurements): readonly Row[] {
  const { plan, record, floor, secondWithoutStorage, custom, customFloor } = measured;
  const slowed = `CRM page and widget ${plan.slowdown} x slower, both pages`;
  const both = (span: Span) => [
    compare("first", "First opening", record.first, floor.first, { bar: BARS.first, span }),
    compare("second", "Second opening", record.second, floor.second, { bar: BARS.second, span }),
  ];
  return [
    ...both("page"),
    ...both("frame"),
    ...both("pageLoad"),
    compare("firstSlowed", "First opening, slow processor", record.slowed, floor.slowed, { more: slowed }),
    compare("customFirst", "Custom module, first", custom.first, customFloor.first, {
      more: "its API name comes first",
    }),
    compare("customSecond", "Custom module, second", custom.second, customFloor.second),
    countTasks("longestTask", "Longest task until drawn", record, "drawing", BARS.longestTask),
    countTasks("longestTaskAfter", "Longest task after that", record, "after", BARS.longestTask),
    countTasks("longestTaskFloor", "Longest task, floor page", floor, "drawing", null),
    count("callsFirst", "REST calls, first opening", record.first, "calls", BARS.callsFirst),
    count("callsSecond", "REST calls, second opening", record.second, "calls", BARS.callsSecond),
    count("callsWithoutStorage", "REST calls, storage refused", secondWithoutStorage, "calls", BARS.callsFirst),
    count("callsCustomFirst", "REST calls, custom module, first", custom.first, "calls", null),
    count("callsCustomSecond", "REST calls, custom module, second", custom.second, "calls", null),
    { ...count("messagesFirst", "Other messages, first opening", record.first, "messages", null), note: MESSAGES },
  ];
}

const MESSAGES = "user, theme, height, the CRM page's address: answered by that page";

type Compared = readonly Opening[];

interface Comparison {
  /** On the judged span. */
  readonly bar?: number;
  readonly span?: Span;
  /** For the note. */
  readonly more?: string;
}

function compare(key: string, what: string, record: Compared, floor: Compared, comparison: Comparison = {}): Row {
  const { span = "page", more } = comparison;
  const ratio = compareOpenings(record, floor, SPANS[span].measure);
  const value = round(ratio.value, 2);
  const bar = span === JUDGED ? (comparison.bar ?? null) : null;
  const times = `${Math.round(ratio.record)} ms, floor page ${Math.round(ratio.floor)} ms`;
  return {
    key: key + SPANS[span].suffix,
    what: what + SPANS[span].what,
    value,
    unit: "x floor page",
    range: [round(ratio.range[0], 2), round(ratio.range[1], 2)],
    bar,
    verdict: judgeAtMost(value, bar),
    note: more === undefined ? times : `${times}; ${more}`,
  };
}

/** The median of the openings' longest tasks: beside other work, any task may be interrupted once. */
function countTasks(
  key: string,
  what: string,
  { tasks }: Openings,
  part: "drawing" | "after",
  bar: number | null,
): Row {
  const longest = tasks.map((openings) => openings[part]);
  const times = longest.map(({ duration }) => duration);
  const value = round(median(times), 1);
  const range = [round(Math.min(...times), 1), round(Math.max(...times), 1)] as const;
  const note = `${round(median(longest.map(({ processor }) => processor)), 1)} ms of the processor`;
  return { key, what, value, unit: "ms", range, bar, verdict: judgeAtMost(value, bar), note };
}

/** The most of them: a single call too many is one. */
function count(key: string, what: string, openings: Compared, unit: "calls" | "messages", bar: number | null): Row {
  const value = openings.length === 0 ? Number.NaN : Math.max(...openings.map((opening) => opening[unit]));
  return { key, what, value, unit, range: null, bar, verdict: judgeAtMost(value, bar), note: "" };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
