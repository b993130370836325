import type { CriterionTest, FieldContext, PrepareTest } from "./criterion-test.ts";
import { type Assumption, agree, allOf, anyOf, decided, unknown, type Verdict } from "./outcome.ts";
import { refuseSeen, refuseValue } from "./refuse-value.ts";
import { fold, prepareText, readSeenTexts, readWantedTexts } from "./text-tests.ts";

/** A boolean knows only `equal`; Zoho sends true as well as "true". */
export const prepareBoolean: PrepareTest = (wanted) => {
  const flag = readBoolean(wanted);
  if (flag === null) return refuseValue(wanted);
  return (seen) => {
    const state = readBoolean(seen);
    return state === null ? refuseSeen(seen) : decided(state === flag);
  };
};

/**
 * `equal` on a multi-select field: COQL takes the joined text "English;German" as a whole, membership is the other
 * reading, and no scoring page decides. So it is decided only where all readings agree. Source of the joined text:
 * zoho.com/crm/developer/docs/api/v7/Get-Records-through-COQL-Query.html
 */
export const prepareSelection: PrepareTest = (wanted, context) => {
  const texts = readWantedTexts(wanted, context);
  if (typeof texts === "string") return texts;
  const split = createSplit(context);
  const choices = texts.flatMap(split);
  if (choices.length === 0) return "value_unreadable";
  const names = new Map<string, string>();
  for (const { actual, display } of context.field?.pickListValues ?? []) names.set(fold(display), fold(actual));
  const likenesses = [
    likeness((text) => text, choices, null),
    likeness((text) => text.trim(), choices, "spaces_trimmed"),
    likeness(fold, choices, "letter_case_ignored"),
    likeness((text) => names.get(fold(text)) ?? fold(text), choices, "display_or_actual_value"),
  ] as const;
  const joined = choices.length > texts.length ? "selection_joined" : null;
  return (seen) => {
    const selected = readSelection(seen, split);
    if (selected === null) return refuseSeen(seen);
    const verdict = likenesses[3].compare(selected);
    if (verdict.outcome === "unknown") return verdict;
    const enough = likenesses.find(({ compare }) => compare(selected).outcome === verdict.outcome);
    const met = verdict.outcome === "met";
    return decided(met, enough?.assumption ?? (met ? joined : null));
  };
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
  return tests.length === 0 ? "value_unreadable" : (seen, values) => anyOf(tests.map((test) => test(seen, values)));
};

/** The text comparators look at each selected value; a wanted text of several choices also has its parts looked for. */
export function prepareSelectionText(relation: (seen: string, wanted: string) => boolean): PrepareTest {
  const prepare = prepareText(relation);
  return (wanted, context) => {
    const texts = readWantedTexts(wanted, context);
    const whole = prepare(wanted, context);
    if (typeof whole === "string" || typeof texts === "string") return whole;
    const split = createSplit(context);
    const parts: CriterionTest[][] = [];
    for (const text of texts) {
      const tests = split(text).map((part) => prepare(part, context));
      const refused = tests.find((test) => typeof test === "string");
      if (refused !== undefined) return refused;
      parts.push(tests.filter((test) => typeof test !== "string"));
    }
    const joined = texts.some((text) => text.includes(";"));
    return (seen, values) => {
      const selected = readSelection(seen, split) ?? seen;
      const verdict = whole(selected, values);
      if (!joined || verdict.outcome === "unknown") return verdict;
      const byParts = anyOf(parts.map((tests) => allOf(tests.map((test) => test(selected, values)))));
      return byParts.outcome === verdict.outcome ? verdict : unknown("multi_select_undecided");
    };
  };
}

/** A selection that is joined by ";", in parts. A choice with ";" in its own name stays whole. */
function createSplit({ field }: FieldContext): (text: string) => readonly string[] {
  const whole = new Set((field?.pickListValues ?? []).flatMap(({ actual, display }) => [fold(actual), fold(display)]));
  return (text) =>
    text.includes(";") && !whole.has(fold(text)) ? text.split(";").filter((part) => part.trim() !== "") : [text];
}

function readSelection(seen: unknown, split: (text: string) => readonly string[]): readonly string[] | null {
  const selected = readSeenTexts(seen)?.flatMap(split) ?? [];
  return selected.length === 0 ? null : selected;
}

function readBoolean(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? fold(value) : "";
  return text === "true" ? true : text === "false" ? false : null;
}
