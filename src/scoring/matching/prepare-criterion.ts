import { dayOfInstant, otherDaysOfInstant } from "../dates/calendar.ts";
import { isDatePlaceholder, parseAgeInDays } from "../dates/date-placeholders.ts";
import { type Comparator, type Criteria, type Criterion, isComparator } from "../terms/criteria.ts";
import type { UnknownReason } from "../terms/doubts.ts";
import type { ScoringContext } from "../terms/scoring-context.ts";
import { COMPARATOR_TABLE, type ComparatorRow } from "./comparators.ts";
import {
  ANY_ORDER,
  type CriterionTest,
  type FieldContext,
  type TextSplit,
  type ValueOrder,
  withOrder,
} from "./criterion-test.ts";
import { familyOf, inferFamily, isNumeral, refuseDataType, type TypeFamily } from "./data-types.ts";
import { isEmptyValue } from "./empty-values.ts";
import { testEveryForm } from "./every-form.ts";
import { decided, negateVerdict, unknown, type Verdict } from "./outcome.ts";
import { always, preparePositive } from "./prepare-positive.ts";
import { isCurrentUser } from "./refuse-value.ts";
import { cleanValue, unescapeValue } from "./text-forms.ts";

/** A leaf of the criteria with everything read that does not depend on the record. Both evaluators judge through it. */
export interface PreparedCriterion {
  readonly criteria: Criteria;
  /** API name of the field; null for a leaf that can't be read. */
  readonly field: string | null;
  /** True where the verdict depends on more of the record than this field. */
  readonly usesOtherFields: boolean;
  readonly judge: CriterionTest;
  /** The verdict on a record without the field, which `judge` is not asked for. */
  readonly absent: Verdict;
}

/** Other kinds of wanted value (`merge_field`, `field`) are named by the schema, their meaning in scoring by nobody. */
const LITERAL_VALUE_TYPES = new Set(["value", "pre_defined"]);

/** Never throws: what can't be read judges every record "unknown" with the reason. */
export function createCriterionPreparer(context: ScoringContext): (criteria: Criteria) => PreparedCriterion {
  const { timeZone, fiscalYearStartMonth, fields } = context;
  const today = dayOfInstant(context.now.getTime(), timeZone);
  const otherDays = otherDaysOfInstant(context.now.getTime(), today);
  const severalCurrencies = fields === null ? null : fields.has("Exchange_Rate") || fields.has("Currency");
  return (criteria) =>
    prepareCriterion(criteria, (apiName) => {
      const field = fields?.get(apiName) ?? null;
      return { today, otherDays, timeZone, fiscalYearStartMonth, severalCurrencies, field };
    });
}

function prepareCriterion(criteria: Criteria, contextOf: (apiName: string) => FieldContext): PreparedCriterion {
  if (criteria.kind !== "criterion") {
    const reason: UnknownReason = criteria.kind === "unreadable" ? criteria.problem : "not_criteria";
    return prepareReason(criteria, null, reason);
  }
  const { field } = criteria;
  const context = contextOf(field);
  const test = prepareTest(criteria, context);
  // Says more than that the field is absent, which a field that was deleted or is another record's always is.
  if (typeof test === "string") return prepareReason(criteria, field, test);
  const dataType = context.field?.dataType ?? null;
  return {
    criteria,
    field,
    usesOtherFields: dataType === null || familyOf(dataType) === "currency",
    judge: test,
    absent: FIELD_NOT_IN_RECORD,
  };
}

function prepareReason(criteria: Criteria, field: string | null, reason: UnknownReason): PreparedCriterion {
  const judge = always(reason);
  return { criteria, field, usesOtherFields: false, judge, absent: unknown(reason) };
}

/** The record's own value of a field; undefined where it has no such field (and for names such as "constructor"). */
export function readValue(values: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.hasOwn(values, field) ? values[field] : undefined;
}

/** A reason where no record can be judged. */
function prepareTest({ comparator, ...criterion }: Criterion, context: FieldContext): CriterionTest | UnknownReason {
  if (criterion.disrupted) return "disrupted";
  if (!LITERAL_VALUE_TYPES.has(criterion.valueType)) return "value_type_undecided";
  if (criterion.field.includes(".")) return "field_of_related_record";
  if (!isComparator(comparator)) return "unknown_comparator";
  const wanted = readOne(criterion.value);
  if (isCurrentUser(wanted)) return "current_user_undecided";
  if (criterion.field === "Tag" && wanted !== "${EMPTY}" && wanted !== "${NOTEMPTY}") return "tags_undecided";
  const test = prepareValue(comparator, wanted, context);
  // What has an order is no text.
  if (typeof test === "string" || (test.order !== undefined && !("holds" in test.order))) return test;
  const testOf = (form: unknown): CriterionTest => {
    const formTest = prepareValue(comparator, form, context);
    return typeof formTest === "string" ? always(formTest) : formTest;
  };
  const cleanForm = cleanValue(wanted);
  const plain = unescapeValue(wanted);
  const cleaned = cleanForm === wanted ? test : testOf(cleanForm);
  const unescaped = plain === wanted ? cleaned : testOf(cleanValue(plain));
  return testEveryForm({ asItIs: test, cleaned, unescaped }, context.field?.dataType ?? null);
}

