import type { Comparator } from "../terms/criteria.ts";
import type { Assumption } from "../terms/doubts.ts";
import { prepareBoolean, prepareSelection, prepareSelectionIn, prepareSelectionText } from "./choice-tests.ts";
import type { PrepareTest } from "./criterion-test.ts";
import type { TypeFamily } from "./data-types.ts";
import { dateScale, datetimeScale } from "./date-scales.ts";
import { prepareIncludeAll, prepareIncludeAny, prepareLookup } from "./lookup-tests.ts";
import { currencyScale, numberScale } from "./number-scales.ts";
import { type OrderRelation, prepareBetween, prepareIn, prepareOrdered } from "./ordered-tests.ts";
import { contains, endsWith, equals, prepareLike, prepareLookupName, prepareText, startsWith } from "./text-tests.ts";

type Tests = Partial<Record<TypeFamily, PrepareTest>>;

/** How many wanted values a comparator takes. */
export type Arity = "one" | "two" | "many";

export interface PositiveRow {
  readonly arity: Arity;
  /** A family without a test does not know the comparator. */
  readonly tests: Tests;
  /** What an empty field gives is not documented where the comparator orders. */
  readonly emptyAssumption?: Assumption;
}

export interface NegativeRow {
  readonly arity: Arity;
  /** The comparator whose answer is turned round. */
  readonly negates: Comparator;
  /** Another comparator that the name could also turn round; the assumption is named where that decides otherwise. */
  readonly orNegates?: Comparator;
  /** Families whose list of comparators has only the positive one. */
  readonly except?: readonly TypeFamily[];
}

export type ComparatorRow = PositiveRow | NegativeRow;

/** One row a comparator. Sources: Zoho's OpenAPI (data types, arity), its criteria editor (meaning). */
export const COMPARATOR_TABLE = {
  equal: {
    arity: "one",
    tests: {
      text: prepareText(equals),
      multi_select: prepareSelection,
      boolean: prepareBoolean,
      lookup: prepareLookup,
      named_lookup: prepareLookup,
      ...ordered("equal"),
    },
  },
  not_equal: { arity: "one", negates: "equal", except: ["boolean"] },
  contains: { arity: "one", tests: texts(contains) },
  not_contains: { arity: "one", negates: "contains" },
  starts_with: { arity: "one", tests: texts(startsWith) },
  ends_with: { arity: "one", tests: texts(endsWith) },
  in: {
    arity: "many",
    tests: {
      text: prepareText(equals),
      multi_select: prepareSelectionIn,
      number: prepareIn(numberScale),
      currency: prepareIn(currencyScale),
      date: prepareIn(dateScale),
      datetime: prepareIn(datetimeScale),
      lookup: prepareLookup,
      named_lookup: prepareLookup,
    },
  },
  not_in: { arity: "many", negates: "in" },
  like: { arity: "one", tests: { text: prepareLike } },
  not_like: { arity: "one", negates: "like" },
  less_than: { arity: "one", tests: ordered("less_than"), emptyAssumption: "empty_never_in_order" },
  less_equal: { arity: "one", tests: ordered("less_equal"), emptyAssumption: "empty_never_in_order" },
  greater_than: { arity: "one", tests: ordered("greater_than"), emptyAssumption: "empty_never_in_order" },
  greater_equal: { arity: "one", tests: ordered("greater_equal"), emptyAssumption: "empty_never_in_order" },
  between: {
    arity: "two",
    tests: {
      number: prepareBetween(numberScale),
      currency: prepareBetween(currencyScale),
      date: prepareBetween(dateScale),
      datetime: prepareBetween(datetimeScale),
    },
    emptyAssumption: "empty_never_in_order",
  },
  not_between: { arity: "two", negates: "between" },
  include_any: { arity: "many", tests: { multi_lookup: prepareIncludeAny } },
  include_all: { arity: "many", tests: { multi_lookup: prepareIncludeAll } },
  exclude_any: { arity: "many", negates: "include_any", orNegates: "include_all" },
  exclude_all: { arity: "many", negates: "include_all", orNegates: "include_any" },
} satisfies Record<Comparator, ComparatorRow>;

function texts(relation: (seen: string, wanted: string) => boolean): Tests {
  return {
    text: prepareText(relation),
    multi_select: prepareSelectionText(relation),
    named_lookup: prepareLookupName(relation),
  };
}

function ordered(relation: OrderRelation): Tests {
  return {
    number: prepareOrdered(numberScale, relation),
    currency: prepareOrdered(currencyScale, relation),
    date: prepareOrdered(dateScale, relation),
    datetime: prepareOrdered(datetimeScale, relation),
  };
}
