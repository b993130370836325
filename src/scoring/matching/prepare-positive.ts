import { isPlaceholder } from "../dates/date-placeholders.ts";
import type { UnknownReason } from "../terms/doubts.ts";
import { COMPARATOR_TABLE, type PositiveRow } from "./comparators.ts";
import { ANY_ORDER, type CriterionTest, type FieldContext, withOrder } from "./criterion-test.ts";
import type { TypeFamily } from "./data-types.ts";
import { isEmptyValue, isNone } from "./empty-values.ts";
import { decided, unknown, type Verdict } from "./outcome.ts";
import { holdsInexact, isCurrentUser } from "./refuse-value.ts";

/** The test of a comparator that negates no other one. */
export function preparePositive(
  row: PositiveRow,
  family: TypeFamily,
  wanted: unknown,
  context: FieldContext,
): CriterionTest {
  const prepare = row.tests[family];
  if (prepare === undefined) return always("comparator_not_for_type");
  const test = prepare(wanted, context);
  const comparesWhole = row === COMPARATOR_TABLE.equal || row === COMPARATOR_TABLE.in;
  const members: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  // Zoho's form evaluator takes "-None-" for empty on both sides.
  const metByNone = comparesWhole && members.some(isNone);
  const onEmpty: Verdict = metByNone ? decided(true) : decided(false, row.emptyAssumption ?? null);
  if (typeof test !== "string")
    return withOrder((seen, values) => (isEmptyValue(seen) ? onEmpty : test(seen, values)), test.order);
  // There the list is one selection.
  const isSelection = family === "multi_select" && row === COMPARATOR_TABLE.equal;
  if (members.length < 2 || row.arity === "two" || isSelection) return always(test);
  const metByEmpty = comparesWhole && members.includes("${EMPTY}");
  const reasons: UnknownReason[] = [];
  const readable = [...new Set(members)].filter((item) => {
    if (metByEmpty && item === "${EMPTY}") return false;
    const alone =
      isPlaceholder(item) || isCurrentUser(item) || holdsInexact(item) ? prepare([item, item], context) : null;
    if (typeof alone === "string") reasons.push(alone);
    return typeof alone !== "string";
  });
  const rest = readable.length > 0 ? prepare(readable, context) : null;
  const reason = typeof rest === "string" ? rest : (reasons[0] ?? null);
  // One member decides, whatever another one means.
  const deciding = row === COMPARATOR_TABLE.include_all ? "not_met" : "met";
  const judge: CriterionTest = (seen, values) => {
    const isEmpty = isEmptyValue(seen);
    if (isEmpty && (metByNone || metByEmpty)) return decided(true);
    if (rest === null || typeof rest === "string") return reason === null ? decided(false) : unknown(reason);
    const verdict = isEmpty ? onEmpty : rest(seen, values);
    return reason === null || verdict.outcome === deciding ? verdict : unknown(reason);
  };
  return withOrder(judge, rest === null || typeof rest === "string" ? undefined : rest.order);
}

/** Judges every record "unknown" with the reason. */
export function always(reason: UnknownReason): CriterionTest {
  const verdict = unknown(reason);
  return withOrder(() => verdict, ANY_ORDER);
}
