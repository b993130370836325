import type { Measurements } from "./measure.ts";
import type { Opening } from "./open-record.ts";

/** One line of the table. */
export interface Row {
  /** For the JSON. */
  readonly key: string;
  readonly what: string;
  readonly value: number;
  readonly unit: "x latency" | "calls" | "messages" | "ms" | "B";
  /** The smallest and the greatest of several. */
  readonly range: readonly [least: number, most: number] | null;
  /** The most that the value may be; null: no bar. */
  readonly bar: number | null;
  readonly passed: boolean | null;
  readonly note: string;
}

const MOST_LATENCIES = 1.4;
/** Bytes gzipped; the build checks the same. */
const MOST_GZIP: Readonly<Record<string, number>> = {
  "record.js": 30_000,
  "settings.js": 60_000,
  "settings-editor.js": 60_000,
};

export function judge(measured: Measurements): readonly Row[] {
  const { plan, first, second, secondWithoutStorage, firstThrottled, customFirst, customSecond } = measured;
  const latencies = (key: string, what: string, openings: readonly Opening[], bar: number | null, note = ""): Row => {
    const ratios = openings
      .map(({ milliseconds }) => milliseconds / plan.latency)
      .toSorted((one, other) => one - other);
    const value = round(median(ratios), 2);
    const medianOf = (name: "asked" | "answered" | "milliseconds") =>
      Math.round(median(openings.map((opening) => opening[name]).toSorted((one, other) => one - other)));
    const steps = `asked after ${medianOf("asked")} ms, answered ${medianOf("answered")}, drawn ${medianOf("milliseconds")}`;
    const range = [round(ratios[0] ?? Number.NaN, 2), round(ratios.at(-1) ?? Number.NaN, 2)] as const;
    return row({
      key,
      what: `${what}: PageLoad to breakdown`,
      value,
      unit: "x latency",
      range,
      bar,
      note: `${steps}${note}`,
    });
  };
  // The most of them: a single call too many is one.
  const calls = (key: string, what: string, openings: readonly Opening[], bar: number | null, note = ""): Row =>
    row({ key, what: `${what}: REST calls`, value: most(openings, "calls"), unit: "calls", range: null, bar, note });
  const slow = `; the CRM page and the widget ${plan.slowdown} x slower`;
  const tasks = measured.longestTasks.toSorted((one, other) => one - other);
  return [
    latencies("first", "First opening", first, MOST_LATENCIES),
    latencies("second", "Second opening", second, MOST_LATENCIES),
    latencies("firstThrottled", "First opening, slow processor", firstThrottled, null, slow),
    latencies("customFirst", "Custom module, first", customFirst, null, "; the module's API name comes first"),
    latencies("customSecond", "Custom module, second", customSecond, null),
    calls("callsFirst", "First opening", first, 5),
    calls("callsSecond", "Second opening", second, 3),
    calls("callsWithoutStorage", "Second opening, storage refused", secondWithoutStorage, 5),
    calls("callsCustomFirst", "Custom module, first", customFirst, null),
    calls("callsCustomSecond", "Custom module, second", customSecond, null),
    row({
      key: "messagesFirst",
      what: "First opening: other messages",
      value: most(first, "messages"),
      unit: "messages",
      range: null,
      bar: null,
      note: "user, theme, height, the CRM page's address: answered by that page",
    }),
    row({
      key: "longestTask",
      what: "First opening: longest task",
      value: round(median(tasks), 1),
      unit: "ms",
      range: [round(tasks[0] ?? Number.NaN, 1), round(tasks.at(-1) ?? Number.NaN, 1)],
      bar: null,
      note: "main thread of the widget, from a trace; also slowed down by it",
    }),
    ...measured.weights.map(({ file, raw, gzip }) =>
      row({
        key: file,
        what: `${file}, gzipped`,
        value: gzip,
        unit: "B",
        range: null,
        bar: MOST_GZIP[file] ?? null,
        note: `${raw} B raw`,
      }),
    ),
  ];
}

function row(facts: Omit<Row, "passed">): Row {
  return { ...facts, passed: facts.bar === null ? null : facts.value <= facts.bar };
}

function most(openings: readonly Opening[], name: "calls" | "messages"): number {
  return Math.max(...openings.map((opening) => opening[name]));
}

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
