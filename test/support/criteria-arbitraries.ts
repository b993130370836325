import fc from "fast-check";
import { COMPARATORS, type Criteria, type FieldMetadata } from "../../src/scoring/index.ts";

const TYPES = [
  "text",
  "textarea",
  "richtextarea",
  "picklist",
  "multiselectpicklist",
  "integer",
  "bigint",
  "currency",
  "percent",
  "date",
  "datetime",
  "boolean",
  "lookup",
  "multi_module_lookup",
  "multiuserlookup",
  "fileupload",
  "formula",
] as const;

/** One field of each data type, and none of that name for "Absent". */
const FIELDS = [...TYPES, "untyped", "Absent", "Tag", "Deals__r.Stage", "__proto__"];

const PICK_LIST = [
  { actual: "open", display: "Open", dealCategory: "open" },
  { actual: "won", display: "Closed Won", dealCategory: "won" },
] as const;

const toField = (dataType: string): FieldMetadata => ({
  apiName: dataType,
  label: dataType,
  dataType,
  pickListValues: PICK_LIST,
});

export const METADATA: ReadonlyMap<string, FieldMetadata> = new Map(
  TYPES.map((dataType) => [dataType, toField(dataType)] as const),
);

/** The same of an organisation with several currencies. */
export const CURRENCIES_METADATA: ReadonlyMap<string, FieldMetadata> = new Map([
  ...METADATA,
  ["Exchange_Rate", toField("double")],
]);

const placeholder = fc.constantFrom(
  "${EMPTY}",
  "${NOTEMPTY}",
  "${CURRENTUSER}",
  "${OPEN}",
  "${TODAY}",
  "${YESTERDAYMINUS}",
  "${TOMORROWPLUS}",
  "${THISWEEK}",
  "${LASTMONTH}",
  "${THISFQ}",
  "${PREVFY}",
  "${LAST_N_DAYS:7}",
  "${NEXT_N_MONTHS:2}",
  "${AGEINDAYS}+7",
  "${DUEINDAYS}+12",
  "${AGEINDAYS}+999999999",
  "${MYSTERY}",
  "${LAST_N_DAYS:0}",
);

/** Few of each kind, so that values and wanted values often meet. */
const plainText = fc.constantFrom(
  "Zoho",
  "zoho ",
  "Acme",
  "open",
  "Closed Won",
  "a;b",
  "%oh%",
  "true",
  "",
  " ",
  "-None-",
);
/** Selections, texts that look like one another, markup. */
const oddText = fc.constantFrom(
  "b;a",
  "open;Closed Won",
  " Zoho",
  "Zo\u200bho",
  "Z\u043eho",
  "Caf\u00e9",
  "Cafe\u0301",
  "<b>Zoho</b>",
  "&amp;",
);
const text = fc.oneof({ weight: 4, arbitrary: plainText }, { weight: 1, arbitrary: oddText });
const numeral = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(0, -1, 10, 50, 50.5, "10", " 50 ", "9007199254740993", "1e3", Number.NaN, "ten"),
  },
  { weight: 1, arbitrary: fc.constantFrom(9_007_199_254_740_992, -(2 ** 60), "9007199254740993.0") },
);
const day = fc.constantFrom("2026-03-18", "2026-03-15", "2026-02-28", "2026-02-30", "2025-12-31", "9999-12-31");
const instant = fc.constantFrom(
  "2026-03-18T23:30:00Z",
  "2026-03-18T00:00:00+05:30",
  "2026-03-19T01:00:00",
  "2026-03-18T25:00:00Z",
);
const lookup = fc.constantFrom<unknown>(
  { id: "7", name: "Ann" },
  { id: "8" },
  { name: "ann" },
  { id: "" },
  { id: 7 },
  7,
  { id: 2 ** 60, name: "Ann" },
  "7",
  "Ann",
  {},
  { name: "${CURRENTUSER}" },
);
const garbage = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(undefined, Number.POSITIVE_INFINITY, true, false, null),
);
const single = fc.oneof(text, numeral, day, instant, lookup, fc.boolean(), placeholder, garbage);

export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 9, arbitrary: single },
  { weight: 3, arbitrary: fc.array(single, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(placeholder, text, lookup), { minLength: 2, maxLength: 3 }) },
  // What "between" wants.
  { weight: 3, arbitrary: fc.oneof(fc.tuple(numeral, numeral), fc.tuple(day, day), fc.tuple(day, placeholder)) },
);

const comparator = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<string>(...COMPARATORS) },
  { weight: 1, arbitrary: fc.constantFrom("sounds_like", "EQUAL", "constructor", "") },
);

export const anyCriterion: fc.Arbitrary<Criteria> = fc.record({
  kind: fc.constant("criterion" as const),
  field: fc.constantFrom(...FIELDS),
  fieldId: fc.constant(null),
  comparator,
  value: anyValue,
  valueType: fc.oneof({ weight: 9, arbitrary: fc.constant("value") }, fc.constantFrom("pre_defined", "field", "odd")),
  disrupted: fc.oneof({ weight: 19, arbitrary: fc.constant(false) }, fc.constant(true)),
});

const unreadable: fc.Arbitrary<Criteria> = fc.record({
  kind: fc.constant("unreadable" as const),
  problem: fc.constantFrom("not_criteria", "unknown_operator", "empty_group", "nested_too_deeply"),
  raw: fc.jsonValue({ maxDepth: 1 }),
});

export const anyCriteria: fc.Arbitrary<Criteria> = fc.letrec<{ criteria: Criteria }>((tie) => ({
  criteria: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    { weight: 6, arbitrary: anyCriterion },
    { weight: 1, arbitrary: unreadable },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("group" as const),
        operator: fc.constantFrom("and" as const, "or" as const),
        members: fc.array(tie("criteria"), { minLength: 1, maxLength: 5 }),
        disrupted: fc.oneof({ weight: 19, arbitrary: fc.constant(false) }, fc.constant(true)),
      }),
    },
  ),
})).criteria;

/** A value for most fields, some absent, some with values of another type; sometimes an exchange rate. */
export const anyValues: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...TYPES, "untyped", "Tag"), anyValue), { minLength: 16, maxLength: 34 }),
    fc.option(fc.constantFrom<unknown>(1, 2, "0.5", 0, "x", null), { nil: undefined }),
    fc.option(fc.constantFrom("EUR", null), { nil: undefined }),
  )
  .map(([entries, rate, currency]) => ({
    ...Object.fromEntries(entries),
    ...(rate === undefined ? {} : { Exchange_Rate: rate }),
    ...(currency === undefined ? {} : { Currency: currency }),
  }));
