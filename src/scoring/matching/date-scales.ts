import { addUnits, type Day, FIRST_DAY, isDay, LAST_DAY, parseInstant, startOfDayIn } from "../dates/calendar.ts";
import {
  type AgeInDays,
  type DayRange,
  isDatePlaceholder,
  parseAgeInDays,
  resolveDatePlaceholder,
} from "../dates/date-placeholders.ts";
import type { Assumption, UnknownReason } from "../terms/doubts.ts";
import type { FieldContext, ScalePoint } from "./criterion-test.ts";
import { type Decision, type Interval, type OrderRelation, relateTo, type Scale } from "./ordered-tests.ts";
import { refuseSeen, refuseValue } from "./refuse-value.ts";

const HOUR = 3_600_000;
/** Clocks on earth differ by up to 26 hours, from -12:00 to +14:00; no step between these jumps over a whole day. */
const CLOCKS_APART = 26 * HOUR;
const OTHER_CLOCKS = [-CLOCKS_APART, -CLOCKS_APART / 2, CLOCKS_APART / 2, CLOCKS_APART];

interface OtherInterval<Point> extends Interval<Point> {
  readonly assumption: Assumption;
}

/** A wanted value as a stretch of the scale. */
interface WantedDays<Point> extends Interval<Point> {
  readonly otherReadings: readonly OtherInterval<Point>[];
  /** Zoho's own evaluator gives a date placeholder its own meaning, whatever comparator stands beside it. */
  readonly ignoresComparator: boolean;
}

type ReadWanted<Point> = (wanted: unknown, context: FieldContext) => WantedDays<Point> | UnknownReason;
type ReadRange<Point> = (range: DayRange, context: FieldContext) => Interval<Point>;

export const dateScale: Scale<Day> = {
  readPoint: (seen) => (isDay(seen) ? seen : refuseSeen(seen)),
  ...onAnyClock(
    decideDays<Day>(
      (wanted) => (isDay(wanted) ? { from: wanted, to: wanted } : null),
      ({ from, to }) => ({ from, to }),
    ),
  ),
};

export const datetimeScale: Scale<number> = {
  readPoint: (seen) => parseInstant(seen) ?? refuseSeen(seen),
  ...decideDays<number>((wanted, context) => {
    if (isDay(wanted)) return instantsOf({ from: wanted, to: wanted }, context);
    const instant = parseInstant(wanted);
    return instant === null ? null : { from: instant, to: instant };
  }, instantsOf),
  /** Which clock the engine counts days by is not documented: only close to an end of a day another one could matter. */
  doubt(_seen, point, decision) {
    if (decision.countsDays !== true) return null;
    if (!decision.turns.some((turn) => Math.abs(point - turn) <= CLOCKS_APART)) return null;
    const met = decision.met(point);
    const changes = OTHER_CLOCKS.some((shift) => decision.met(point + shift) !== met);
    return changes ? "days_in_given_time_zone" : null;
  },
};

type Decide = Pick<Scale<Day>, "decide" | "decideBetween">;

/** By which clock the engine takes a day for today is not documented: a day that another clock shows is another reading. */
function onAnyClock({ decide, decideBetween }: Decide): Decide {
  const readOnClocks = (
    wanted: readonly unknown[],
    context: FieldContext,
    decideOn: (clock: FieldContext) => Decision<Day> | UnknownReason,
  ): Decision<Day> | UnknownReason => {
    const decision = decideOn(context);
    if (typeof decision === "string" || !wanted.some(isDatePlaceholder)) return decision;
    const others = context.otherDays.map((today) => {
      const other = decideOn({ ...context, today });
      const { met } = typeof other === "string" ? decision : other;
      return { met, assumption: "days_in_given_time_zone" as const };
    });
    return { ...decision, otherReadings: [...decision.otherReadings, ...others] };
  };
  return {
    decide: (relation, wanted, context) => readOnClocks([wanted], context, (clock) => decide(relation, wanted, clock)),
    decideBetween: (low, high, context) =>
      readOnClocks([low, high], context, (clock) => decideBetween(low, high, clock)),
  };
}

