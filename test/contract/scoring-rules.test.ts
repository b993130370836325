import { expect, test } from "vitest";
import { parseScoringRulePage, parseScoringRules } from "../../src/crm/wire/index.ts";
import { gatewayOverZrc, unaborted } from "../crm/support/gateway-over-zrc.ts";
import { readAnswer } from "../crm/support/zoho-sample.ts";

const criterion = (field: string, fieldId: string, comparator: string, value: unknown, disrupted = false) => ({
  kind: "criterion",
  field,
  fieldId,
  comparator,
  value,
  valueType: "value",
  disrupted,
});

/** Company by the given comparator, and Phone, and Designation: binary groups, as Zoho's own editor writes them. */
const companyPhoneDesignation = (comparator: string) => ({
  kind: "group",
  operator: "and",
  disrupted: false,
  members: [
    {
      kind: "group",
      operator: "and",
      disrupted: false,
      members: [
        criterion("Company", "4876876000000002591", comparator, "Zoho"),
        criterion("Phone", "4876876000000002601", "equal", "123456890"),
      ],
    },
    criterion("Designation", "4876876000000002597", "equal", "review"),
  ],
});

const ruleOne = {
  id: "4876876000000945002",
  name: "Rule 1",
  description: "Rule for Module Leads",
  module: { apiName: "Leads", id: "4876876000000002175" },
  layout: { id: "4876876000000091055", name: "Standard" },
  active: true,
  kind: "manual",
  ziaType: null,
  fieldRules: [
    { id: "4876876000000945003", score: 10, criteria: companyPhoneDesignation("equal") },
    { id: "4876876000000945014", score: 10, criteria: companyPhoneDesignation("contains") },
  ],
  signalRules: [
    { id: "4876876000000945016", score: 10, signal: { id: "4876876000000112019", namespace: "Email_Incoming__s" } },
    { id: "4876876000000945017", score: 8, signal: { id: "4876876000000112023", namespace: "EmailInsight_Click__s" } },
  ],
  touchPointRules: [],
  hasSignalRules: null,
  createdTime: "2022-04-06T15:19:51+05:30",
  modifiedTime: "2022-04-06T16:56:04+05:30",
  createdBy: { id: "4876876000000327001", name: "Patricia Boyle" },
  modifiedBy: { id: "4876876000000327001", name: "Patricia Boyle" },
};

test.each(["rules/shape-a", "rules/by-id-shape-a"])("%s, the shape of the pages v3 to v8", (name) => {
  const parsed = parseScoringRules(readAnswer(name));
  expect(parsed).toEqual({ ok: true, value: [{ ...ruleOne, source: expect.any(Object) as unknown }] });
});

test("the list of the pages v3 to v7 has no info and is whole", () => {
  expect(parseScoringRulePage(readAnswer("rules/shape-a"))).toMatchObject({
    ok: true,
    value: { moreRecords: false },
  });
});

test("shape B says null for what is empty, global or never changed", () => {
  const parsed = parseScoringRulePage(readAnswer("rules/shape-b"));
  expect(parsed).toMatchObject({
    ok: true,
    value: {
      moreRecords: false,
      items: [
        {
          id: "111114000000180006",
          module: { apiName: "Contacts" },
          layout: null,
          description: "",
          signalRules: [],
          hasSignalRules: false,
          modifiedTime: null,
          modifiedBy: null,
          createdBy: { id: "111114000000057344", name: "Admin" },
          fieldRules: [{ score: 10, criteria: criterion("Assistant", "111114000000004570", "equal", "asst") }],
        },
        {
          id: "111114000000265003",
          layout: { id: "111114000000003628", name: "Standard" },
          fieldRules: [{ criteria: criterion("Annual_Revenue", "111114000000004456", "greater_equal", "100000") }],
        },
        {
          id: "111114000000314009",
          active: false,
          description: null,
          modifiedTime: "2025-11-21T11:26:40+05:30",
          fieldRules: [
            {
              id: "111114000000314010",
              score: 10,
              criteria: {
                kind: "group",
                operator: "and",
                members: [
                  criterion("CF_Date", "111114000000081970", "equal", "2025-11-19"),
                  criterion("Company", "111114000000004780", "equal", "Zohho", true),
                ],
              },
            },
            { score: -10, criteria: criterion("Country", "111114000000004892", "not_equal", "${EMPTY}") },
            {
              score: 10,
              criteria: criterion("Modified_Time", "111114000000004830", "greater_than", "${DUEINDAYS}+12"),
            },
          ],
          signalRules: [
            {
              id: "111114000000316001",
              score: -100,
              signal: { id: "111114000000034755", namespace: "zoho.emailinsight.bounce" },
            },
            {
              id: "111114000000316002",
              score: 10,
              signal: { id: "111114000000034749", namespace: "zoho.emailinsight.open" },
            },
          ],
        },
      ],
    },
  });
});

test("keys beyond the domain, such as a rule's own score fields, survive in the source", () => {
  const parsed = parseScoringRules(readAnswer("rules/shape-b"));
  expect(parsed.ok && parsed.value[2]?.source).toMatchObject({
    custom_fields: [{ api_name: "Fit", reference_field: { api_name: "Score" } }],
    created_by: { zuid: "43249796" },
  });
});

test("a list in shape C carries no field rules: they are read by id, Zia's are not", async () => {
  const { gateway, calls } = gatewayOverZrc(({ path }) => ({
    status: 200,
    data: readAnswer(path.endsWith("/111114000000400001") ? "rules/by-id-shape-c" : "rules/shape-c-list"),
  }));
  const [manual, zia] = await gateway.listScoringRules(unaborted(), "Leads");
  expect(manual).toMatchObject({
    id: "111114000000400001",
    kind: "manual",
    hasSignalRules: true,
    fieldRules: [
      {
        id: "111114000000400011",
        score: 45,
        criteria: criterion("Email", "111114000000004790", "not_equal", "${EMPTY}"),
      },
    ],
    signalRules: [],
    touchPointRules: [
      { id: "111114000000400021", score: 5, group: "Email Insights", source: { factors: [{ name: "email_opened" }] } },
      { id: "111114000000400022", score: -5, group: "Email Insights" },
    ],
  });
  expect(zia).toMatchObject({ id: "111114000000400002", kind: "zia", ziaType: "conversion_score", fieldRules: null });
  expect(calls.map(({ path }) => path)).toEqual([
    "/crm/v8/settings/automation/scoring_rules",
    "/crm/v8/settings/automation/scoring_rules/111114000000400001",
  ]);
});
