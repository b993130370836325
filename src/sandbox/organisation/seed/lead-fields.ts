import type { Field } from "../state/fields.ts";
import { zohoId } from "../values/zoho-ids.ts";
import { buildChoice, buildField } from "./build-field.ts";
import { buildCurrencyFields, buildSystemFields, INDUSTRIES } from "./common-fields.ts";

export const LEAD_SOURCES = [
  "Advertisement",
  "Cold Call",
  "Employee Referral",
  "Partner",
  "Trade Show",
  "Web Download",
] as const;

/** Ids of Company, Phone and Designation are those of Zoho's scoring rule sample. */
export const LEAD_FIELDS: readonly Field[] = [
  buildField("First_Name", "First Name", "text", { length: 40 }),
  buildField("Last_Name", "Last Name", "text", { length: 80, required: true }),
  buildField("Full_Name", "Full Name", "text", { readOnly: true }),
  buildField("Company", "Company", "text", { id: zohoId(2_591), length: 200, required: true }),
  buildField("Designation", "Designation", "text", { id: zohoId(2_597), length: 100 }),
  buildField("Position", "Position", "picklist", {
    custom: true,
    choices: ["-None-", "Regional Manager", "Decision Maker", "Executive Secretary", "Intern"],
  }),
  buildField("Email", "Email", "email"),
  buildField("Phone", "Phone", "phone", { id: zohoId(2_601) }),
  buildField("Website", "Website", "website"),
  buildField("Lead_Source", "Lead Source", "picklist", {
    choices: ["-None-", ...LEAD_SOURCES, buildChoice("Seminar-Internal", "Internal Seminar")],
  }),
  buildField("Lead_Status", "Lead Status", "picklist", {
    choices: ["-None-", "Not Contacted", "Attempted to Contact", "Contacted", "Pre-Qualified", "Junk Lead"],
  }),
  buildField("Industry", "Industry", "picklist", { choices: ["-None-", ...INDUSTRIES] }),
  buildField("Rating", "Rating", "picklist", { choices: ["-None-", "Acquired", "Active", "Shut Down"] }),
  buildField("Annual_Revenue", "Annual Revenue", "currency"),
  buildField("No_of_Employees", "No. of Employees", "integer"),
  buildField("Country", "Country", "text"),
  buildField("State", "State", "text"),
  buildField("City", "City", "text"),
  buildField("Description", "Description", "textarea"),
  buildField("Email_Opt_Out", "Email Opt Out", "boolean"),
  buildField("Languages_Known", "Languages Known", "multiselectpicklist", {
    custom: true,
    choices: ["English", "German", "Hindi", "Portuguese", "Japanese"],
  }),
  buildField("Next_Follow_Up", "Next Follow-Up", "date", { custom: true }),
  buildField("Trial_Ends", "Trial Ends", "datetime", { custom: true }),
  buildField("Budget_Share", "Budget Share", "percent", { custom: true }),
  buildField("Revenue_per_Head", "Revenue per Head", "formula", {
    custom: true,
    readOnly: true,
    formulaType: "currency",
  }),
  buildField("Referred_By", "Referred By", "lookup", { custom: true, lookupModule: "Contacts" }),
  buildField("Account_Team", "Account Team", "multiuserlookup", { custom: true, lookupModule: "users" }),
  ...buildCurrencyFields(),
  ...buildSystemFields(),
];
