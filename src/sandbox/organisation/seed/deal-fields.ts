import type { Field, PickListEntry } from "../state/fields.ts";
import { buildChoice, buildField } from "./build-field.ts";
import { buildCurrencyFields, buildSystemFields } from "./common-fields.ts";

type ForecastType = NonNullable<PickListEntry["stage"]>["forecastType"];

function buildStage(name: string, forecastType: ForecastType, probability: number): PickListEntry {
  return buildChoice(name, name, { forecastType, probability });
}

export const DEAL_FIELDS: readonly Field[] = [
  buildField("Deal_Name", "Deal Name", "text", { length: 120, required: true }),
  buildField("Account_Name", "Account Name", "lookup", { lookupModule: "Accounts" }),
  buildField("Contact_Name", "Contact Name", "lookup", { lookupModule: "Contacts" }),
  buildField("Stage", "Stage", "picklist", {
    required: true,
    choices: [
      buildStage("Qualification", "Open", 10),
      buildStage("Needs Analysis", "Open", 20),
      buildStage("Proposal/Price Quote", "Open", 75),
      buildStage("Negotiation/Review", "Open", 90),
      buildStage("Closed Won", "Closed Won", 100),
      buildStage("Closed Lost", "Closed Lost", 0),
    ],
  }),
  buildField("Amount", "Amount", "currency"),
  buildField("Closing_Date", "Closing Date", "date"),
  buildField("Probability", "Probability (%)", "integer"),
  buildField("Expected_Revenue", "Expected Revenue", "currency", { readOnly: true }),
  buildField("Type", "Type", "picklist", { choices: ["-None-", "New Business", "Existing Business"] }),
  buildField("Next_Step", "Next Step", "text", { length: 100 }),
  buildField("Decision_Maker_Known", "Decision Maker Known", "boolean", { custom: true }),
  buildField("Description", "Description", "textarea"),
  ...buildCurrencyFields(),
  ...buildSystemFields(),
];
