import { allOf, type RuleSeed, where } from "./build-rule.ts";
import { LAYOUT_IDS } from "./seed-modules.ts";
import { REP } from "./seed-users.ts";

const accounts = { module: "Accounts", layoutId: LAYOUT_IDS.accountsStandard } as const;
const deals = { module: "Deals" } as const;

export const ACCOUNT_AND_DEAL_RULES: readonly RuleSeed[] = [
  {
    ...accounts,
    number: 41,
    name: "Account Fit",
    createdDaysAgo: 320,
    lines: [
      [20, where("Annual_Revenue", "greater_equal", "1000000")],
      [10, where("Employees", "greater_than", "250")],
      [5, where("Rating", "in", ["Acquired", "Active"])],
      [-20, where("Rating", "equal", "Shut Down")],
      [-5, where("Account_Type", "equal", "Competitor")],
    ],
  },
  {
    ...accounts,
    number: 42,
    name: "Strategic Team",
    createdDaysAgo: 310,
    lines: [
      [8, where("Account_Team", "include_any", [{ id: REP.id }])],
      [6, where("Contract_Ends", "equal", "${NEXTFQ}")],
    ],
  },
  {
    module: "Accounts",
    layoutId: LAYOUT_IDS.accountsSupplier,
    number: 43,
    name: "Supplier Rating",
    active: false,
    createdDaysAgo: 305,
    lines: [[5, where("Industry", "equal", "Manufacturing")]],
  },
  {
    ...deals,
    number: 61,
    name: "Deal Momentum",
    createdDaysAgo: 290,
    lines: [
      [10, where("Stage", "equal", "${OPEN}")],
      [25, where("Stage", "equal", "${CLOSEDWON}")],
      [-25, where("Stage", "equal", "${CLOSEDLOST}")],
      [8, where("Closing_Date", "less_equal", "${DUEINDAYS}+30")],
      [-12, allOf(where("Stage", "equal", "${OPEN}"), where("Closing_Date", "equal", "${YESTERDAYMINUS}"))],
    ],
  },
  {
    ...deals,
    layoutId: LAYOUT_IDS.dealsStandard,
    number: 62,
    name: "Deal Size",
    createdDaysAgo: 285,
    lines: [
      [15, where("Amount", "greater_equal", "50000")],
      [5, where("Decision_Maker_Known", "equal", true)],
      [-5, where("Next_Step", "equal", "${EMPTY}")],
    ],
  },
  {
    module: "Service_Plans",
    number: 81,
    name: "Plan Health",
    createdDaysAgo: 150,
    lines: [
      [10, where("Plan_Tier", "equal", "Premium")],
      [5, where("Auto_Renew", "equal", true)],
      [-10, where("Open_Tickets", "greater_than", "5")],
      [6, where("Renewal_Date", "less_equal", "${DUEINDAYS}+60")],
    ],
  },
];
