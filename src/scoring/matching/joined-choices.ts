import type { FieldMetadata } from "../terms/crm-record.ts";
import { fold } from "./text-tests.ts";

/** The ways to read one value as a selection: at least one. null: more than are tried. */
export type Readings = readonly (readonly string[])[] | null;

/** The choices that a value of a multi-select field stands for. */
export interface JoinedChoices {
  /** Of one text: a choice, or several joined by ";". */
  readText(text: string): Readings;
  /** Of a list, which names its choices one by one: one of the field's choices stays whole there. */
  readList(texts: readonly string[]): Readings;
}

/** More ways than this are not tried: where all agree, a few show it. */
const MOST_READINGS = 16;

/** A way through the parts of a text, from its end. */
interface Path {
  readonly choice: string | null;
  readonly before: Path | null;
}

/** Where a choice has ";" in its own name, a joined text may be read in several ways. */
export function createJoinedChoices(field: FieldMetadata | null): JoinedChoices {
  const names = (field?.pickListValues ?? []).flatMap(({ actual, display }) => [fold(actual), fold(display)]);
  const known = new Set(names);
  const longest = names.reduce((most, name) => Math.max(most, name.split(";").length), 1);

  function readText(text: string): Readings {
    if (!text.includes(";")) return [[text]];
    const parts = text.split(";");
    if (longest === 1) return [parts.filter(isFilled)];
    const complete = cut(parts, (choice) => known.has(fold(choice)));
    // A choice that was deleted is no name that is known.
    return complete?.length === 0 ? cut(parts, () => true) : complete;
  }

  /** The ways to cut the parts into choices: those of several parts are names of the field, others as `isChoice` says. */
  function cut(parts: readonly string[], isChoice: (part: string) => boolean): Readings {
    const paths: (readonly Path[])[] = [[{ choice: null, before: null }]];
    for (let from = 0; from < parts.length; from++) {
      const here = paths[from] ?? [];
      for (let to = from + 1; here.length > 0 && to <= Math.min(parts.length, from + longest); to++) {
        const choice = parts.slice(from, to).join(";");
        const isPart = to === from + 1 && (!isFilled(choice) || isChoice(choice));
        if (!isPart && !known.has(fold(choice))) continue;
        const longer = here.map((before) => (isFilled(choice) ? { choice, before } : before));
        const all = [...(paths[to] ?? []), ...longer];
        if (all.length > MOST_READINGS) return null;
        paths[to] = all;
      }
    }
    return (paths[parts.length] ?? []).map(listChoices);
  }

  return {
    readText,
    readList(texts) {
      if (longest === 1) return [texts.flatMap((text) => readText(text)?.[0] ?? [])];
      return combine(texts.map((text) => (known.has(fold(text)) ? [[text]] : readText(text))));
    },
  };
}

/** The readings of several values together. */
export function combine(each: readonly Readings[]): Readings {
  let all: readonly (readonly string[])[] = [[]];
  for (const readings of each) {
    if (readings === null || all.length * readings.length > MOST_READINGS) return null;
    all = all.flatMap((before) => readings.map((choices) => [...before, ...choices]));
  }
  return all;
}

function listChoices(path: Path): readonly string[] {
  const choices: string[] = [];
  for (let at: Path | null = path; at !== null; at = at.before) if (at.choice !== null) choices.push(at.choice);
  return choices.reverse();
}

function isFilled(part: string): boolean {
  return part.trim() !== "";
}
