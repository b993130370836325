import type { Field } from "../state/fields.ts";
import { buildField } from "./build-field.ts";
import { buildSystemFields } from "./common-fields.ts";

export const SERVICE_PLAN_FIELDS: readonly Field[] = [
  buildField("Name", "Service Plan Name", "text", { length: 120, required: true }),
  buildField("Account", "Account", "lookup", { custom: true, lookupModule: "Accounts" }),
  buildField("Plan_Tier", "Plan Tier", "picklist", { custom: true, choices: ["-None-", "Basic", "Plus", "Premium"] }),
  buildField("Seats", "Seats", "integer", { custom: true }),
  buildField("Renewal_Date", "Renewal Date", "date", { custom: true }),
  buildField("Auto_Renew", "Auto-Renew", "boolean", { custom: true }),
  buildField("Open_Tickets", "Open Tickets", "integer", { custom: true }),
  ...buildSystemFields(),
];

export const ASSET_FIELDS: readonly Field[] = [
  buildField("Name", "Asset Name", "text", { length: 120, required: true }),
  buildField("Serial_Number", "Serial Number", "text", { custom: true, length: 60 }),
  buildField("Warranty_Ends", "Warranty Ends", "date", { custom: true }),
  ...buildSystemFields(),
];

export const VENDOR_FIELDS: readonly Field[] = [
  buildField("Vendor_Name", "Vendor Name", "text", { length: 120, required: true }),
  buildField("Email", "Email", "email"),
  buildField("Phone", "Phone", "phone"),
  buildField("Category", "Category", "text"),
  ...buildSystemFields(),
];
