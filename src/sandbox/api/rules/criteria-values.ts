import { isJsonObject } from "../../organisation/values/json.ts";
import { isIsoDate, isIsoDateTime } from "../protocol/iso-dates.ts";

const LONGEST_TEXT = 255;
const MOST_VALUES = 500;
const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE_PLACEHOLDER = /^\$\{[A-Z]+(_N_[A-Z]+:\d+)?\}$/;
const AGE_OR_DUE = /^\$\{(AGEINDAYS|DUEINDAYS)\}\+\d+$/;
const STAGE_PLACEHOLDERS = ["${OPEN}", "${CLOSEDWON}", "${CLOSEDLOST}"];
export const EMPTY_PLACEHOLDERS = ["${EMPTY}", "${NOTEMPTY}"];

type Kind = "text" | "number" | "date" | "boolean" | "reference" | "references";

interface KindRules {
  readonly comparators: readonly string[];
  /** `expected_data_type` of a refusal. */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const TEXTS = [
  "equal",
  "not_equal",
  "contains",
  "not_contains",
  "starts_with",
  "ends_with",
  "in",
  "not_in",
  "like",
  "not_like",
];
const ORDERED = [
  "equal",
  "not_equal",
  "less_than",
  "less_equal",
  "greater_than",
  "greater_equal",
  "between",
  "not_between",
  "in",
  "not_in",
];

/** Which comparators and values Zoho's OpenAPI (November 2025) has per data type. */
const KINDS: Readonly<Record<Kind, KindRules>> = {
  text: {
    comparators: TEXTS,
    expected: "text",
    accepts: (value) => typeof value === "string" && value.length <= LONGEST_TEXT,
  },
  number: {
    comparators: ORDERED,
    expected: "double",
    accepts: (value) =>
      (typeof value === "number" && Number.isFinite(value)) || (typeof value === "string" && NUMBER.test(value)),
  },
  date: { comparators: ORDERED, expected: "date", accepts: isDateValue },
  boolean: {
    comparators: ["equal"],
    expected: "boolean",
    accepts: (value) => typeof value === "boolean" || value === "true" || value === "false",
  },
  reference: { comparators: ["equal", "not_equal", "in", "not_in"], expected: "jsonobject", accepts: isReference },
  references: {
    comparators: ["include_any", "include_all", "exclude_any", "exclude_all", "equal", "not_equal"],
    expected: "jsonobject",
    accepts: isReference,
  },
};

const KIND_OF_TYPE: Readonly<Record<string, Kind>> = {
  integer: "number",
  bigint: "number",
  double: "number",
  currency: "number",
  percent: "number",
  date: "date",
  datetime: "date",
  boolean: "boolean",
  lookup: "reference",
  ownerlookup: "reference",
  userlookup: "reference",
  multiselectlookup: "references",
  multiuserlookup: "references",
};

const TAKES_LIST = [
  "in",
  "not_in",
  "between",
  "not_between",
  "include_any",
  "include_all",
  "exclude_any",
  "exclude_all",
];
const TAKES_PAIR = ["between", "not_between"];

export function comparatorsFor(dataType: string): readonly string[] {
  return KINDS[KIND_OF_TYPE[dataType] ?? "text"].comparators;
}

/** null, or the details with which Zoho refuses the value. */
export function judgeCriterionValue(
  dataType: string,
  comparator: string,
  value: unknown,
): { readonly expected_data_type: string } | { readonly maximum_length: number } | null {
  const kind = KINDS[KIND_OF_TYPE[dataType] ?? "text"];
  if (typeof value === "string" && EMPTY_PLACEHOLDERS.includes(value)) return null;
  if (typeof value === "string" && kind === KINDS.text && STAGE_PLACEHOLDERS.includes(value)) return null;
  if (typeof value === "string" && kind === KINDS.text && value.length > LONGEST_TEXT)
    return { maximum_length: LONGEST_TEXT };
  // Texts may be compared with several at once under any of their comparators.
  const several = TAKES_LIST.includes(comparator) || (kind === KINDS.text && Array.isArray(value));
  // A period such as ${LASTMONTH} stands alone also beside between.
  const alone = kind === KINDS.date && typeof value === "string" && DATE_PLACEHOLDER.test(value);
  if (!several || alone) return kind.accepts(value) ? null : { expected_data_type: kind.expected };
  if (!Array.isArray(value) || (TAKES_PAIR.includes(comparator) && value.length !== 2) || value.length === 0)
    return { expected_data_type: "jsonarray" };
  if (value.length > MOST_VALUES) return { maximum_length: MOST_VALUES };
  return value.every(kind.accepts) ? null : { expected_data_type: kind.expected };
}

function isDateValue(value: unknown): boolean {
  if (typeof value !== "string") return false;
  if (DATE_PLACEHOLDER.test(value) || AGE_OR_DUE.test(value)) return true;
  return isIsoDate(value) || isIsoDateTime(value);
}

function isReference(value: unknown): boolean {
  return isJsonObject(value) && (typeof value["id"] === "string" || typeof value["name"] === "string");
}
