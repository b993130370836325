import { type CrmModule, findField } from "./modules.ts";

/** Zoho's ISO code of the organisation's own currency. */
export const HOME_CURRENCY = "USD";

/** With several currencies every record of a module with amounts has one, and a rate: the home currency's unless told. */
export function addHomeCurrency(
  module: CrmModule,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (findField(module, "Exchange_Rate") === undefined) return values;
  return { Currency: HOME_CURRENCY, Exchange_Rate: 1, ...values };
}