/** A list of one stands for its member. */
function readOne(wanted: unknown): unknown {
  return Array.isArray(wanted) && wanted.length === 1 ? wanted[0] : wanted;
}

function prepareValue(comparator: Comparator, wanted: unknown, context: FieldContext): CriterionTest | UnknownReason {
  const { field } = context;
  const family = field === null ? undefined : familyOf(field.dataType);
  if (wanted === "${EMPTY}" || wanted === "${NOTEMPTY}") {
    const perhapsText = field === null || family === "text";
    return prepareEmpty(comparator, wanted, perhapsText ? { holds: () => true } : ANY_ORDER);
  }
  if (field === null) return inferring(comparator, wanted, context);
  return family === undefined ? refuseDataType(field.dataType) : prepareFor(family, comparator, wanted, context);
}

/**
 * `${NOTEMPTY}` always means "not empty": Zoho's sources write it with `equal` and with `not_equal`. v7's bulk-read page
 * has `${EMPTY}` for `in` and `not_in` as well.
 */
function prepareEmpty(
  comparator: Comparator,
  wanted: "${EMPTY}" | "${NOTEMPTY}",
  order: ValueOrder | TextSplit,
): CriterionTest | UnknownReason {
  const isEquality = comparator === "equal" || comparator === "not_equal";
  if (!isEquality && (wanted === "${NOTEMPTY}" || (comparator !== "in" && comparator !== "not_in")))
    return "placeholder_not_for_comparison";
  const wantsEmpty = wanted === "${EMPTY}" && (comparator === "equal" || comparator === "in");
  return withOrder((seen) => decided(isEmptyValue(seen) === wantsEmpty), order);
}

/**
 * Without metadata the family follows the value of each record; each family is prepared once. A number may be an amount
 * in the record's currency, a text with ";" several choices, a text of digits a number: then both readings must agree.
 */
function inferring(comparator: Comparator, wanted: unknown, context: FieldContext): CriterionTest {
  const prepared = new Map<TypeFamily, CriterionTest>();
  const testFor = (family: TypeFamily): CriterionTest => {
    const test = prepared.get(family) ?? prepareFor(family, comparator, wanted, context);
    prepared.set(family, test);
    return test;
  };
  const wantsNumbers =
    EQUALITIES.has(comparator) && [wanted].flat().every((item) => typeof item === "number" || isNumeral(item));
  const wantsSelection = Array.isArray(wanted) ? wanted.some(isJoined) : isJoined(wanted);
  return (seen, values) => {
    const family = inferFamily(seen, wanted, comparator);
    const verdict = testFor(family)(seen, values);
    const perhapsSelection = family === "text" && (wantsSelection || isJoined(seen));
    if (family === "text" && wantsNumbers && isNumeral(seen)) {
      return testFor("number")(seen, values).outcome === verdict.outcome ? verdict : unknown("data_type_unknown");
    }
    if (family !== "number" && !perhapsSelection) return verdict;
    const other = testFor(perhapsSelection ? "multi_select" : "currency")(seen, values);
    if (other.outcome !== verdict.outcome) return unknown("data_type_unknown");
    // An amount rests on more than a number does.
    return perhapsSelection ? verdict : other;
  };
}

/** The comparators that texts and numbers share. */
const EQUALITIES: ReadonlySet<Comparator> = new Set(["equal", "not_equal", "in", "not_in"]);

function isJoined(value: unknown): boolean {
  return typeof value === "string" && value.includes(";");
}

function prepareFor(family: TypeFamily, comparator: Comparator, wanted: unknown, context: FieldContext): CriterionTest {
  const row: ComparatorRow = COMPARATOR_TABLE[comparator];
  if (!("negates" in row)) return preparePositive(row, family, wanted, context);
  if (row.except?.includes(family)) return always("comparator_not_for_type");
  const positive = prepareFor(family, row.negates, wanted, context);
  const other = row.orNegates === undefined ? null : prepareFor(family, row.orNegates, wanted, context);
  // Zoho's evaluator ignores the comparator beside a date placeholder; "is not today" can't be meant to be true today.
  const keepsNegation = isDatePlaceholder(wanted) && parseAgeInDays(wanted) === null;
  const negative: CriterionTest = (seen, values) => {
    const verdict = positive(seen, values);
    if (verdict.outcome === "unknown") return verdict;
    const met = verdict.outcome === "not_met";
    if (met && isEmptyValue(seen)) return decided(met, "empty_counts_as_different");
    if (keepsNegation) return decided(met, "placeholder_keeps_negation");
    if (other !== null && other(seen, values).outcome !== verdict.outcome)
      return decided(met, "exclude_is_the_opposite");
    return negateVerdict(verdict);
  };
  return withOrder(negative, positive.order);
}

const FIELD_NOT_IN_RECORD = unknown("field_not_in_record");
