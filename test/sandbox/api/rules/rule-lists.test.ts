import { expect, test } from "vitest";
import { parseScoringRules } from "../../../../src/crm/wire/index.ts";
import {
  entries,
  first,
  LEADS_STANDARD,
  RULE_1,
  RULES,
  ruleIdByName,
  startTestCrm,
  type TestCrm,
} from "../../support/test-crm.ts";

async function listNames(crm: TestCrm, query: string): Promise<readonly unknown[]> {
  return entries((await crm.get(`${RULES}?${query}`)).body, "scoring_rules").map(({ name }) => name);
}

test("rules are listed by module, layout, status and exact name", async () => {
  const crm = startTestCrm();
  expect(await listNames(crm, "module=Deals")).toEqual(["Deal Momentum", "Deal Size"]);
  expect(await listNames(crm, `layout_id=${LEADS_STANDARD}`)).toEqual([
    "Rule 1",
    "Position",
    "Company Fit",
    "Webinar Spring",
  ]);
  expect(await listNames(crm, "module=Leads&active=false")).toEqual(["Webinar Spring", "Draft for next year"]);
  expect(await listNames(crm, "name=Rule%201")).toEqual(["Rule 1"]);
  expect(await listNames(crm, "name=Rule")).toEqual([]);
});

test("pages follow each other until there are no more", async () => {
  const crm = startTestCrm();
  const { body: one } = await crm.get(`${RULES}?module=Leads&per_page=7`);
  expect(one["info"]).toEqual({ per_page: 7, count: 7, page: 1, more_records: true });
  const { body: two } = await crm.get(`${RULES}?module=Leads&per_page=7&page=2`);
  expect(two["info"]).toEqual({ per_page: 7, count: 5, page: 2, more_records: false });
  expect((await crm.get(`${RULES}?module=Leads&per_page=7&page=3`)).status).toBe(204);
});

test.each([
  ["module=Nowhere", "module"],
  ["module=Vendors", "module"],
  ["layout_id=1", "layout_id"],
  ["active=yes", "active"],
  ["page=0", "page"],
  ["per_page=201", "per_page"],
])("the list refuses %s by the parameter's name", async (query, name) => {
  const { status, body } = await startTestCrm().get(`${RULES}?${query}`);
  expect([status, body]).toEqual([
    400,
    {
      code: "INVALID_DATA",
      details: { param_name: name },
      message: "Please check whether the input values are correct",
      status: "error",
    },
  ]);
});

test("no rule is 204 with nothing in it", async () => {
  const crm = startTestCrm();
  for (const path of [`${RULES}?module=Assets`, `${RULES}/4876876000000000001`]) {
    const { status, response } = await crm.get(path);
    expect([status, response.headers.get("Content-Type")]).toEqual([204, null]);
  }
  expect((await crm.get(`${RULES}/abc`)).body).toMatchObject({
    code: "INVALID_DATA",
    details: { resource_path_index: 3 },
  });
});

test("fields that were not asked for are null", async () => {
  const { body } = await startTestCrm().get(`${RULES}?name=Position&fields=name,active`);
  expect(first(body, "scoring_rules")).toMatchObject({
    name: "Position",
    active: true,
    field_rules: null,
    description: null,
  });
});

test("each shape is read by the same parser to the same field rules", async () => {
  const crm = startTestCrm();
  const read = async (shape: "A" | "B" | "C") => {
    crm.organisation.settings.ruleShape = shape;
    const parsed = parseScoringRules((await crm.get(`${RULES}/${RULE_1}`)).body);
    return parsed.ok ? parsed.value[0]?.fieldRules : parsed;
  };
  const ofB = await read("B");
  expect(ofB).toHaveLength(2);
  expect(await read("A")).toEqual(ofB);
  expect(await read("C")).toEqual(ofB);
});

test("a criterion says its type in shape B and not in shape A", async () => {
  const crm = startTestCrm();
  const readCriterion = async (shape: "A" | "B") => {
    crm.organisation.settings.ruleShape = shape;
    const rule = first((await crm.get(`${RULES}?name=Languages`)).body, "scoring_rules");
    return first(rule, "field_rules")["criteria"];
  };
  expect(await readCriterion("B")).toHaveProperty("type", "value");
  expect(await readCriterion("A")).not.toHaveProperty("type");
});

test("a list of shape C leaves the inner rules out unless they are asked for", async () => {
  const crm = startTestCrm({ settings: { ruleShape: "C" } });
  const [rule] = entries((await crm.get(`${RULES}?name=Rule%201`)).body, "scoring_rules");
  expect(rule).toMatchObject({ scoring_type: "manual_scoring" });
  expect(rule).not.toHaveProperty("manual_scoring_rule");
  const inner = "manual_scoring_rule.has_signal_rules";
  const { body } = await crm.get(`${RULES}?name=Rule%201&include_inner_details=${inner}`);
  expect(first(body, "scoring_rules")["manual_scoring_rule"]).toEqual({ has_signal_rules: true });
});

test("a rule that Zia scores is of shape C in every shape", async () => {
  const crm = startTestCrm();
  const id = await ruleIdByName(crm, "Zia Engagement");
  expect(first((await crm.get(`${RULES}/${id}`)).body, "scoring_rules")).toMatchObject({
    scoring_type: "zia_scoring",
    zia_scoring_rule: { type: "engagement_score" },
  });
});
