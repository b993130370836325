import type { Criterion } from "#scoring";
import {
  CAMPAIGNS,
  CITIES,
  COUNTRIES,
  INDUSTRIES,
  LANGUAGES,
  LEAD_FIELDS,
  type LeadField,
  MAIL_HOSTS,
  NAME_ENDS,
  NAME_PARTS,
  OWNERS,
  SOURCES,
  STATUSES,
  TITLES,
} from "./lead-fields.ts";
import { pairDates } from "./paired-dates.ts";
import { emptyIsInfinity, type PlainTest } from "./plain-criteria.ts";
import type { Random } from "./random.ts";

/** One criterion twice: in Zoho's words, and in those that any engine knows. */
export interface PairedCriterion {
  readonly zoho: Criterion;
  readonly plain: PlainTest;
}

type Words = readonly [string, ...string[]];

const WORDS: Readonly<Partial<Record<LeadField, Words>>> = {
  Company: [...NAME_PARTS, ...NAME_ENDS],
  Designation: TITLES,
  City: CITIES,
  Description: [...INDUSTRIES, ...SOURCES],
  Email: MAIL_HOSTS,
  Phone: ["+1", "+4", "+49", "+61", "+91", "555", "00"],
  Website: ["apex", "nord", "gmbh", "labs", ".example", "https"],
  Country: COUNTRIES,
  Industry: INDUSTRIES,
  Lead_Source: SOURCES,
  Lead_Status: STATUSES,
  Languages: LANGUAGES,
};

/** A criterion on any field, with any comparator that its type has and whose outcome is decided in every record. */
export function pairCriterion(random: Random): PairedCriterion {
  const field = random.pick(Object.keys(LEAD_FIELDS) as [LeadField, ...LeadField[]]);
  switch (LEAD_FIELDS[field]) {
    case "integer":
      return pairNumbers(field, [10, 50, 100, 500, 1000, 5000], random);
    case "double":
      return pairNumbers(field, [2.5, 5, 10, 20, 35], random);
    case "percent":
      return pairNumbers(field, [10, 25, 50, 75, 90], random);
    case "currency":
      return pairNumbers(field, [5_000, 20_000, 100_000, 1_000_000], random);
    case "date":
    case "datetime":
      return random.chance(0.15) ? pairEmpty(field, null, random) : pairDates(field, random);
    case "boolean":
      return pairBoolean(field, random);
    case "ownerlookup":
      return pairLookup(field, OWNERS, random);
    case "lookup":
      return random.chance(0.3) ? pairEmpty(field, "", random) : pairLookup(field, CAMPAIGNS, random);
    case "multiselectpicklist":
      return random.chance(0.2) ? pairEmpty(field, "", random) : pairParts(field, random);
    case "picklist":
      return random.chance(0.15) ? pairEmpty(field, "", random) : pairWholes(field, random);
    default:
      if (random.chance(0.15)) return pairEmpty(field, "", random);
      return random.chance(0.6) ? pairParts(field, random) : pairWholes(field, random);
  }
}

export function pair(field: string, comparator: string, value: unknown, plain: PlainTest): PairedCriterion {
  return {
    zoho: { kind: "criterion", field, fieldId: null, comparator, value, valueType: "value", disrupted: false },
    plain,
  };
}

function pairEmpty(field: string, empty: "" | null, random: Random): PairedCriterion {
  if (random.chance(0.5)) return pair(field, "equal", "${EMPTY}", { op: "is", field, value: empty });
  return pair(field, "not_equal", "${EMPTY}", { op: "is_not", field, value: empty });
}

function pairWholes(field: LeadField, random: Random): PairedCriterion {
  const words = WORDS[field] ?? ["?"];
  const value = random.pick(words);
  const values = [...new Set([value, random.pick(words), random.pick(words)])];
  return random.pick([
    () => pair(field, "equal", value, { op: "is", field, value: value.toLowerCase() }),
    () => pair(field, "not_equal", value, { op: "is_not", field, value: value.toLowerCase() }),
    () => pair(field, "in", values, { op: "one_of", field, values: values.map((text) => text.toLowerCase()) }),
    () => pair(field, "not_in", values, { op: "none_of", field, values: values.map((text) => text.toLowerCase()) }),
  ])();
}

function pairParts(field: LeadField, random: Random): PairedCriterion {
  const value = random.pick(WORDS[field] ?? ["?"]);
  const part = value.toLowerCase();
  const within = [
    () => pair(field, "contains", value, { op: "contains", field, part }),
    () => pair(field, "not_contains", value, { op: "lacks", field, part }),
  ] as const;
  // Each choice of a multi-select starts and ends by itself, which its joined text does not show.
  if (LEAD_FIELDS[field] === "multiselectpicklist") return random.pick(within)();
  return random.pick([
    ...within,
    () => pair(field, "starts_with", value, { op: "starts", field, part }),
    () => pair(field, "ends_with", value, { op: "ends", field, part }),
  ])();
}

function pairNumbers(field: LeadField, levels: readonly [number, ...number[]], random: Random): PairedCriterion {
  const value = random.pick(levels);
  const low = Math.min(value, random.pick(levels));
  const high = low * 4;
  // Zoho answers numbers in rules as text.
  const sent = (number: number): unknown => (random.chance(0.5) ? String(number) : number);
  const orInfinity = emptyIsInfinity(field);
  return random.pick([
    () => pair(field, "less_than", sent(value), { op: "below", field: orInfinity, value }),
    () => pair(field, "less_equal", sent(value), { op: "at_most", field: orInfinity, value }),
    () => pair(field, "greater_than", sent(value), { op: "above", field, value }),
    () => pair(field, "greater_equal", sent(value), { op: "at_least", field, value }),
    () => pair(field, "equal", sent(value), { op: "is", field, value }),
    () => pair(field, "not_equal", sent(value), { op: "is_not", field, value }),
    () => pair(field, "between", [sent(low), sent(high)], { op: "within", field, low, high }),
    () => pair(field, "not_between", [sent(low), sent(high)], { op: "outside", field, low, high }),
    () => pairEmpty(field, null, random),
  ])();
}

function pairBoolean(field: LeadField, random: Random): PairedCriterion {
  const value = random.chance(0.5);
  return pair(field, "equal", random.chance(0.5) ? value : String(value), { op: "is", field, value });
}

function pairLookup(field: LeadField, ids: Words, random: Random): PairedCriterion {
  const id = random.pick(ids);
  const values = [...new Set([id, random.pick(ids)])];
  const references = values.map((one) => ({ id: one }));
  return random.pick([
    () => pair(field, "equal", { id, name: "Someone" }, { op: "is", field, value: id }),
    () => pair(field, "not_equal", { id, name: "Someone" }, { op: "is_not", field, value: id }),
    () => pair(field, "in", references, { op: "one_of", field, values }),
    () => pair(field, "not_in", references, { op: "none_of", field, values }),
  ])();
}
