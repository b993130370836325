import { isPlaceholder } from "../dates/date-placeholders.ts";
import type { PickListValue } from "../terms/crm-record.ts";
import type { UnknownReason } from "../terms/doubts.ts";
import { rememberLast } from "../terms/remember-last.ts";
import { isStagePlaceholder, STAGE_CATEGORIES } from "../terms/stage-placeholders.ts";
import { type CriterionTest, type FieldContext, type PrepareTest, withOrder } from "./criterion-test.ts";
import { agree, anyOf, decided, MET, NOT_MET, unknown, type Verdict } from "./outcome.ts";
import { isInexact, refuseSeen, refuseValue } from "./refuse-value.ts";

type TextRelation = (seen: string, wanted: string) => boolean;

export const equals: TextRelation = (seen, wanted) => seen === wanted;
export const contains: TextRelation = (seen, wanted) => seen.includes(wanted);
export const startsWith: TextRelation = (seen, wanted) => seen.startsWith(wanted);
export const endsWith: TextRelation = (seen, wanted) => seen.endsWith(wanted);

/** Any of the wanted texts, on any of the record's texts. */
export function prepareText(relation: TextRelation): PrepareTest {
  return (wanted, context) => {
    const texts = readWantedTexts(wanted, context);
    if (typeof texts === "string") return texts;
    const pickListValues = context.field?.pickListValues ?? [];
    const wantedTexts = { raw: texts, folded: texts.map((text) => text.toLowerCase()) };
    const otherNames = indexOtherNames(pickListValues);
    const categorised = new Set(pickListValues.filter((value) => value.dealCategory !== null).flatMap(foldNames));
    const wantsCategory = (Array.isArray(wanted) ? wanted : [wanted]).some(isStagePlaceholder);
    const foldDecides = otherNames.size === 0 && !wantsCategory && texts.every((text) => IN_ASCII.test(text));
    const holds = (folded: string): boolean => holdsAny(relation, folded, wantedTexts.folded);
    const test: CriterionTest = (seen) => {
      // Where nearly all texts of bulk work end: not met however they are read, or met as they are.
      if (foldDecides && typeof seen === "string") {
        if (!holds(readFolded(seen))) return NOT_MET;
        if (holdsAny(relation, seen, texts)) return MET;
      }
      const seenTexts = readSeenForms(seen);
      if (seenTexts === null) return refuseSeen(seen);
      const verdict = judgeTexts(relation, seenTexts, wantedTexts, otherNames);
      if (!wantsCategory || verdict.outcome === "met") return verdict;
      // A stage that was removed, or that Zoho told no category of, may belong to the wanted one.
      return seenTexts.folded.every((text) => categorised.has(text)) ? verdict : unknown("stage_category_unknown");
    };
    return foldDecides ? withOrder(test, { holds }) : test;
  };
}

/** A lookup to records of several modules compares by name where the comparator is one of text. */
export function prepareLookupName(relation: TextRelation): PrepareTest {
  const prepare = prepareText(relation);
  return (wanted, context) => {
    const test = prepare(wanted, context);
    return typeof test === "string" ? test : (seen, values) => test(nameOrValue(seen), values);
  };
}

/**
 * `like` is in Zoho's shared schema, its wildcards are not: read as COQL's, where % stands for any text. Without a %
 * the readings "equal" and "contains" must agree.
 */
export const prepareLike: PrepareTest = (wanted, context) => {
  const texts = readWantedTexts(wanted, context);
  if (typeof texts === "string") return texts;
  const patterns = texts.map((text) => text.split("%"));
  const foldedPatterns = texts.map((text) => text.toLowerCase().split("%"));
  const otherNames = indexOtherNames(context.field?.pickListValues ?? []);
  return (seen) => {
    const seenTexts = readSeenTexts(seen);
    if (seenTexts === null) return refuseSeen(seen);
    const raw = judgeAnyLike(seenTexts, patterns);
    if (raw.outcome === "met") return raw;
    const folded = seenTexts.map(fold);
    const verdict = judgeAnyLike(folded, foldedPatterns);
    if (verdict.outcome === "met") return decided(true, verdict.assumption ?? "letter_case_ignored");
    const others = folded.flatMap((text) => otherNames.get(text) ?? []).map(fold);
    const byOthers = others.length === 0 ? verdict : judgeAnyLike(others, foldedPatterns);
    if (byOthers.outcome === "met") return decided(true, "display_or_actual_value");
    return verdict.outcome === "unknown" ? verdict : byOthers;
  };
};

function judgeAnyLike(texts: readonly string[], patterns: readonly (readonly string[])[]): Verdict {
  return anyOf(texts.flatMap((text) => patterns.map((parts) => judgeLike(text, parts))));
}

