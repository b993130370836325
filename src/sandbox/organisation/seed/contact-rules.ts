import { anyOf, type RuleSeed, where } from "./build-rule.ts";
import { LAYOUT_IDS } from "./seed-modules.ts";

const contacts = { module: "Contacts" } as const;
const standard = { module: "Contacts", layoutId: LAYOUT_IDS.contactsStandard } as const;

export const CONTACT_RULES: readonly RuleSeed[] = [
  {
    ...standard,
    number: 21,
    name: "Contact Profile",
    description: "Edited after some contacts were scored.",
    createdDaysAgo: 300,
    modifiedDaysAgo: 5,
    lines: [
      [12, anyOf(where("Title", "contains", "Director"), where("Title", "contains", "Chief"))],
      [6, where("Department", "equal", "Purchasing")],
      [2, where("Mailing_Country", "not_equal", "${EMPTY}")],
      [-8, where("Email_Opt_Out", "equal", true)],
    ],
  },
  {
    ...contacts,
    number: 22,
    name: "Contact Engagement",
    createdDaysAgo: 280,
    lines: [[3, where("Email", "not_equal", "${EMPTY}")]],
    signals: [
      [4, "Campaign_Open__s"],
      [6, "Campaign_Click__s"],
      [-10, "Campaign_Bounce__s"],
      [10, "mailchimp0.subscribed"],
    ],
  },
  {
    ...contacts,
    number: 23,
    name: "Zia Engagement",
    description: "Zia decides; it has no field rules.",
    createdDaysAgo: 90,
    zia: {
      type: "engagement_score",
      scoring_record_criteria: null,
      training_data: {
        favourable_condition: {
          criteria: { comparator: "equal", field: { api_name: "Department" }, value: "Purchasing" },
          cross_filters: [],
        },
        unfavourable_condition: {
          criteria: { comparator: "equal", field: { api_name: "Email_Opt_Out" }, value: true },
          cross_filters: [],
        },
      },
    },
  },
  {
    module: "Contacts",
    layoutId: LAYOUT_IDS.contactsStudent,
    number: 24,
    name: "Student Interest",
    createdDaysAgo: 250,
    lines: [
      [5, where("Newsletter_Topics", "contains", "Research")],
      [-2, where("Phone", "equal", "${EMPTY}")],
    ],
  },
];
