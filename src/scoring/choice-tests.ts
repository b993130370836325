import type { CriterionTest, PrepareTest } from "./criterion-test.ts";
import { isDatePlaceholder, isPlaceholder } from "./date-placeholders.ts";
import { type Assumption, agree, decided, unknown, type Verdict } from "./outcome.ts";
import { fold, prepareText, readSeenTexts, readWantedTexts } from "./text-tests.ts";

/** A boolean knows only `equal`; Zoho sends true as well as "true". */
export const prepareBoolean: PrepareTest = (wanted) => {
  const flag = readBoolean(Array.isArray(wanted) && wanted.length === 1 ? wanted[0] : wanted);
  if (flag === null) {
    if (isDatePlaceholder(wanted)) return "placeholder_needs_date";
    return isPlaceholder(wanted) ? "unknown_placeholder" : "value_unreadable";
  }
  return (seen) => {
    const state = readBoolean(seen);
    return state === null ? unknown("seen_unreadable") : decided(state === flag);
  };
};

/**
 * `equal` on a multi-select field: COQL takes the joined text "English;German" as a whole, membership is the other
 * reading, and no scoring page decides. So it is decided only where all readings agree.
 */
export const prepareSelection: PrepareTest = (wanted, context) => {
  const texts = readWantedTexts(wanted, context);
  if (typeof texts === "string") return texts;
  const names = new Map<string, string>();
  for (const { actual, display } of context.field?.pickListValues ?? []) names.set(fold(display), fold(actual));
  const likenesses = [
    likeness((text) => text, texts, null),
    likeness(fold, texts, "letter_case_ignored"),
    likeness((text) => names.get(fold(text)) ?? fold(text), texts, "display_or_actual_value"),
  ] as const;
  return onSelection((selected) => {
    const verdict = likenesses[2].compare(selected);
    if (verdict.outcome === "unknown") return verdict;
    const enough = likenesses.find(({ compare }) => compare(selected).outcome === verdict.outcome);
    return decided(verdict.outcome === "met", enough?.assumption ?? null);
  });
};

interface Likeness {
  readonly assumption: Assumption | null;
  compare(selected: readonly string[]): Verdict;
}

/** Compares selections whose texts count as the same when `change` makes them the same. */
function likeness(
  change: (text: string) => string,
  wanted: readonly string[],
  assumption: Assumption | null,
): Likeness {
  const wantedSet = new Set(wanted.map(change));
  return {
    assumption,
    compare(selected) {
      const selectedSet = new Set(selected.map(change));
      const anyOf = [...wantedSet].some((text) => selectedSet.has(text));
      const allOf = [...wantedSet].every((text) => selectedSet.has(text));
      return agree("multi_select_undecided", [allOf && wantedSet.size === selectedSet.size, anyOf, allOf]);
    },
  };
}

/** `in` on a multi-select field: one of the wanted values as the whole selection, or as a part of it. */
export const prepareSelectionIn: PrepareTest = (wanted, context) => {
  const tests: CriterionTest[] = [];
  for (const item of Array.isArray(wanted) ? wanted : [wanted]) {
    const test = prepareSelection(item, context);
    if (typeof test === "string") return test;
    tests.push(test);
  }
  if (tests.length === 0) return "value_unreadable";
  return (seen, values) => {
    const verdicts = tests.map((test) => test(seen, values));
    return (
      verdicts.find(({ outcome }) => outcome === "met") ??
      verdicts.find(({ outcome }) => outcome === "unknown") ??
      decided(false)
    );
  };
};

/** The text comparators look at each selected value, also where the selection comes joined by ";". */
export function prepareSelectionText(relation: (seen: string, wanted: string) => boolean): PrepareTest {
  const prepare = prepareText(relation);
  return (wanted, context) => {
    const test = prepare(wanted, context);
    return typeof test === "string" ? test : (seen, values) => test(readSelection(seen) ?? seen, values);
  };
}

function onSelection(judge: (selected: readonly string[]) => ReturnType<CriterionTest>): CriterionTest {
  return (seen) => {
    const selected = readSelection(seen);
    return selected === null ? unknown("seen_unreadable") : judge(selected);
  };
}

function readSelection(seen: unknown): readonly string[] | null {
  return readSeenTexts(typeof seen === "string" ? seen.split(";") : seen);
}

function readBoolean(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? fold(value) : "";
  return text === "true" ? true : text === "false" ? false : null;
}
