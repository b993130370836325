import type { Field } from "../state/fields.ts";
import type { CrmModule, Layout } from "../state/modules.ts";
import { zohoId } from "../values/zoho-ids.ts";
import { ACCOUNT_FIELDS } from "./account-fields.ts";
import { CONTACT_FIELDS } from "./contact-fields.ts";
import { DEAL_FIELDS } from "./deal-fields.ts";
import { LEAD_FIELDS } from "./lead-fields.ts";
import { ASSET_FIELDS, SERVICE_PLAN_FIELDS, VENDOR_FIELDS } from "./other-fields.ts";

/** The id of Zoho's sample: layout "Standard" of Leads. */
const LEADS_STANDARD = 91_055;

export const LAYOUT_IDS = {
  leadsStandard: zohoId(LEADS_STANDARD),
  leadsPartner: zohoId(91_155),
  leadsEvent: zohoId(91_156),
  contactsStandard: zohoId(91_033),
  contactsStudent: zohoId(91_133),
  accountsStandard: zohoId(91_011),
  accountsSupplier: zohoId(91_111),
  dealsStandard: zohoId(91_023),
  dealsRenewal: zohoId(91_123),
  servicePlansStandard: zohoId(91_201),
  assetsStandard: zohoId(91_211),
  vendorsStandard: zohoId(91_221),
} as const;

/** A layout of all fields but the named ones. */
function buildLayout(id: string, name: string, fields: readonly Field[], without: readonly string[] = []): Layout {
  const names = fields.map((field) => field.apiName).filter((apiName) => !without.includes(apiName));
  return { id, name, displayLabel: name, fields: new Set(names) };
}

/** A fresh copy each time: rules with custom score fields change a module's fields. */
export function createModules(): CrmModule[] {
  return [
    {
      id: zohoId(2_175),
      apiName: "Leads",
      moduleName: "Leads",
      singularLabel: "Lead",
      pluralLabel: "Leads",
      custom: false,
      scoringSupported: true,
      peopleBased: true,
      nameField: "Full_Name",
      layouts: [
        buildLayout(LAYOUT_IDS.leadsStandard, "Standard", LEAD_FIELDS),
        buildLayout(LAYOUT_IDS.leadsPartner, "Partner Leads", LEAD_FIELDS, ["Annual_Revenue", "Budget_Share"]),
        buildLayout(LAYOUT_IDS.leadsEvent, "Event Leads", LEAD_FIELDS, ["Trial_Ends", "Account_Team"]),
      ],
      fields: LEAD_FIELDS,
    },
    {
      id: zohoId(2_179),
      apiName: "Contacts",
      moduleName: "Contacts",
      singularLabel: "Contact",
      pluralLabel: "Contacts",
      custom: false,
      scoringSupported: true,
      peopleBased: true,
      nameField: "Full_Name",
      layouts: [
        buildLayout(LAYOUT_IDS.contactsStandard, "Standard", CONTACT_FIELDS),
        buildLayout(LAYOUT_IDS.contactsStudent, "Student", CONTACT_FIELDS, ["Title"]),
      ],
      fields: CONTACT_FIELDS,
    },
    {
      id: zohoId(2_177),
      apiName: "Accounts",
      moduleName: "Accounts",
      singularLabel: "Account",
      pluralLabel: "Accounts",
      custom: false,
      scoringSupported: true,
      peopleBased: false,
      nameField: "Account_Name",
      layouts: [
        buildLayout(LAYOUT_IDS.accountsStandard, "Standard", ACCOUNT_FIELDS),
        buildLayout(LAYOUT_IDS.accountsSupplier, "Supplier", ACCOUNT_FIELDS, ["Rating", "Contract_Ends"]),
      ],
      fields: ACCOUNT_FIELDS,
    },
    {
      id: zohoId(2_181),
      apiName: "Deals",
      moduleName: "Deals",
      singularLabel: "Deal",
      pluralLabel: "Deals",
      custom: false,
      scoringSupported: true,
      peopleBased: false,
      nameField: "Deal_Name",
      layouts: [
        buildLayout(LAYOUT_IDS.dealsStandard, "Standard", DEAL_FIELDS),
        buildLayout(LAYOUT_IDS.dealsRenewal, "Renewal", DEAL_FIELDS, ["Type"]),
      ],
      fields: DEAL_FIELDS,
    },
    {
      id: zohoId(2_475),
      apiName: "Service_Plans",
      moduleName: "CustomModule5",
      singularLabel: "Service Plan",
      pluralLabel: "Service Plans",
      custom: true,
      scoringSupported: true,
      peopleBased: false,
      nameField: "Name",
      layouts: [buildLayout(LAYOUT_IDS.servicePlansStandard, "Standard", SERVICE_PLAN_FIELDS)],
      fields: SERVICE_PLAN_FIELDS,
    },
    {
      id: zohoId(2_477),
      apiName: "Assets",
      moduleName: "CustomModule6",
      singularLabel: "Asset",
      pluralLabel: "Assets",
      custom: true,
      scoringSupported: true,
      peopleBased: false,
      nameField: "Name",
      layouts: [buildLayout(LAYOUT_IDS.assetsStandard, "Standard", ASSET_FIELDS)],
      fields: ASSET_FIELDS,
    },
    {
      id: zohoId(2_185),
      apiName: "Vendors",
      moduleName: "Vendors",
      singularLabel: "Vendor",
      pluralLabel: "Vendors",
      custom: false,
      scoringSupported: false,
      peopleBased: false,
      nameField: "Vendor_Name",
      layouts: [buildLayout(LAYOUT_IDS.vendorsStandard, "Standard", VENDOR_FIELDS)],
      fields: VENDOR_FIELDS,
    },
  ];
}
