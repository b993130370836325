import { screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import { CrmRefusedError, CrmTimeoutError } from "../../../../src/crm/index.ts";
import { LEAD, lead, PARTNER, rule, storedScore } from "../../support/build-rules.ts";
import { FIT, fakeCrm } from "../../support/fake-crm.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

const forbidden = new CrmRefusedError({
  status: 403,
  code: "NO_PERMISSION",
  zohoMessage: "permission denied",
  details: {},
});
const refuse = (error: Error) => async () => {
  throw error;
};

test("is a clear page outside the CRM", async () => {
  showRecordScore(fakeCrm({}, { start: refuse(new CrmTimeoutError("init", 10_000)) }));
  expect(await screen.findByRole("heading", { name: "This page belongs inside Zoho CRM" })).toBeVisible();
});

test("says that the CRM page names no record", async () => {
  showRecordScore(fakeCrm({}, { pageContext: async () => null }));
  expect(await screen.findByRole("heading", { name: "No record here" })).toBeVisible();
});

test("says that the module can't be scored, and reads nothing else", async () => {
  const vendors = {
    apiName: "Vendors",
    moduleName: "Vendors",
    singularLabel: "Vendor",
    pluralLabel: "Suppliers",
    scoringSupported: false,
  };
  const crm = fakeCrm(
    { listModules: async () => [vendors] },
    { pageContext: async () => ({ entity: "Vendors", recordIds: [LEAD] }) },
  );
  showRecordScore(crm);
  expect(await screen.findByRole("heading", { name: "Suppliers cannot be scored" })).toBeVisible();
  expect(crm.calls).toEqual(["listModules"]);
});

test("says that the module has no rules, and offers no run", async () => {
  const crm = fakeCrm({ listScoringRules: async () => [] });
  crm.scores = [];
  showRecordScore(crm);
  expect(await screen.findByRole("heading", { name: "No scoring rules in Leads" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Run scoring" })).toBeNull();
});

test("says that no rule applies to this record", async () => {
  const crm = fakeCrm({ listScoringRules: async () => [rule("1001", "Partners", { layout: PARTNER })] });
  crm.scores = [storedScore("1001", 15)];
  showRecordScore(crm);
  expect(await screen.findByRole("heading", { name: "No scoring rule applies to this record" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Run scoring" })).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByText(/there is nothing to run/)).toBeVisible();
});

test("says that the rules were never run", async () => {
  const crm = fakeCrm();
  crm.scores = [];
  showRecordScore(crm);
  expect(await screen.findByRole("heading", { name: "Not scored yet" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Run scoring" })).toHaveAttribute("aria-disabled", "false");
});

test("says that the rules were run and nothing matched", async () => {
  const crm = fakeCrm({ readRecord: async () => lead({}) });
  crm.scores = [storedScore("1001", null), storedScore("1002", 0)];
  showRecordScore(crm);
  expect(await screen.findByRole("heading", { name: "Scored, but nothing matched" })).toBeVisible();
});

const NOTICES = [
  "No scoring rules in Leads",
  "No scoring rule applies to this record",
  "Not scored yet",
  "Scored, but nothing matched",
];
const DELETED = storedScore("4711", 44);
const NO_POINTS = storedScore("1001", null);
const OFF = rule("1009", "Off", { active: false });

// Source of the first: mautic/mautic#5369, a notice of nothing above scores.
test.each([
  ["a deleted rule left points", [FIT], [NO_POINTS, DELETED], null],
  ["a deleted rule left points and no other was run", [FIT], [DELETED], null],
  ["a deleted rule left points and there is no other", [], [DELETED], null],
  ["a deleted rule left points and no other applies", [OFF], [DELETED], null],
  ["a deleted rule left a row without points and there is no other", [], [storedScore("4711", null)], null],
  ["an inactive rule left points, the other was run", [FIT, OFF], [NO_POINTS, storedScore("1009", 7)], null],
  ["an inactive rule left a row, the other was not run", [FIT, OFF], [storedScore("1009", null)], null],
  ["an inactive rule left points and no other is there", [OFF], [storedScore("1009", 7)], NOTICES[1]],
  ["an inactive rule left a row, the other was run", [FIT, OFF], [NO_POINTS, storedScore("1009", 0)], NOTICES[3]],
  ["nothing is stored", [FIT, OFF], [], NOTICES[2]],
])("says only what holds for every score it shows: %s", async (_what, rules, scores, notice) => {
  const crm = fakeCrm({ listScoringRules: async () => rules, readRecord: async () => lead({}) });
  crm.scores = scores;
  showRecordScore(crm);
  await screen.findByRole("button", { name: "How this is worked out" });
  expect(NOTICES.filter((name) => screen.queryByRole("heading", { name }) !== null)).toEqual(notice ? [notice] : []);
});

test("says of scores whose rules Zoho does not list why they have no reasons", async () => {
  const crm = fakeCrm({ listScoringRules: async () => [FIT] });
  crm.scores = [storedScore("1001", 15), DELETED];
  const { container } = showRecordScore(crm);
  await screen.findByRole("heading", { name: "Rule 4711" });
  expect(container).toHaveTextContent(
    "Zoho doesn’t list the rule behind this score, so its points can’t be explained.",
  );
});

test("shows the stored scores to a user who may not read the rules, and who can grant it", async () => {
  const crm = fakeCrm({ listScoringRules: refuse(forbidden) });
  crm.scores = [storedScore("1001", 15, { ruleName: "Fit" }), storedScore("1002", 7)];
  const { container } = showRecordScore(crm);
  expect(await screen.findByRole("heading", { name: "The reasons are hidden from you" })).toBeVisible();
  expect(container).toHaveTextContent("“Manage Automation”. Below are the scores");
  expect(screen.getByRole("heading", { name: "Fit" })).toBeVisible();
  expect(screen.getByText("15")).toBeVisible();
  expect(screen.getByRole("heading", { name: "Rule 1002" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Run scoring" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

test("puts the weightiest first where there are stored scores alone", async () => {
  const crm = fakeCrm({ listScoringRules: refuse(forbidden) });
  const named = (id: string, score: number | null) => storedScore(id, score, { ruleName: id });
  crm.scores = [named("1001", null), named("1002", 7), named("1003", -20)];
  showRecordScore(crm);
  await screen.findByText("1001");
  const names = screen.getAllByRole("article").map((card) => within(card).getByRole("heading").textContent);
  expect(names).toEqual(["1003", "1002", "1001"]);
});

test("says that there is no score either where the rules are refused and nothing is stored", async () => {
  const crm = fakeCrm({ listScoringRules: refuse(forbidden) });
  crm.scores = [];
  const { container } = showRecordScore(crm);
  await waitFor(() => expect(container).toHaveTextContent("Zoho has stored no score for this record."));
});

test("alerts where nothing at all can be shown, with the reason and a way to try again", async () => {
  let broken = true;
  const fail = async () => {
    if (broken) throw new CrmTimeoutError("GET", 20_000);
    return [];
  };
  const listScoringRules = async () => {
    await fail();
    return [FIT];
  };
  const crm = fakeCrm({ listScoringRules, listEntityScores: fail });
  const { user } = showRecordScore(crm);
  expect(await screen.findByRole("alert")).toHaveTextContent("The score could not be readNo answer came in time.");
  broken = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("article", { name: "Fit" })).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});
