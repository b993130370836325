import { once } from "node:events";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type FoundRegex, listRegexes } from "../support/list-regexes.ts";

/** Long enough that an expression which takes the square of it can't finish on any machine within LIMIT. */
const LENGTH = 200_000;
/** Milliseconds. An expression that takes time in proportion needs a hundredth of it for all of its texts. */
const LIMIT = 20_000;

interface HostileText {
  readonly start: string;
  /** Repeated. */
  readonly pump: string;
}

/** What most expressions name, and characters that none does. */
const PUMPS = [
  ...Array.from("0aA_ .-+/\\%{}[]<>$:;=\t\n\u0301\u2068\u202e\ufb1d"),
  "aA",
  "0.",
  " a",
  "_a",
  "\u2068a",
  "%2",
];

/** Repeats each character, and each pair, of texts that match: what is repeated then fails at the very end. */
function listHostileTexts({ source, flags }: FoundRegex): readonly HostileText[] {
  const words = source.match(/[a-z]{2,}/gi) ?? [];
  const texts: HostileText[] = [...PUMPS, ...words].map((pump) => ({ start: "", pump }));
  for (const sample of sampleMatches(source, flags)) {
    const letters = Array.from(sample).slice(0, 24);
    for (const at of letters.keys()) {
      for (const end of [at + 1, at + 2, letters.length])
        texts.push({ start: letters.slice(0, at).join(""), pump: letters.slice(at, end).join("") });
    }
  }
  const byText = new Map(texts.map((text) => [JSON.stringify(text), text]));
  return [...byText.values()].slice(0, 250);
}

/** None for what the library can't read, e.g. looking behind. */
function sampleMatches(source: string, flags: string): readonly string[] {
  try {
    const matching = fc.stringMatching(new RegExp(source, flags.replace(/[gy]/g, "")));
    return fc.sample(matching, { seed: 1, numRuns: 5 });
  } catch {
    return [];
  }
}

const WORKER = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ source, flags, texts, length }) => {
    for (const { start, pump } of texts) {
      const text = start + pump.repeat(Math.ceil(length / pump.length)) + "\\0";
      const regex = new RegExp(source, flags);
      if (regex.global) text.replace(regex, "");
      else regex.test(text);
    }
    parentPort.postMessage("finished");
  });
`;

let worker: Worker | null = null;
/** One that has not finished is of no use to the next test. */
async function finishWorker(): Promise<void> {
  await worker?.terminate();
  worker = null;
}
afterEach(async ({ task }) => {
  if (task.result?.state !== "pass") await finishWorker();
});

async function finishes(regex: FoundRegex, texts: readonly HostileText[], limit = LIMIT): Promise<boolean> {
  worker ??= new Worker(WORKER, { eval: true }).on("error", () => undefined);
  worker.unref();
  worker.postMessage({ source: regex.source, flags: regex.flags, texts, length: LENGTH });
  return once(worker, "message", { signal: AbortSignal.timeout(limit) }).then(
    () => true,
    () => false,
  );
}

const { literals, made } = listRegexes("src");

describe("a regular expression of the sources", () => {
  it.each(literals.map((regex) => ({ ...regex, name: `${regex.place} /${regex.source}/${regex.flags}` })))(
    "takes no more time than its text is long: $name",
    async (regex) => {
      expect(await finishes(regex, listHostileTexts(regex))).toBe(true);
    },
  );

  it("is written down, but for those that are made of what is no text from outside", () => {
    expect(made).toEqual([
      // Of an expression that is written down.
      "src/cli/terminal/printable.ts",
      // Of names of comparators.
      "src/sandbox/api/rules/rule-properties.ts",
      // Of the letters and digits of the access token.
      "src/sandbox/live/find-token.ts",
      // One character out of a list.
      "src/scoring/matching/text-forms.ts",
    ]);
  });
});

describe("the search for slow expressions finds", () => {
  it.each([
    ["^[+-]?(\\d+\\.?\\d*|\\.\\d+)$", ""],
    ["^_+|_+$", "g"],
    ["one.*standard", ""],
    ["^\\$\\{\\w*:?\\w*\\}$", ""],
    ["(a|aa)+$", ""],
    ["\\s+x", ""],
  ])("/%s/%s", async (source, flags) => {
    await finishWorker();
    const slow = { place: "", source, flags };
    // It never does: any time shows that.
    expect(await finishes(slow, listHostileTexts(slow), LIMIT / 10)).toBe(false);
  });
});
