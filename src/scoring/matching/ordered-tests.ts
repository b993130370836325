import { isDatePlaceholder, parseAgeInDays } from "../dates/date-placeholders.ts";
import type { Assumption, UnknownReason } from "../terms/doubts.ts";
import {
  type CriterionTest,
  type FieldContext,
  type PrepareTest,
  type ScalePoint,
  withOrder,
} from "./criterion-test.ts";
import { decided, type Verdict } from "./outcome.ts";
import { refuseValue } from "./refuse-value.ts";

/** A stretch of a scale, both ends included; one point where they are the same. */
export interface Interval<Point> {
  readonly from: Point;
  readonly to: Point;
}

export type OrderRelation = "equal" | "less_than" | "less_equal" | "greater_than" | "greater_equal";

/** A condition on points, and the points where its answer can turn. */
export interface PointCondition<Point> {
  readonly met: (point: Point) => boolean;
  readonly turns: readonly Point[];
}

/** How a wanted value decides a point, beside other readings of it that nothing published rules out. */
export interface Decision<Point> extends PointCondition<Point> {
  readonly otherReadings: readonly { readonly met: (point: Point) => boolean; readonly assumption: Assumption }[];
  /** True where whole days were counted, so that an instant depends on the time zone. */
  readonly countsDays?: boolean;
}

/** A kind of values that are in order: numbers, amounts, days, instants. */
export interface Scale<Point> {
  /** The record's point on the scale, or the verdict where it can't be read. */
  readPoint(seen: unknown, values: Readonly<Record<string, unknown>>): Point | Verdict;
  decide(relation: OrderRelation, wanted: unknown, context: FieldContext): Decision<Point> | UnknownReason;
  /** `low` and `high` are the two wanted values. */
  decideBetween(low: unknown, high: unknown, context: FieldContext): Decision<Point> | UnknownReason;
  /** The assumption that a decided point rests on besides the readings of the wanted value. */
  doubt?(
    seen: unknown,
    point: Point,
    decision: Decision<Point>,
    values: Readonly<Record<string, unknown>>,
  ): Assumption | null;
  /** The scale to use instead in this context: one of few, because a ranking compares their `readPoint`. */
  in?(context: FieldContext): Scale<Point>;
}

/** The point stands in this relation to the stretch: before, in or after it. */
export function relateTo<Point extends ScalePoint>(
  relation: OrderRelation,
  { from, to }: Interval<Point>,
): PointCondition<Point> {
  const sides = SIDES[relation];
  const met = (point: Point): boolean => sides[sideOf(point, from, to)];
  if (typeof from !== "number" || typeof to !== "number") return { met, turns: [from, to] };
  const metByNumber = (point: Point): boolean =>
    typeof point === "number" ? sides[sideOfNumber(point, from, to)] : met(point);
  return { met: metByNumber, turns: [from, to] };
}

type Side = typeof BEFORE | typeof WITHIN | typeof AFTER;

function sideOf<Point extends ScalePoint>(point: Point, from: Point, to: Point): Side {
  if (point < from) return BEFORE;
  return point > to ? AFTER : WITHIN;
}

/** The same, apart because engines compare numbers much quicker where nothing else comes by. */
function sideOfNumber(point: number, from: number, to: number): Side {
  if (point < from) return BEFORE;
  return point > to ? AFTER : WITHIN;
}

const BEFORE = 0;
const WITHIN = 1;
const AFTER = 2;

/** Where a point may stand: before the stretch, in it, after it. */
const SIDES: Readonly<Record<OrderRelation, readonly [boolean, boolean, boolean]>> = {
  equal: [false, true, false],
  less_than: [true, false, false],
  less_equal: [true, true, false],
  greater_than: [false, false, true],
  greater_equal: [false, true, true],
};

export function prepareOrdered<Point extends ScalePoint>(scale: Scale<Point>, relation: OrderRelation): PrepareTest {
  return (wanted, context) => testOn(scale, scale.decide(relation, wanted, context), context);
}

/** Inclusive on both ends, as in Zoho's form evaluator. */
export function prepareBetween<Point extends ScalePoint>(scale: Scale<Point>): PrepareTest {
  return (wanted, context) => {
    if (parseAgeInDays(wanted) !== null) return "comparator_not_for_type";
    if (isDatePlaceholder(wanted)) return testOn(scale, scale.decide("equal", wanted, context), context);
    if (!Array.isArray(wanted)) return refuseValue(wanted);
    if (wanted.length !== 2) return "value_unreadable";
    return testOn(scale, scale.decideBetween(wanted[0], wanted[1], context), context);
  };
}

export function prepareIn<Point extends ScalePoint>(scale: Scale<Point>): PrepareTest {
  return (wanted, context) => {
    const decisions: Decision<Point>[] = [];
    for (const item of Array.isArray(wanted) ? wanted : [wanted]) {
      if (parseAgeInDays(item) !== null) return "comparator_not_for_type";
      const decision = scale.decide("equal", item, context);
      if (typeof decision === "string") return decision;
      decisions.push(decision);
    }
    if (decisions.length === 0) return "value_unreadable";
    return testOn(scale, joinDecisions(decisions), context);
  };
}

/**
 * Another reading holds for the whole list: where weeks start on Monday, all of them do. So the n-th other readings of
 * one assumption are taken together.
 */
function joinDecisions<Point>(decisions: readonly Decision<Point>[]): Decision<Point> {
  const anyOf =
    (mets: readonly ((point: Point) => boolean)[]) =>
    (point: Point): boolean =>
      mets.some((met) => met(point));
  const assumptions = new Set(decisions.flatMap(({ otherReadings }) => otherReadings.map((other) => other.assumption)));
  const otherReadings = [...assumptions].flatMap((assumption) => {
    const others = decisions.map((decision) =>
      decision.otherReadings.filter((other) => other.assumption === assumption),
    );
    const count = others.reduce((most, { length }) => Math.max(most, length), 0);
    return Array.from({ length: count }, (_, n) => ({
      met: anyOf(decisions.map(({ met }, index) => others[index]?.[n]?.met ?? met)),
      assumption,
    }));
  });
  const met = anyOf(decisions.map((decision) => decision.met));
  const turns = decisions.flatMap((decision) => decision.turns);
  return { met, turns, otherReadings, countsDays: decisions.some(({ countsDays }) => countsDays === true) };
}

function testOn<Point extends ScalePoint>(
  scale: Scale<Point>,
  decision: Decision<Point> | UnknownReason,
  context: FieldContext,
): CriterionTest | UnknownReason {
  if (typeof decision === "string") return decision;
  const { readPoint, doubt } = scale.in?.(context) ?? scale;
  const { met: decide, otherReadings } = decision;
  const test: CriterionTest = (seen, values) => {
    const point = readPoint(seen, values);
    if (typeof point === "object") return point;
    const met = decide(point);
    for (const other of otherReadings) if (other.met(point) !== met) return decided(met, other.assumption);
    return decided(met, doubt === undefined ? null : doubt(seen, point, decision, values));
  };
  return withOrder(test, { readPoint, turns: decision.turns });
}
