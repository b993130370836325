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
import { type PairedCriterion, pair } from "./pair.ts";
import { pairDates } from "./paired-dates.ts";
import { emptyIsInfinity } from "./plain-criteria.ts";
import type { Random } from "./random.ts";

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

/**
 * A criterion on any field, with any comparator that its type has and whose outcome is decided in every record. As in
 * an organisation's rules, some fields, comparators and values are asked for more often than others.
 */
export function pairCriterion(random: Random): PairedCriterion {
  const field = random.pickSkewed(Object.keys(LEAD_FIELDS) as [LeadField, ...LeadField[]], 4);
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

function pairEmpty(field: string, empty: "" | null, random: Random): PairedCriterion {
  if (random.chance(0.5)) return pair(field, "equal", "${EMPTY}", { op: "is", field, value: empty });
  return pair(field, "not_equal", "${EMPTY}", { op: "is_not", field, value: empty });
}

function pairWholes(field: LeadField, random: Random): PairedCriterion {
  const words = WORDS[field] ?? ["?"];
  const value = random.pickSkewed(words);
  const values = [...new Set([value, random.pickSkewed(words), random.pickSkewed(words)])].sort();
  return random.pickSkewed([
    () => pair(field, "equal", value, { op: "is", field, value: value.toLowerCase() }),
    () => pair(field, "in", values, { op: "one_of", field, values: values.map((text) => text.toLowerCase()) }),
    () => pair(field, "not_equal", value, { op: "is_not", field, value: value.toLowerCase() }),
    () => pair(field, "not_in", values, { op: "none_of", field, values: values.map((text) => text.toLowerCase()) }),
  ])();
}

function pairParts(field: LeadField, random: Random): PairedCriterion {
  const value = random.pickSkewed(WORDS[field] ?? ["?"]);
  const part = value.toLowerCase();
  const within = [
    () => pair(field, "contains", value, { op: "contains", field, part }),
    () => pair(field, "not_contains", value, { op: "lacks", field, part }),
  ] as const;
  // Each choice of a multi-select starts and ends by itself, which its joined text does not show.
  if (LEAD_FIELDS[field] === "multiselectpicklist") return random.pickSkewed(within)();
  return random.pickSkewed([
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
  const text = String(value);
  const range = [String(low), String(high)];
  const orInfinity = emptyIsInfinity(field);
  return random.pickSkewed([
    () => pair(field, "greater_equal", text, { op: "at_least", field, value }),
    () => pair(field, "greater_than", text, { op: "above", field, value }),
    () => pair(field, "less_than", text, { op: "below", field: orInfinity, value }),
    () => pair(field, "between", range, { op: "within", field, low, high }),
    () => pair(field, "less_equal", text, { op: "at_most", field: orInfinity, value }),
    () => pair(field, "equal", text, { op: "is", field, value }),
    () => pairEmpty(field, null, random),
    () => pair(field, "not_equal", text, { op: "is_not", field, value }),
    () => pair(field, "not_between", range, { op: "outside", field, low, high }),
  ])();
}

function pairBoolean(field: LeadField, random: Random): PairedCriterion {
  const value = random.chance(0.5);
  return pair(field, "equal", value, { op: "is", field, value });
}

function pairLookup(field: LeadField, ids: Words, random: Random): PairedCriterion {
  const id = random.pick(ids);
  const values = [...new Set([id, random.pick(ids)])];
  const references = values.map((one) => ({ id: one }));
  return random.pickSkewed([
    () => pair(field, "equal", { id, name: "Someone" }, { op: "is", field, value: id }),
    () => pair(field, "in", references, { op: "one_of", field, values }),
    () => pair(field, "not_equal", { id, name: "Someone" }, { op: "is_not", field, value: id }),
    () => pair(field, "not_in", references, { op: "none_of", field, values }),
  ])();
}
