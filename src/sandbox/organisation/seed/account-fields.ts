import type { Field } from "../state/fields.ts";
import { buildField } from "./build-field.ts";
import { buildCurrencyFields, buildSystemFields, INDUSTRIES } from "./common-fields.ts";

export const ACCOUNT_FIELDS: readonly Field[] = [
  buildField("Account_Name", "Account Name", "text", { length: 200, required: true }),
  buildField("Account_Type", "Account Type", "picklist", {
    choices: ["-None-", "Customer", "Partner", "Supplier", "Competitor"],
  }),
  buildField("Industry", "Industry", "picklist", { choices: ["-None-", ...INDUSTRIES] }),
  buildField("Rating", "Rating", "picklist", { choices: ["-None-", "Acquired", "Active", "Shut Down"] }),
  buildField("Annual_Revenue", "Annual Revenue", "currency"),
  buildField("Employees", "Employees", "integer"),
  buildField("Website", "Website", "website"),
  buildField("Phone", "Phone", "phone"),
  buildField("Billing_Country", "Billing Country", "text"),
  buildField("Parent_Account", "Parent Account", "lookup", { lookupModule: "Accounts" }),
  buildField("Account_Team", "Account Team", "multiuserlookup", { custom: true, lookupModule: "users" }),
  buildField("Contract_Ends", "Contract Ends", "date", { custom: true }),
  buildField("Description", "Description", "textarea"),
  ...buildCurrencyFields(),
  ...buildSystemFields(),
];
