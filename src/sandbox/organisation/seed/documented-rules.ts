import type { StoredRule } from "../state/stored-rule.ts";
import { zohoId } from "../values/zoho-ids.ts";
import { LAYOUT_IDS } from "./seed-modules.ts";
import { ADMIN } from "./seed-users.ts";

const COMPANY = { api_name: "Company", id: zohoId(2_591) };
const PHONE = { comparator: "equal", field: { api_name: "Phone", id: zohoId(2_601) }, value: "123456890" };
const DESIGNATION = { comparator: "equal", field: { api_name: "Designation", id: zohoId(2_597) }, value: "review" };

function companyPhoneDesignation(comparator: string): StoredRule["fieldRules"][number]["criteria"] {
  return {
    group_operator: "AND",
    group: [{ group_operator: "AND", group: [{ comparator, field: COMPANY, value: "Zoho" }, PHONE] }, DESIGNATION],
  };
}

/**
 * The rule of Zoho's documentation, with its ids and times.
 * Source: zoho.com/crm/developer/docs/api/v7/scoring-rules.html, sample response.
 */
export const RULE_1: StoredRule = {
  id: zohoId(945_002),
  name: "Rule 1",
  description: "Rule for Module Leads",
  module: "Leads",
  layoutId: LAYOUT_IDS.leadsStandard,
  active: true,
  zia: null,
  createdTime: "2022-04-06T15:19:51+05:30",
  modifiedTime: "2022-04-06T16:56:04+05:30",
  createdBy: ADMIN.id,
  modifiedBy: ADMIN.id,
  fieldRules: [
    { id: zohoId(945_003), score: 10, criteria: companyPhoneDesignation("equal") },
    { id: zohoId(945_014), score: 10, criteria: companyPhoneDesignation("contains") },
  ],
  signalRules: [
    { id: zohoId(945_016), score: 10, signal: { namespace: "Email_Incoming__s", id: zohoId(112_019) } },
    { id: zohoId(945_017), score: 8, signal: { namespace: "EmailInsight_Click__s", id: zohoId(112_023) } },
  ],
  customFields: [],
};
