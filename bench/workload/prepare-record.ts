import type { CrmRecord } from "#scoring";
import { LEAD_FIELDS } from "./lead-fields.ts";
import { emptyIsInfinity } from "./plain-criteria.ts";

export type PreparedRecord = Readonly<Record<string, string | number | boolean | null>>;

const FIELDS = Object.entries(LEAD_FIELDS);

/**
 * A record in the form that the other engines can read: they know neither Zoho's encodings nor its letter case. Text is
 * trimmed and in small letters ("" where empty), a multi-select is its choices joined by lines, numbers are numbers,
 * amounts are in the home currency, days and times are milliseconds, lookups are ids. Once for a record, for all rules;
 * it is part of their time as reading Zoho's own answer is part of Scorelens's.
 */
export function prepareRecord({ values }: CrmRecord): PreparedRecord {
  const prepared: Record<string, string | number | boolean | null> = {};
  for (const [field, type] of FIELDS) {
    const value = values[field];
    switch (type) {
      case "integer":
      case "double":
      case "percent":
        order(prepared, field, isEmpty(value) ? null : Number(value));
        break;
      case "currency":
        order(prepared, field, isEmpty(value) ? null : toHomeCurrency(Number(value), Number(values["Exchange_Rate"])));
        break;
      case "date":
      case "datetime":
        order(prepared, field, isEmpty(value) ? null : Date.parse(String(value)));
        break;
      case "boolean":
        prepared[field] = value === true;
        break;
      case "lookup":
      case "ownerlookup":
        prepared[field] = isEmpty(value) ? "" : (value as { readonly id: string }).id;
        break;
      case "multiselectpicklist":
        prepared[field] = (value as readonly string[]).map((choice) => choice.toLowerCase()).join("\n");
        break;
      default:
        prepared[field] = isEmpty(value) ? "" : String(value).trim().toLowerCase();
    }
  }
  return prepared;
}

function order(prepared: Record<string, string | number | boolean | null>, field: string, value: number | null): void {
  prepared[field] = value;
  prepared[emptyIsInfinity(field)] = value ?? Number.POSITIVE_INFINITY;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || value === "-None-";
}

function toHomeCurrency(amount: number, rate: number): number {
  return Math.round((amount / rate) * 1e6) / 1e6;
}
