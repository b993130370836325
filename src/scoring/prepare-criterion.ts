import { dayOfInstant } from "./calendar.ts";
import { COMPARATOR_TABLE, type ComparatorRow, type PositiveRow } from "./comparators.ts";
import { type Comparator, type Criteria, type Criterion, isComparator } from "./criteria.ts";
import { ANY_ORDER, type CriterionTest, type FieldContext, withOrder } from "./criterion-test.ts";
import { familyOf, inferFamily, type TypeFamily } from "./data-types.ts";
import { isDatePlaceholder, parseAgeInDays } from "./date-placeholders.ts";
import { isEmptyValue, isNone } from "./empty-values.ts";
import { decided, negateVerdict, type UnknownReason, unknown, type Verdict } from "./outcome.ts";
import type { ScoringContext } from "./scoring-context.ts";

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

const CURRENT_USER = new Set(["${CURRENTUSER}", "${CURRENTUSERROLE}"]);
/** Other kinds of wanted value (`merge_field`, `field`) are named by the schema, their meaning in scoring by nobody. */
const LITERAL_VALUE_TYPES = new Set(["value", "pre_defined"]);

/** Never throws: what can't be read judges every record "unknown" with the reason. */
export function createCriterionPreparer(context: ScoringContext): (criteria: Criteria) => PreparedCriterion {
  const { timeZone, fiscalYearStartMonth, fields } = context;
  const today = dayOfInstant(context.now.getTime(), timeZone);
  return (criteria) =>
    prepareCriterion(criteria, (apiName) => {
      return { today, timeZone, fiscalYearStartMonth, field: fields?.get(apiName) ?? null };
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
function prepareTest(criterion: Criterion, context: FieldContext): CriterionTest | UnknownReason {
  const { comparator, value, field } = criterion;
  if (criterion.disrupted) return "disrupted";
  if (!LITERAL_VALUE_TYPES.has(criterion.valueType)) return "value_type_undecided";
  if (field.includes(".")) return "field_of_related_record";
  if (!isComparator(comparator)) return "unknown_comparator";
  if (namesCurrentUser(value)) return "current_user_undecided";
  if (value === "${EMPTY}" || value === "${NOTEMPTY}") return prepareEmpty(comparator, value);
  if (context.field !== null) return prepareFor(familyOf(context.field.dataType), comparator, value, context);
  return inferring(comparator, value, context);
}

/** `${NOTEMPTY}` always means "not empty": Zoho's sources write it with `equal` and with `not_equal`. */
function prepareEmpty(comparator: Comparator, value: "${EMPTY}" | "${NOTEMPTY}"): CriterionTest {
  if (comparator !== "equal" && comparator !== "not_equal") return always("value_unreadable");
  const wantsEmpty = value === "${EMPTY}" && comparator === "equal";
  return withOrder((seen) => decided(isEmptyValue(seen) === wantsEmpty), ANY_ORDER);
}

/**
 * Without metadata the family follows the value of each record; each family is prepared once. A number may be an amount
 * in the record's currency: then both readings must agree.
 */
function inferring(comparator: Comparator, wanted: unknown, context: FieldContext): CriterionTest {
  const prepared = new Map<TypeFamily, CriterionTest>();
  const testFor = (family: TypeFamily): CriterionTest => {
    const test = prepared.get(family) ?? prepareFor(family, comparator, wanted, context);
    prepared.set(family, test);
    return test;
  };
  return (seen, values) => {
    const family = inferFamily(seen, wanted, comparator);
    const verdict = testFor(family)(seen, values);
    if (family !== "number") return verdict;
    const asAmount = testFor("currency")(seen, values);
    return asAmount.outcome === verdict.outcome ? verdict : unknown("data_type_unknown");
  };
}

function prepareFor(
  family: TypeFamily | undefined,
  comparator: Comparator,
  wanted: unknown,
  context: FieldContext,
): CriterionTest {
  if (family === undefined) return always("comparator_not_for_type");
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

function preparePositive(row: PositiveRow, family: TypeFamily, wanted: unknown, context: FieldContext): CriterionTest {
  const test = row.tests[family]?.(wanted, context) ?? "comparator_not_for_type";
  if (typeof test === "string") return always(test);
  // Zoho's form evaluator takes "-None-" for empty on both sides.
  const comparesWhole = row === COMPARATOR_TABLE.equal || row === COMPARATOR_TABLE.in;
  const wantsNone = Array.isArray(wanted) ? wanted.some(isNone) : isNone(wanted);
  const onEmpty: Verdict = comparesWhole && wantsNone ? decided(true) : decided(false, row.emptyAssumption ?? null);
  return withOrder((seen, values) => (isEmptyValue(seen) ? onEmpty : test(seen, values)), test.order);
}

function namesCurrentUser(wanted: unknown): boolean {
  return Array.isArray(wanted) ? wanted.some(isCurrentUser) : isCurrentUser(wanted);
}

function isCurrentUser(value: unknown): boolean {
  if (typeof value === "string") return CURRENT_USER.has(value);
  if (typeof value !== "object" || value === null) return false;
  return ["id", "name"].some((key) => {
    const text: unknown = readValue(value as Record<string, unknown>, key);
    return typeof text === "string" && CURRENT_USER.has(text);
  });
}

function always(reason: UnknownReason): CriterionTest {
  const verdict = unknown(reason);
  return withOrder(() => verdict, ANY_ORDER);
}

const FIELD_NOT_IN_RECORD = unknown("field_not_in_record");