function judgeLike(seen: string, parts: readonly string[]): Verdict {
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return agree("wildcards_undecided", [seen === first, seen.includes(first)]);
  if (!seen.startsWith(first)) return decided(false, "like_uses_percent");
  let from = first.length;
  for (const part of rest) {
    const at = seen.indexOf(part, from);
    if (at < 0) return decided(false, "like_uses_percent");
    from = at + part.length;
  }
  return decided(seen.length - last.length >= from && seen.endsWith(last), "like_uses_percent");
}

/** The record's texts as they are, without outer spaces, and in small letters as well. */
interface SeenForms {
  readonly raw: readonly string[];
  readonly trimmed: readonly string[];
  readonly folded: readonly string[];
}

interface WantedForms {
  readonly raw: readonly string[];
  readonly folded: readonly string[];
}

/** Without outer blanks and letters that change by context: what is not found in small letters is not found at all. */
const IN_ASCII = /^[!-~]([ -~]*[!-~])?$/;
const readFolded = rememberLast(fold);
const readOneText = rememberLast((text) => listForms([text]));

function readSeenForms(seen: unknown): SeenForms | null {
  if (typeof seen === "string") return readOneText(seen);
  const texts = readSeenTexts(seen);
  return texts === null ? null : listForms(texts);
}

function listForms(texts: readonly string[]): SeenForms {
  const trimmed = texts.every((text) => text.trim() === text) ? texts : texts.map((text) => text.trim());
  return { raw: texts, trimmed, folded: texts.map(fold) };
}

function judgeTexts(
  relation: TextRelation,
  seen: SeenForms,
  wanted: WantedForms,
  otherNames: ReadonlyMap<string, string>,
): Verdict {
  const several = seen.raw.length > 1 ? "any_of_several" : null;
  if (anyPair(relation, seen.raw, wanted.raw)) return decided(true, several);
  if (seen.trimmed !== seen.raw && anyPair(relation, seen.trimmed, wanted.raw)) return decided(true, "spaces_trimmed");
  if (anyPair(relation, seen.folded, wanted.folded)) return decided(true, "letter_case_ignored");
  if (otherNames.size === 0) return decided(false, several);
  const others = seen.folded.flatMap((text) => otherNames.get(text) ?? []);
  if (anyPair(relation, others.map(fold), wanted.folded)) return decided(true, "display_or_actual_value");
  return decided(false, several);
}

function anyPair(relation: TextRelation, seen: readonly string[], wanted: readonly string[]): boolean {
  return seen.some((text) => holdsAny(relation, text, wanted));
}

function holdsAny(relation: TextRelation, seen: string, wanted: readonly string[]): boolean {
  for (const text of wanted) if (relation(seen, text)) return true;
  return false;
}

/** The wanted texts, stage placeholders replaced by the stages that they stand for. */
export function readWantedTexts(wanted: unknown, context: FieldContext): readonly string[] | UnknownReason {
  const texts: string[] = [];
  for (const item of Array.isArray(wanted) ? wanted : [wanted]) {
    if (isExactAtom(item)) texts.push(String(item));
    else if (typeof item !== "string" || item === "") return refuseValue(item);
    else if (!isPlaceholder(item)) texts.push(item);
    else {
      const stages = readStages(item, context);
      if (typeof stages === "string") return stages;
      texts.push(...stages);
    }
  }
  return texts.length === 0 ? "value_unreadable" : texts;
}

function readStages(placeholder: string, context: FieldContext): readonly string[] | UnknownReason {
  if (!isStagePlaceholder(placeholder)) return refuseValue(placeholder);
  const category = STAGE_CATEGORIES[placeholder];
  const stages = (context.field?.pickListValues ?? []).filter(({ dealCategory }) => dealCategory === category);
  return stages.length === 0 ? "stage_category_unknown" : stages.map(({ actual }) => actual);
}

/** The record's texts: one, or several of a list; null where it holds something else. */
export function readSeenTexts(seen: unknown): readonly string[] | null {
  const texts: string[] = [];
  for (const item of Array.isArray(seen) ? seen : [seen]) {
    if (typeof item === "string") texts.push(item);
    else if (isExactAtom(item)) texts.push(String(item));
    else return null;
  }
  return texts;
}

function isExactAtom(item: unknown): boolean {
  return typeof item === "boolean" || (typeof item === "number" && !isInexact(item));
}

/** A picklist value's actual value by its display value and the other way round, where they differ. */
function indexOtherNames(values: readonly PickListValue[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { actual, display } of values) {
    if (fold(actual) === fold(display)) continue;
    names.set(fold(actual), display);
    names.set(fold(display), actual);
  }
  return names;
}

function foldNames({ actual, display }: PickListValue): readonly string[] {
  return [fold(actual), fold(display)];
}

function nameOrValue(seen: unknown): unknown {
  return typeof seen === "object" && seen !== null && "name" in seen ? seen.name : seen;
}

/** Zoho's form evaluator trims the record's text and lower-cases both sides. */
export function fold(text: string): string {
  return text.trim().toLowerCase();
}
