import type { Field } from "../state/fields.ts";
import { buildField } from "./build-field.ts";
import { buildSystemFields } from "./common-fields.ts";
import { LEAD_SOURCES } from "./lead-fields.ts";

export const CONTACT_FIELDS: readonly Field[] = [
  buildField("First_Name", "First Name", "text", { length: 40 }),
  buildField("Last_Name", "Last Name", "text", { length: 80, required: true }),
  buildField("Full_Name", "Full Name", "text", { readOnly: true }),
  buildField("Account_Name", "Account Name", "lookup", { lookupModule: "Accounts" }),
  buildField("Title", "Title", "text", { length: 100 }),
  buildField("Department", "Department", "text", { length: 50 }),
  buildField("Email", "Email", "email"),
  buildField("Phone", "Phone", "phone"),
  buildField("Mailing_Country", "Mailing Country", "text"),
  buildField("Lead_Source", "Lead Source", "picklist", { choices: ["-None-", ...LEAD_SOURCES] }),
  buildField("Date_of_Birth", "Date of Birth", "date"),
  buildField("Email_Opt_Out", "Email Opt Out", "boolean"),
  buildField("Newsletter_Topics", "Newsletter Topics", "multiselectpicklist", {
    custom: true,
    choices: ["Product", "Events", "Research"],
  }),
  buildField("Description", "Description", "textarea"),
  ...buildSystemFields(),
];