/** The same arithmetic for days and for instants: only how a literal and a range of days are read differs. */
function decideDays<Point extends ScalePoint>(
  readLiteral: (wanted: unknown, context: FieldContext) => Interval<Point> | null,
  readRange: ReadRange<Point>,
): Pick<Scale<Point>, "decide" | "decideBetween"> {
  const readWanted: ReadWanted<Point> = (wanted, context) => {
    const literal = readLiteral(wanted, context);
    if (literal !== null) return { ...literal, otherReadings: [], ignoresComparator: false };
    if (!isDatePlaceholder(wanted)) return refuseValue(wanted);
    if (parseAgeInDays(wanted) !== null) return "comparator_not_for_type";
    const range = resolveDatePlaceholder(wanted, context);
    if (range === null) return "date_out_of_range";
    const otherReadings = range.otherReadings.map((other) => ({
      ...readRange(other, context),
      assumption: other.assumption,
    }));
    return { ...readRange(range, context), otherReadings, ignoresComparator: true };
  };
  return {
    decide(relation, wanted, context) {
      const age = parseAgeInDays(wanted);
      if (age !== null) return decideAge(relation, age, readRange, context);
      const days = readWanted(wanted, context);
      return typeof days === "string"
        ? days
        : { ...decideWanted(relation, days), countsDays: parseInstant(wanted) === null };
    },
    decideBetween(low, high, context) {
      const from = readWanted(low, context);
      const to = readWanted(high, context);
      if (typeof from === "string") return from;
      if (typeof to === "string") return to;
      const otherReadings = [
        ...from.otherReadings.map((other) => ({ ...other, to: to.to })),
        ...to.otherReadings.map((other) => ({ ...other, from: from.from })),
      ];
      const days = { from: from.from, to: to.to, otherReadings, ignoresComparator: false };
      const countsDays = parseInstant(low) === null || parseInstant(high) === null;
      return { ...decideWanted("equal", days), countsDays };
    },
  };
}

function decideWanted<Point extends ScalePoint>(relation: OrderRelation, days: WantedDays<Point>): Decision<Point> {
  const read = days.ignoresComparator ? "equal" : relation;
  const otherReadings = days.otherReadings.map((other) => ({
    ...relateTo(read, other),
    assumption: other.assumption,
  }));
  if (read !== relation) {
    otherReadings.push({ ...relateTo(relation, days), assumption: "placeholder_ignores_comparator" });
  }
  return { ...relateTo(read, days), otherReadings };
}

/**
 * `${AGEINDAYS}+n` and `${DUEINDAYS}+n` as Zoho's form evaluator reads them: "less than n days old" never includes a
 * future date, and (unlike its name) includes the n-th day.
 */
function decideAge<Point extends ScalePoint>(
  relation: OrderRelation,
  { kind, days }: AgeInDays,
  readRange: ReadRange<Point>,
  context: FieldContext,
): Decision<Point> | UnknownReason {
  const { today } = context;
  const sign = kind === "age" ? -1 : 1;
  const border = addUnits(today, sign * days, "DAYS");
  const beyond = addUnits(today, sign * (days + 1), "DAYS");
  const within = addUnits(today, sign * (days - 1), "DAYS");
  if (border === null || beyond === null || within === null) return "date_out_of_range";
  const past = kind === "age";
  const upTo = (day: Day): DayRange => (past ? { from: FIRST_DAY, to: day } : { from: day, to: LAST_DAY });
  const since = (day: Day): DayRange => (past ? { from: day, to: today } : { from: today, to: day });
  const ranges: Record<OrderRelation, DayRange> = {
    equal: { from: border, to: border },
    greater_than: upTo(beyond),
    greater_equal: upTo(border),
    less_than: since(border),
    less_equal: since(border),
  };
  const inRange = (range: DayRange) => relateTo("equal", readRange(range, context));
  const strict = { ...inRange(since(within)), assumption: "strict_age_includes_last_day" as const };
  return { ...inRange(ranges[relation]), otherReadings: relation === "less_than" ? [strict] : [], countsDays: true };
}

function instantsOf({ from, to }: DayRange, { timeZone }: FieldContext): Interval<number> {
  const after = addUnits(to, 1, "DAYS");
  return {
    from: from === FIRST_DAY ? Number.NEGATIVE_INFINITY : startOfDayIn(from, timeZone),
    to: after === null ? Number.POSITIVE_INFINITY : startOfDayIn(after, timeZone) - 1,
  };
}
