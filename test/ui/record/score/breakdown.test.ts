import { screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { ScoringRule } from "../../../../src/scoring/index.ts";
import { aCriterion, aGroup } from "../../../support/build/scoring-builders.ts";
import { fieldRule, lead, PARTNER, rule, storedScore } from "../../support/build-rules.ts";
import { type FakeCrm, fakeCrm, SOURCE } from "../../support/fake-crm.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

function card(name: string): Promise<HTMLElement> {
  return screen.findByRole("article", { name });
}

function crmWith(rules: readonly ScoringRule[], values: Readonly<Record<string, unknown>> = {}): FakeCrm {
  return fakeCrm({ listScoringRules: async () => rules, readRecord: async () => lead(values) });
}

test("names the record's module and layout", async () => {
  const { container } = showRecordScore(fakeCrm());
  await card("Fit");
  expect(container).toHaveTextContent("Leads · Layout Standard");
});

async function headlineOf(name: string): Promise<readonly string[]> {
  return within(await card(name))
    .getAllByRole("term")
    .map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
}

test("shows the stored score as the headline and its sides with their signs", async () => {
  const crm = fakeCrm();
  crm.scores = [storedScore("1001", 12, { positive: 15, negative: -3 }), storedScore("1002", 7)];
  showRecordScore(crm);
  expect(await headlineOf("Fit")).toEqual(["Stored score: 12", "Positive: +15", "Negative: −3", "Touch points: none"]);
});

// Rule "Fit" gives +15 by its field rules.
test.each([
  ["in the sides", 24, { positive: 24, touchPointPositive: 9 }, "Touch points (included): +9"],
  ["beside the sides", 15, { positive: 15, touchPointPositive: 9 }, "Touch points (not included): +9"],
  ["beside the sides, in the total", 24, { positive: 15, touchPointPositive: 9 }, "Touch points: +9"],
  [
    "where nothing adds up",
    13,
    { positive: 16, negative: -3, touchPointPositive: 9 },
    "Touch points (may be included): +9",
  ],
  ["without sides of their own", 13, { positive: 16, negative: -3 }, "Touch points (may be included): +9"],
])(
  "says how the touch points go with the total, so that nobody adds them to it: %s",
  async (_what, score, sides, text) => {
    const crm = fakeCrm();
    crm.scores = [storedScore("1001", score, { touchPoint: 9, ...sides })];
    showRecordScore(crm);
    expect((await headlineOf("Fit")).at(-1)).toBe(text);
  },
);

test("says the same of a stored score without its rule", async () => {
  const crm = fakeCrm();
  crm.scores = [storedScore("4711", 46, { positive: 46, touchPoint: 26, touchPointPositive: 26 })];
  const { container } = showRecordScore(crm);
  await screen.findByRole("heading", { name: "Rule 4711" });
  expect(container).toHaveTextContent("Touch points (may be included)+26");
});

test("never shows a missing score as 0", async () => {
  const crm = fakeCrm();
  crm.scores = [storedScore("1001", null)];
  showRecordScore(crm);
  expect(within(await card("Fit")).getByText("No points")).toBeVisible();
  expect(within(await card("Source")).getByText("No score yet")).toBeVisible();
});

test("lists the met field rules by weight, as sentences in the fields' own labels", async () => {
  showRecordScore(fakeCrm());
  const table = within(await card("Fit")).getByRole("table", { name: "Field rules of Fit" });
  expect(
    within(table)
      .getAllByRole("rowheader")
      .map((header) => header.textContent),
  ).toEqual(["Industry is Finance", "Rating is Active"]);
  const row = within(table).getByRole("row", { name: /Industry is Finance/ });
  expect(within(row).getByText("+10")).toBeVisible();
  expect(within(row).getByText("Met")).toBeVisible();
  expect(within(await card("Source")).getByRole("rowheader", { name: "Lead Source is Referral" })).toBeVisible();
});

test("folds the field rules that are not met under a button that counts them", async () => {
  const { user } = showRecordScore(fakeCrm());
  const fit = within(await card("Fit"));
  const fold = fit.getByRole("button", { name: "1 field rule not met" });
  expect(fold).toHaveAttribute("aria-expanded", "false");
  expect(fit.queryByText("City is Atlantis")).toBeNull();
  fold.focus();
  await user.keyboard("{Enter}");
  expect(fold).toHaveAttribute("aria-expanded", "true");
  expect(within(fit.getByRole("row", { name: /City is Atlantis/ })).getByText("−8")).toBeVisible();
});

test("shows every criterion with what the record has and what the rule wants", async () => {
  const tree = aGroup(
    "or",
    aCriterion("Industry", "equal", "Finance"),
    aGroup("and", aCriterion("Rating", "equal", "Active"), aCriterion("City", "equal", "Delhi")),
  );
  const { user } = showRecordScore(
    crmWith([rule("1001", "Fit", { fieldRules: [fieldRule(10, tree)] })], {
      Industry: "Retail",
      Rating: "Active",
      City: "Delhi",
    }),
  );
  const fit = within(await card("Fit"));
  const why = fit.getByRole("button", { name: /^Why\?/ });
  await user.click(why);
  expect(why).toHaveAttribute("aria-expanded", "true");
  const items = fit.getAllByRole("listitem").map((item) => item.textContent);
  expect(items[0]).toMatch(/^Met any of/);
  expect(items[1]).toBe("Not met Industryis: Retail — needs: Finance");
  expect(items[2]).toMatch(/^Met all of/);
  expect(items[3]).toBe("Met Ratingis: Active — needs: Active");
  await user.click(why);
  expect(fit.queryAllByRole("listitem")).toEqual([]);
});

test("says in words why a criterion can't be told and what was assumed", async () => {
  const { user } = showRecordScore(
    crmWith(
      [
        rule("1001", "Fit", {
          fieldRules: [
            fieldRule(10, aCriterion("Gone", "equal", "x"), "1"),
            fieldRule(5, aCriterion("City", "equal", "delhi"), "2"),
          ],
        }),
      ],
      { City: "Delhi" },
    ),
  );
  const fit = within(await card("Fit"));
  expect(within(fit.getByRole("row", { name: /Gone is x/ })).getByText("Can’t tell")).toBeVisible();
  for (const button of fit.getAllByRole("button", { name: /^Why\?/ })) await user.click(button);
  expect(fit.getByText("Can’t tell: the record does not show this field")).toBeVisible();
  expect(await card("Fit")).toHaveTextContent("is: not in the record — needs: x");
  expect(fit.getByText("Assumed: capital and small letters count as the same")).toBeVisible();
});

test("puts the rules that move the score most first", async () => {
  const crm = fakeCrm();
  crm.scores = [storedScore("1001", 5), storedScore("1002", -20)];
  showRecordScore(crm);
  await card("Fit");
  expect(screen.getAllByRole("article").map((article) => within(article).getByRole("heading").textContent)).toEqual([
    "Source",
    "Fit",
  ]);
});

test("weighs both sides of a rule, not their sum", async () => {
  const crm = fakeCrm();
  crm.scores = [storedScore("1002", 7), storedScore("1001", 0, { positive: 15, negative: -15 })];
  showRecordScore(crm);
  await card("Fit");
  expect(screen.getAllByRole("article").map((article) => within(article).getByRole("heading").textContent)).toEqual([
    "Fit",
    "Source",
  ]);
});

test("weighs what a rule would give now, where nothing of it is stored yet", async () => {
  const crm = fakeCrm();
  crm.scores = [storedScore("1001", null), storedScore("1002", 7)];
  showRecordScore(crm);
  await card("Fit");
  expect(within(screen.getAllByRole("article")[0] as HTMLElement).getByRole("heading")).toHaveTextContent("Fit");
});

test("labels a sum over several rules as its own", async () => {
  const { container } = showRecordScore(fakeCrm());
  await card("Fit");
  expect(container).toHaveTextContent("2 stored scores together: 22. Added up here; Zoho keeps one score per rule.");
  expect(container).not.toHaveTextContent("may not apply");
});

test("adds up every stored score that it shows, and says which part is of rules that may not apply", async () => {
  const crm = fakeCrm({ listScoringRules: async () => [SOURCE, rule("1003", "Old", { active: false })] });
  crm.scores = [storedScore("1002", 7), storedScore("1003", 5), storedScore("4711", 30)];
  const { container } = showRecordScore(crm);
  await card("Source");
  expect(container).toHaveTextContent("3 stored scores together: 42.");
  expect(container).toHaveTextContent("2 of them come from rules that may not apply to this record.");
});

test("adds nothing up where there is only one stored score", async () => {
  const crm = fakeCrm();
  crm.scores = [storedScore("1001", 15)];
  const { container } = showRecordScore(crm);
  await card("Fit");
  expect(container).not.toHaveTextContent("together");
});

test("lists rules that do not apply apart and folded, with the reason", async () => {
  const { user } = showRecordScore(
    crmWith([SOURCE, rule("1003", "Old", { active: false }), rule("1004", "Partners", { layout: PARTNER })]),
  );
  await card("Source");
  const fold = screen.getByRole("button", { name: "2 other rules" });
  expect(screen.queryByText("Inactive")).toBeNull();
  await user.click(fold);
  expect(screen.getByText("Inactive")).toBeVisible();
  expect(screen.getByText("Partners").closest("li")).toHaveTextContent("PartnersFor layout Partner");
});

test("can't tell whether a layout's rule applies where the record's layout is not known", async () => {
  const { container } = showRecordScore(
    fakeCrm({
      listScoringRules: async () => [SOURCE, rule("1004", "Partners", { layout: PARTNER })],
      readRecord: async () => lead({}, null),
    }),
  );
  await card("Source");
  expect(container).toHaveTextContent("Leads · layout not known");
  const item = screen.getByText("Partners").closest("li");
  expect(item).toHaveTextContent("Can’t tellPartnersFor layout Partner; the record’s layout is not known");
  expect(screen.queryByRole("article", { name: "Partners" })).toBeNull();
});

test("explains a Zia rule, a rule without readable field rules and one with signals only in words", async () => {
  const signalRules = [{ id: null, score: 5, signal: { id: "7001", namespace: "EmailInsight_Open__s" } }];
  showRecordScore(
    crmWith([
      rule("1001", "Zia's", { kind: "zia", fieldRules: null }),
      rule("1002", "Closed", { fieldRules: null }),
      rule("1003", "Signals", { signalRules }),
    ]),
  );
  expect(await card("Zia's")).toHaveTextContent("Zia works this score out from what it has learned.");
  expect(await card("Closed")).toHaveTextContent("Zoho did not tell the field rules of this rule");
  expect(await card("Signals")).toHaveTextContent("all its points come from touch points");
});

test("lists what can earn touch points, folded, by weight", async () => {
  const { user } = showRecordScore(
    crmWith([
      rule("1001", "Fit", {
        signalRules: [
          { id: null, score: 3, signal: { id: "7001", namespace: "EmailInsight_Open__s" } },
          { id: null, score: -9, signal: { id: "7002", namespace: null } },
        ],
        touchPointRules: [{ id: null, score: 4, group: "Calls", source: {} }],
      }),
    ]),
  );
  const fit = within(await card("Fit"));
  await user.click(fit.getByRole("button", { name: "Touch points: 3 ways to earn them" }));
  const table = fit.getByRole("table", { name: "Touch points of Fit" });
  expect(
    within(table)
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual(["−9Signal 7002", "+4Calls", "+3Email Insight Open"]);
});

test("shows stored scores of rules that the list lacks", async () => {
  const crm = fakeCrm();
  crm.scores = [storedScore("1001", 15), storedScore("4711", 30)];
  showRecordScore(crm);
  await card("Fit");
  expect(screen.getByRole("heading", { name: "Rule 4711" })).toBeVisible();
  expect(screen.getByText("30")).toBeVisible();
});

test("tells on demand how all this is worked out and in which time zone", async () => {
  const { user } = showRecordScore(fakeCrm({ readOrg: async () => ({ timeZone: "Asia/Kolkata", edition: null }) }));
  await card("Fit");
  expect(screen.queryByText("Asia/Kolkata")).toBeNull();
  await user.click(screen.getByRole("button", { name: "How this is worked out" }));
  expect(screen.getByText("Asia/Kolkata")).toBeVisible();
});
