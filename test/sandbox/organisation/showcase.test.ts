import { expect, test } from "vitest";
import {
  type Parsed,
  parseEntityScores,
  parseFields,
  parseRecord,
  parseScoreHistory,
  parseScoringRules,
} from "../../../src/crm/wire/index.ts";
import { HOSTILE } from "../../../src/sandbox/organisation/showcase/hostile-texts.ts";
import { SHOWCASE } from "../../../src/sandbox/organisation/showcase/place-showcase.ts";
import { explainScore, type RecordId, type RuleExplanation } from "../../../src/scoring/index.ts";
import { entries, RULES, START, startTestCrm, type TestCrm } from "../support/test-crm.ts";

const SCORE_FIELDS =
  "Score,Positive_Score,Negative_Score,Touch_Point_Score,Touch_Point_Positive_Score,Touch_Point_Negative_Score,Scoring_Rule";

function unwrap<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(`${parsed.path}: ${parsed.problem}`);
  return parsed.value;
}

function showcase(title: string): { readonly module: string; readonly id: string } {
  const found = SHOWCASE.find((record) => record.title === title);
  if (!found) throw new Error(`No showcase record ${title}`);
  return found;
}

/** What the widget makes of the record, from nothing but the API's answers. */
async function explain(crm: TestCrm, title: string): Promise<ReadonlyMap<string, RuleExplanation>> {
  const { module, id } = showcase(title);
  const [rules, record, fields, scores, timeline] = await Promise.all([
    crm.get(`${RULES}?module=${module}`),
    crm.get(`/${module}/${id}`),
    crm.get(`/settings/fields?module=${module}`),
    crm.get(`/${module}/${id}/Entity_Scores__s?fields=${SCORE_FIELDS}`),
    crm.get(`/${module}/${id}/__timeline`),
  ]);
  const explanation = explainScore({
    record: unwrap(parseRecord(record.body)),
    module,
    rules: unwrap(parseScoringRules(rules.body)),
    scores: scores.status === 204 ? [] : unwrap(parseEntityScores(scores.body)),
    history: timeline.status === 204 ? null : unwrap(parseScoreHistory(timeline.body, id as RecordId)),
    context: {
      now: new Date(START),
      timeZone: "America/Los_Angeles",
      fiscalYearStartMonth: 4,
      fields: new Map(unwrap(parseFields(fields.body)).map((field) => [field.apiName, field])),
    },
  });
  return new Map(explanation.rules.map((rule) => [rule.rule.name, rule]));
}

const applying = (rules: ReadonlyMap<string, RuleExplanation>) =>
  [...rules.values()].filter((rule) => rule.applies === true);

test("every showcase record can be read under its id, whatever the number of other records", async () => {
  const few = startTestCrm({ records: 1 });
  const many = startTestCrm({ records: 300 });
  for (const crm of [few, many])
    for (const { module, id, title } of SHOWCASE) {
      const { status, body } = await crm.get(`/${module}/${id}`);
      expect([title, status, entries(body, "data")[0]?.["id"]]).toEqual([title, 200, id]);
    }
});

test("the lead that adds up does so on both sides", async () => {
  const rules = applying(await explain(startTestCrm(), "Adds up"));
  expect(rules.map(({ now }) => [now.positive, now.negative])).toContainEqual([34, -8]);
  for (const { reconciliation } of rules)
    expect(reconciliation).toMatchObject({ reading: "no_touch_points", unexplained: { positive: 0, negative: 0 } });
});

test("touch points are contained in one lead's score and apart from another's", async () => {
  const crm = startTestCrm();
  const contained = (await explain(crm, "Touch points contained")).get("Rule 1");
  expect(contained?.reconciliation).toMatchObject({ reading: "contained", unexplained: { positive: 0, negative: 0 } });
  expect(contained?.stored).toMatchObject({ score: 46, touchPoint: 26 });
  const apart = (await explain(crm, "Touch points apart")).get("Rule 1");
  expect(apart?.reconciliation).toMatchObject({ reading: "apart", unexplained: { positive: 0, negative: 0 } });
  expect(apart?.stored).toMatchObject({ score: 20, touchPoint: 10 });
});

test("one lead's score has a remainder of 3 points", async () => {
  const rule = (await explain(startTestCrm(), "Not explained")).get("Company Fit");
  expect(rule?.reconciliation?.unexplained).toEqual({ positive: 3, negative: 0 });
});

