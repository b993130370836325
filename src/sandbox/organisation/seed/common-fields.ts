import type { Field } from "../state/fields.ts";
import { HOME_CURRENCY } from "../state/home-currency.ts";
import { buildField } from "./build-field.ts";

export const COUNTRIES = ["India", "Germany", "United States", "Kenya", "Brazil", "Japan", "Poland"] as const;
export const INDUSTRIES = [
  "ERP",
  "Manufacturing",
  "Healthcare",
  "Education",
  "Government",
  "Retail",
  "Non-profit",
] as const;

/** Fields that every module of the organisation has. */
export function buildSystemFields(): Field[] {
  const system = { readOnly: true };
  return [
    buildField("Owner", "Owner", "ownerlookup", { lookupModule: "users" }),
    buildField("Created_By", "Created By", "ownerlookup", { ...system, lookupModule: "users" }),
    buildField("Modified_By", "Modified By", "ownerlookup", { ...system, lookupModule: "users" }),
    buildField("Created_Time", "Created Time", "datetime", system),
    buildField("Modified_Time", "Modified Time", "datetime", system),
    buildField("Last_Activity_Time", "Last Activity Time", "datetime", system),
    buildField("Layout", "Layout", "bigint", { readOnly: false }),
    buildField("Tag", "Tag", "text", { length: 2000 }),
  ];
}

/** A record in another than the home currency carries its exchange rate. */
export function buildCurrencyFields(): Field[] {
  return [
    buildField("Currency", "Currency", "picklist", { choices: [HOME_CURRENCY, "EUR", "INR"] }),
    buildField("Exchange_Rate", "Exchange Rate", "double"),
  ];
}
