import { allOf, anyOf, type RuleSeed, where } from "./build-rule.ts";
import { LAYOUT_IDS } from "./seed-modules.ts";

const leads = { module: "Leads" } as const;
const standard = { module: "Leads", layoutId: LAYOUT_IDS.leadsStandard } as const;
const partner = { module: "Leads", layoutId: LAYOUT_IDS.leadsPartner } as const;

export const LEAD_RULES: readonly RuleSeed[] = [
  {
    ...standard,
    number: 1,
    // Source: help.zoho.com/portal/en/community/topic/kaizen-68-scoring-rules-apis-part-1
    name: "Position",
    description: "Who decides, decides.",
    createdDaysAgo: 400,
    lines: [
      [10, anyOf(where("Position", "equal", "Regional Manager"), where("Position", "equal", "Decision Maker"))],
      [5, where("Position", "equal", "Executive Secretary")],
      [-5, where("Position", "equal", "Intern")],
    ],
  },
  {
    ...standard,
    number: 2,
    name: "Company Fit",
    description: "Size, money and industry of the company.",
    createdDaysAgo: 380,
    modifiedDaysAgo: 200,
    lines: [
      [15, where("Annual_Revenue", "greater_equal", "100000")],
      [10, where("No_of_Employees", "between", [50, 500])],
      [20, where("No_of_Employees", "greater_than", "500")],
      [5, where("Industry", "in", ["ERP", "Manufacturing", "Healthcare"])],
      [4, where("Website", "equal", "${NOTEMPTY}")],
      [-8, where("Email_Opt_Out", "equal", true)],
      [-5, where("Email", "equal", "${EMPTY}")],
      [-15, allOf(where("Industry", "equal", "Education"), where("No_of_Employees", "less_than", "20"))],
    ],
  },
  {
    ...standard,
    number: 3,
    name: "Webinar Spring",
    description: "Kept for its history.",
    active: false,
    createdDaysAgo: 500,
    modifiedDaysAgo: 300,
    lines: [[12, where("Lead_Source", "equal", "Seminar-Internal")]],
    signals: [[5, "Webinar_Registered__s"]],
  },
  {
    ...leads,
    number: 4,
    name: "Source Quality",
    createdDaysAgo: 420,
    modifiedDaysAgo: 210,
    lines: [
      [10, where("Lead_Source", "in", ["Employee Referral", "Partner"])],
      [6, where("Lead_Source", "equal", "Web Download")],
      [-6, where("Lead_Source", "equal", "Cold Call")],
      [2, where("Country", "not_equal", "${EMPTY}")],
      [-10, where("Lead_Status", "equal", "Junk Lead")],
    ],
    scoreFields: [
      ["Source Score", "Score", "Call hot sources"],
      ["Source Minus", "Negative_Score", null],
    ],
  },
  {
    ...leads,
    number: 5,
    name: "Freshness",
    description: "Counts days, so it drifts without any change.",
    createdDaysAgo: 360,
    modifiedDaysAgo: 190,
    lines: [
      [10, where("Created_Time", "less_equal", "${AGEINDAYS}+14")],
      [5, where("Next_Follow_Up", "less_equal", "${DUEINDAYS}+7")],
      [-4, where("Next_Follow_Up", "equal", "${YESTERDAYMINUS}")],
      [-10, where("Created_Time", "greater_than", "${AGEINDAYS}+180")],
      [3, where("Trial_Ends", "equal", "${THISMONTH}")],
    ],
  },
  {
    ...leads,
    number: 6,
    name: "Draft for next year",
    active: false,
    createdDaysAgo: 12,
    lines: [[25, where("Budget_Share", "greater_equal", "40")]],
  },
  {
    ...partner,
    number: 7,
    name: "Partner Fit",
    createdDaysAgo: 350,
    lines: [
      [12, where("Lead_Source", "equal", "Partner")],
      [6, where("Referred_By", "not_equal", "${EMPTY}")],
      [-6, where("Company", "contains", "test")],
    ],
  },
  {
    ...partner,
    number: 8,
    name: "Ownership",
    description: "Whose user CURRENTUSER is in a job, nobody documents.",
    createdDaysAgo: 350,
    lines: [
      [5, where("Owner", "equal", { name: "${CURRENTUSER}" })],
      [3, where("Rating", "equal", "Active")],
    ],
  },
  {
    ...partner,
    number: 9,
    name: "Legacy Region",
    description: "Its field was deleted, and a choice of another.",
    createdDaysAgo: 700,
    modifiedDaysAgo: 340,
    lines: [
      [8, where("Sales_Region_Old", "equal", "EMEA", { $disrupted: true })],
      [-6, where("Rating", "equal", "Dormant", { $disrupted: true })],
      [4, where("Country", "equal", "Germany")],
    ],
  },
  {
    ...partner,
    number: 10,
    name: "Languages",
    createdDaysAgo: 330,
    lines: [
      [5, where("Languages_Known", "equal", "German")],
      [3, where("Languages_Known", "contains", "English")],
    ],
  },
  {
    ...partner,
    number: 11,
    name: "Partner Engagement",
    createdDaysAgo: 330,
    lines: [[4, where("Email", "not_equal", "${EMPTY}")]],
    signals: [
      [6, "EmailInsight_Open__s"],
      [8, "EmailInsight_Click__s"],
      [-10, "EmailInsight_Bounce__s"],
      [-3, "Telephony_Missed__s"],
    ],
  },
];
