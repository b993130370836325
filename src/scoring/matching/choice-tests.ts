import type { Assumption } from "../terms/doubts.ts";
import type { CriterionTest, PrepareTest } from "./criterion-test.ts";
import { combine, createJoinedChoices, type JoinedChoices, type Readings } from "./joined-choices.ts";
import { agree, agreeVerdicts, allOf, anyOf, decided, unknown, type Verdict } from "./outcome.ts";
import { refuseSeen, refuseValue } from "./refuse-value.ts";
import { fold, prepareText, readSeenTexts, readWantedTexts } from "./text-tests.ts";

/** A boolean knows only `equal`; Zoho sends true as well as "true". */
export const prepareBoolean: PrepareTest = (wanted) => {
  const flag = readFlag(wanted);
  if (flag === null) return refuseValue(wanted);
  return (seen) => {
    const state = readFlag(seen);
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
  const joined = createJoinedChoices(context.field);
  // A list names its choices one by one.
  const readings = texts.length > 1 ? joined.readList(texts) : combine(texts.map(joined.readText));
  if (readings === null) return "multi_select_undecided";
  if (readings.some((choices) => choices.length === 0)) return "value_unreadable";
  const names = new Map<string, string>();
  for (const { actual, display } of context.field?.pickListValues ?? []) names.set(fold(display), fold(actual));
  const tests = readings.map((choices) =>
    selectionTest(choices, names, choices.length > texts.length ? "selection_joined" : null),
  );
  return (seen) => judgeReadings(readSelection(seen, joined), seen, (selected) => tests.map((test) => test(selected)));
};

/** `joined`: what it rests on that several choices were read from one text. */
function selectionTest(
  choices: readonly string[],
  names: ReadonlyMap<string, string>,
  joined: Assumption | null,
): (selected: readonly string[]) => Verdict {
  const likenesses = [
    likeness((text) => text, choices, null),
    likeness((text) => text.trim(), choices, "spaces_trimmed"),
    likeness(fold, choices, "letter_case_ignored"),
    likeness((text) => names.get(fold(text)) ?? fold(text), choices, "display_or_actual_value"),
  ] as const;
  return (selected) => {
    const verdict = likenesses[3].compare(selected);
    if (verdict.outcome === "unknown") return verdict;
    const enough = likenesses.find(({ compare }) => compare(selected).outcome === verdict.outcome);
    const met = verdict.outcome === "met";
    return decided(met, enough?.assumption ?? (met ? joined : null));
  };
}

/** The record's value in each way that it can be read; undecided unless all say the same. */
function judgeReadings(
  selections: Readings,
  seen: unknown,
  judge: (selected: readonly string[]) => readonly Verdict[],
): Verdict {
  if (selections === null) return unknown("multi_select_undecided");
  if (selections.some((selected) => selected.length === 0)) return refuseSeen(seen);
  return agreeVerdicts("multi_select_undecided", selections.flatMap(judge));
}

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
    const joined = createJoinedChoices(context.field);
    /** For each text its readings, for each reading a test of each choice. */
    const parts: CriterionTest[][][] = [];
    for (const text of texts.some((each) => each.includes(";")) ? texts : []) {
      const readings = joined.readText(text);
      if (readings === null) return "multi_select_undecided";
      const tests = readings.map((choices) => choices.map((choice) => prepare(choice, context)));
      const refused = tests.flat().find((test) => typeof test === "string");
      if (refused !== undefined) return refused;
      parts.push(tests.map((reading) => reading.filter((test) => typeof test !== "string")));
    }
    return (seen, values) => {
      const judge = (selected: unknown): Verdict => {
        const verdict = whole(selected, values);
        if (parts.length === 0 || verdict.outcome === "unknown") return verdict;
        const byParts = parts.map((readings) =>
          agreeVerdicts(
            "multi_select_undecided",
            readings.map((tests) => allOf(tests.map((test) => test(selected, values)))),
          ),
        );
        return agreeVerdicts("multi_select_undecided", [verdict, anyOf(byParts)]);
      };
      const selections = readSelection(seen, joined);
      if (selections?.some((selected) => selected.length === 0)) return judge(seen);
      return judgeReadings(selections, seen, (selected) => [judge(selected)]);
    };
  };
}

/** One of no choices: the value is no selection. */
function readSelection(seen: unknown, joined: JoinedChoices): Readings {
  const texts = readSeenTexts(seen);
  if (texts === null) return [[]];
  return Array.isArray(seen) ? joined.readList(texts) : combine(texts.map(joined.readText));
}

function readFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? fold(value) : "";
  return text === "true" ? true : text === "false" ? false : null;
}
