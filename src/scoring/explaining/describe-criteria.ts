import { isDay, parseInstant } from "../dates/calendar.ts";
import { AGE_COMPARATORS, isAgeComparator, isDatePlaceholder, parseAgeInDays } from "../dates/date-placeholders.ts";
import { type Criteria, type Criterion, isComparator } from "../terms/criteria.ts";
import { flattenMembers } from "../terms/criteria-nodes.ts";
import { describeValue } from "./describe-value.ts";
import type { Wording } from "./phrases.ts";

const NEGATIVE = new Set(["not_equal", "not_in", "not_between"]);
const EQUALITY = new Set(["equal", "not_equal"]);
const POSITIVE_EQUALITY = new Set(["equal", "in"]);
const ORDERING = new Set(["less_than", "less_equal", "greater_than", "greater_equal"]);
const DATE_COMPARATORS = new Set<string>([...AGE_COMPARATORS, "in", "not_in", "between", "not_between"]);

/** One sentence for a whole tree, e.g. "Company is Zoho and Phone is 123456890". */
export function describeCriteria(criteria: Criteria, wording: Wording): string {
  if (criteria.kind === "unreadable") return wording.phrase("criteria.unreadable");
  if (criteria.kind === "criterion") return describeCriterion(criteria, wording);
  const { operator } = criteria;
  const members = flattenMembers(criteria);
  const [only] = members;
  if (only !== undefined && members.length === 1) return describeCriteria(only, wording);
  const parts = members.map((member) => {
    if (member.kind === "criterion") return describeCriterion(member, wording, true);
    const text = describeCriteria(member, wording);
    return member.kind === "group" ? wording.phrase("criteria.group", { text }) : text;
  });
  return joinList(parts, operator, wording.locale);
}

/** The sentence of one leaf. In a group a list of values is bracketed, so that its "or" is not taken for the group's. */
export function describeCriterion(written: Criterion, wording: Wording, inGroup = false): string {
  const { phrase } = wording;
  const criterion = unwrapValue(written);
  const { comparator, value } = criterion;
  const field = wording.label(criterion.field);
  if (!isComparator(comparator)) return describeAsWritten(criterion, wording);
  const emptiness = findEmptiness(criterion);
  if (emptiness !== null) return phrase(`criteria.${emptiness}`, { field });
  const flag = typeof value === "boolean" ? String(value) : value;
  if (comparator === "equal" && (flag === "true" || flag === "false")) return phrase(`criteria.is_${flag}`, { field });
  const age = parseAgeInDays(value);
  if (age !== null && isAgeComparator(comparator))
    return phrase(`criteria.${age.kind}.${comparator}`, { field, n: age.days });
  // The placeholder's own meaning counts, whatever comparator stands beside it; see date-scales.ts.
  if (isDatePlaceholder(value) && age === null && DATE_COMPARATORS.has(comparator)) {
    const key = NEGATIVE.has(comparator) ? "criteria.not_equal" : "criteria.equal";
    return phrase(key, { field, value: describeWanted(criterion, wording) });
  }
  if (comparator === "between" || comparator === "not_between") {
    if (!Array.isArray(value) || value.length !== 2) return describeAsWritten(criterion, wording);
    const [low, high] = value.map((item: unknown) => describeValue(criterion.field, item, wording));
    return phrase(`criteria.${comparator}`, { field, low: low ?? "", high: high ?? "" });
  }
  const date = ORDERING.has(comparator) && (isDay(value) || parseInstant(value) !== null) ? ".date" : "";
  const text = describeWanted(criterion, wording);
  const bracketed = Array.isArray(value) && value.length > 1 && (inGroup || NEGATIVE.has(comparator));
  return phrase(`criteria.${comparator}${date}`, {
    field,
    value: bracketed ? phrase("criteria.group", { text }) : text,
  });
}

/** What is needed, to stand beside the field's name: the bare value where the comparator is "is", else the sentence. */
export function describeNeed(written: Criterion, wording: Wording): string {
  const criterion = unwrapValue(written);
  const { comparator, value } = criterion;
  const emptiness = findEmptiness(criterion);
  if (emptiness !== null) return wording.phrase(emptiness === "empty" ? "placeholder.EMPTY" : "placeholder.NOTEMPTY");
  if (!POSITIVE_EQUALITY.has(comparator)) return describeCriterion(criterion, wording);
  const flag = String(value);
  if (flag === "true" || flag === "false") return wording.phrase(flag === "true" ? "value.yes" : "value.no");
  return describeWanted(criterion, wording);
}

/** Whether a criterion asks for no more than that the field is empty, or not empty; null: for something else. */
export function findEmptiness(criterion: Criterion): "empty" | "not_empty" | null {
  const { comparator, value } = unwrapValue(criterion);
  if (value !== "${EMPTY}" && (value !== "${NOTEMPTY}" || !EQUALITY.has(comparator))) return null;
  if (POSITIVE_EQUALITY.has(comparator)) return value === "${EMPTY}" ? "empty" : "not_empty";
  return NEGATIVE.has(comparator) && comparator !== "not_between" ? "not_empty" : null;
}

/** A list of one stands for its member. */
function unwrapValue(criterion: Criterion): Criterion {
  const { value } = criterion;
  return Array.isArray(value) && value.length === 1 ? { ...criterion, value: value[0] } : criterion;
}

/** Field, comparator and value side by side, where no phrase fits. */
function describeAsWritten(criterion: Criterion, wording: Wording): string {
  const field = wording.label(criterion.field);
  const { comparator } = criterion;
  return wording.phrase("criteria.other", { field, comparator, value: describeWanted(criterion, wording) });
}

/** The wanted value alone, several of them joined by "or". */
export function describeWanted({ field, comparator, value }: Criterion, wording: Wording): string {
  if (!Array.isArray(value)) return describeValue(field, value, wording);
  const items = value.map((item: unknown) => describeValue(field, item, wording));
  const all = comparator === "include_all" || comparator === "exclude_all" || comparator.endsWith("between");
  return joinList(items, all ? "and" : "or", wording.locale);
}

function joinList(parts: readonly string[], operator: "and" | "or", locale: string): string {
  return new Intl.ListFormat(locale, { type: operator === "and" ? "conjunction" : "disjunction" }).format(parts);
}
