/**
 * Answers of Zoho's API as its documentation prints them, shortened where nothing depends on it.
 * Sources: zoho.com/crm/developer/docs/api/v7/scoring-rules.html ("Rule 1"), get-entity-scores.html (15, -5, 10)
 */
export const LAYOUT_ID = "4876876000000091055";
export const RULE_ID = "4876876000000945001";
export const RECORD_ID = "4876876000000624001";

export const RULES = {
  scoring_rules: [
    {
      field_rules: [
        {
          score: 15,
          criteria: {
            group_operator: "AND",
            group: [
              { comparator: "equal", field: { api_name: "Company", id: "4876876000000002591" }, value: "Zoho" },
              { comparator: "equal", field: { api_name: "Phone", id: "4876876000000002601" }, value: "123456890" },
            ],
          },
          id: "4876876000000945002",
        },
        {
          score: -5,
          criteria: {
            comparator: "greater_equal",
            field: { api_name: "Annual_Revenue", id: "4876876000000002617" },
            value: "100000",
          },
          id: "4876876000000945003",
        },
      ],
      signal_rules: [
        {
          score: 10,
          signal: { namespace: "EmailInsight_Open__s", id: "4876876000000006006" },
          id: "4876876000000945004",
        },
      ],
      name: "Rule 1",
      active: true,
      description: "Rule for Zoho",
      id: RULE_ID,
      layout: { api_name: "Standard", id: LAYOUT_ID },
      module: { api_name: "Leads", id: "4876876000000002175" },
      created_time: "2022-05-26T17:14:33+05:30",
      created_by: { name: "Patricia Boyle", id: "4876876000000327001" },
      modified_time: null,
      modified_by: null,
    },
  ],
  info: { per_page: 50, count: 1, page: 1, more_records: false },
};

export const RECORD = {
  data: [
    {
      id: RECORD_ID,
      Company: "Zoho",
      Phone: "123456890",
      Annual_Revenue: 150000,
      Layout: { id: LAYOUT_ID, name: "Standard", display_label: "Standard" },
    },
  ],
};

export const SCORES = {
  data: [
    {
      Scoring_Rule: { name: null, id: RULE_ID },
      Score: 10,
      Positive_Score: 15,
      Negative_Score: -5,
      Touch_Point_Score: null,
      Touch_Point_Positive_Score: null,
      Touch_Point_Negative_Score: null,
      id: "4876876000000947001",
    },
  ],
  info: { per_page: 200, count: 1, page: 1, more_records: false },
};