test("scores are out of date because a field changed, a rule was edited, or days passed", async () => {
  const crm = startTestCrm();
  const changed = (await explain(crm, "Out of date: field changed")).get("Company Fit");
  expect(changed?.outOfDate).toBe(true);
  expect(changed?.outOfDateReasons).toContainEqual(
    expect.objectContaining({ code: "field_changed", field: "No_of_Employees" }),
  );
  const edited = (await explain(crm, "Out of date: rule edited")).get("Contact Profile");
  expect(edited?.outOfDate).toBe(true);
  expect(edited?.outOfDateReasons.map(({ code }) => code)).toContain("rule_changed");
  const drifted = (await explain(crm, "Out of date: days passed")).get("Freshness");
  expect(drifted?.outOfDate).toBe(true);
  expect(drifted?.outOfDateReasons.map(({ code }) => code)).toContain("counts_days");
});

test("some criteria of one lead can't be decided, for different reasons", async () => {
  const rules = await explain(startTestCrm(), "Can't tell");
  const reasons = applying(rules).flatMap(({ fieldRules }) =>
    fieldRules.flatMap(({ criteria }) => (criteria.kind === "criterion" ? [criteria.reason] : [])),
  );
  expect(reasons).toEqual(expect.arrayContaining(["current_user_undecided", "disrupted", "multi_select_undecided"]));
});

test("the five kinds of nothing are five different answers", async () => {
  const crm = startTestCrm();
  expect(applying(await explain(crm, "No rule for this layout"))).toEqual([]);
  const never = applying(await explain(crm, "Never executed"));
  expect(never.length).toBeGreaterThan(0);
  expect(never.map(({ stored }) => stored)).toEqual(never.map(() => null));
  const nothing = applying(await explain(crm, "Nothing matched"));
  expect(nothing.map(({ stored }) => stored?.score)).toEqual(nothing.map(() => null));
  expect(nothing.map(({ now }) => now.score)).toEqual(nothing.map(() => null));
  expect((await crm.get(`${RULES}?module=Vendors`)).status).toBe(400);
  expect((await crm.get(`${RULES}?module=Assets`)).status).toBe(204);
});

test("more rules apply to one lead than Zoho runs by ids in one call", async () => {
  expect(applying(await explain(startTestCrm(), "More than five rules"))).toHaveLength(7);
});

test("an answer without a layout leaves the layout's rules undecided", async () => {
  const rules = await explain(startTestCrm(), "Answer without a layout");
  expect(rules.get("Position")).toMatchObject({ applies: null, whyNot: "layout_unknown" });
  expect(rules.get("Source Quality")?.applies).toBe(true);
});

test("hostile texts come through unchanged", async () => {
  const crm = startTestCrm();
  const { module, id } = showcase("Hostile texts");
  const { body } = await crm.get(`/${module}/${id}`);
  const record = entries(body, "data")[0];
  expect(record?.["Last_Name"]).toBe("<script>window.__pwned=1</script>");
  expect(String(record?.["First_Name"])).toContain("\u202e");
  expect(String(record?.["Description"])).toHaveLength(10_000);
});

test("the custom module is known by its module name, and deals have no touch points", async () => {
  const crm = startTestCrm();
  expect(showcase("Custom module").module).toBe("Service_Plans");
  const { body } = await crm.get("/settings/modules/Service_Plans");
  expect(entries(body, "modules")[0]).toMatchObject({ module_name: "CustomModule5", scoring_supported: true });
  const deal = applying(await explain(crm, "Deal in euros"));
  expect(deal.map(({ now }) => now.score)).toEqual([10, 15]);
  expect(deal.map(({ stored }) => stored?.touchPoint)).toEqual([null, null]);
});

test("a switched-off rule's score is still stored, and a Zia rule's has nothing to explain it", async () => {
  const crm = startTestCrm();
  const off = (await explain(crm, "Score of an inactive rule")).get("Webinar Spring");
  expect(off).toMatchObject({ applies: false, whyNot: "inactive", stored: { score: 12 } });
  const zia = (await explain(crm, "Zia's rule beside ours")).get("Zia Engagement");
  expect(zia).toMatchObject({ rule: { kind: "zia" }, fieldRules: [], stored: { score: 37 } });
});

test("a hostile organisation has its hostile names and texts unchanged, and no other organisation has them", async () => {
  const crm = startTestCrm({ records: 1, hostile: true });
  const rules = await crm.get(`${RULES}?module=Hostile_Texts&per_page=200`);
  expect(entries(rules.body, "scoring_rules").map((rule) => Object(rule).name)).toEqual(
    expect.arrayContaining([...Object.values(HOSTILE), "__proto__"]),
  );
  const [record] = entries((await crm.get("/Hostile_Texts?fields=Name,control,surrogates,constructor")).body, "data");
  expect(record).toMatchObject({ Name: HOSTILE.markup, control: HOSTILE.control, surrogates: HOSTILE.surrogates });
  expect((await startTestCrm({ records: 1 }).get(`${RULES}?module=Hostile_Texts`)).status).toBe(400);
});
