import { act, screen, waitFor } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Listed, ListGaps } from "../../../src/crm/index.ts";
import { showReadyEditor } from "../rules/editor/support/show-rule-editor.ts";
import { startSandbox } from "../rules/support/sandbox.ts";
import { showRuleList, showRuleSettings } from "../rules/support/show-rule-settings.ts";
import { rule, storedScore } from "../support/build-rules.ts";
import { FIT, fakeCrm, SOURCE } from "../support/fake-crm.ts";
import { settled } from "../support/manual-clock.ts";
import { showRecordScore } from "../support/show-record-score.ts";

const problem = { path: "x[1].id", problem: "expected text, but it is missing" };
const lacking = <T>(list: readonly T[], gaps: Partial<ListGaps>): Listed<T> =>
  Object.assign([...list], { gaps: { leftOut: 0, problem, more: false, ...gaps } });

test("the record page says how much of each list can't be read, and shows the rest", async () => {
  const crm = fakeCrm({ listScoringRules: async () => lacking([FIT, SOURCE], { leftOut: 1 }) });
  showRecordScore(
    fakeCrm({
      listScoringRules: async () => lacking([FIT, SOURCE], { leftOut: 1 }),
      listEntityScores: async () => lacking(crm.scores, { leftOut: 2, more: true }),
    }),
  );
  expect(await screen.findByText("Scoring rules: 1 entry can’t be read.")).toBeVisible();
  expect(screen.getByText("Stored scores: 2 entries can’t be read.")).toBeVisible();
  expect(screen.getByText("Stored scores: Zoho has more than is shown here.")).toBeVisible();
  expect(screen.getByRole("heading", { name: "Fit" })).toBeVisible();
  expect(screen.queryByText("Not everything could be read")).toBeNull();
});

test("a rule whose stored score may be among those left out is not called unscored", async () => {
  const crm = fakeCrm({ listScoringRules: async () => [FIT] });
  crm.scores = lacking([], { leftOut: 1 });
  const { container } = showRecordScore(crm);
  expect(await screen.findByText("Stored scores: 1 entry can’t be read.")).toBeVisible();
  expect(container).toHaveTextContent("Not read");
  expect(container).not.toHaveTextContent("No score yet");
});

test("scores that a run has changed keep what is left out of them", async () => {
  const crm = fakeCrm();
  const { user, clock, container } = showRecordScore(crm);
  await user.click(await screen.findByRole("button", { name: "Run scoring" }));
  await act(settled);
  crm.scores = lacking([storedScore("1002", 9)], { leftOut: 1 });
  for (let look = 0; look < 2; look += 1) await act(() => clock.pass());
  expect(screen.getByText("Stored scores: 1 entry can’t be read.")).toBeVisible();
  expect(container).not.toHaveTextContent("No score yet");
});

test("nothing is said of all rules where some of them are left out", async () => {
  const crm = fakeCrm({
    listScoringRules: async () => lacking([rule("1009", "Old", { active: false })], { leftOut: 1 }),
  });
  crm.scores = [];
  showRecordScore(crm);
  expect(await screen.findByText("Scoring rules: 1 entry can’t be read.")).toBeVisible();
  expect(screen.queryByText(/^No scoring rule/)).toBeNull();
});

test("the record page says nothing of gaps where there are none", async () => {
  showRecordScore(fakeCrm());
  await screen.findByRole("heading", { name: "Fit" });
  expect(screen.queryByText("Some entries are left out")).toBeNull();
});

test("the list of rules says what is left out, of the modules too, also after a rule has been read by its id", async () => {
  const { gateway } = startSandbox();
  const { user } = await showRuleList({
    gateway: {
      ...gateway,
      listModules: async (signal) => lacking(await gateway.listModules(signal), { leftOut: 1 }),
      listRuleHeads: async (...args) => lacking(await gateway.listRuleHeads(...args), { leftOut: 3 }),
      listLayouts: async (...args) => lacking(await gateway.listLayouts(...args), { leftOut: 1 }),
    },
  });
  const gone = "3 scoring rules can’t be read. They aren’t listed or included in counts and limits.";
  expect(screen.getByText(gone)).toBeVisible();
  expect(screen.getByText("Modules: 1 entry can’t be read.")).toBeVisible();
  expect(screen.getByText("Some layouts can’t be read. Those without rules aren’t shown.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Position" }));
  await screen.findByRole("heading", { level: 1, name: "Position" });
  await user.click(screen.getByRole("button", { name: "All rules" }));
  expect(screen.getByText(gone)).toBeVisible();
});

test("the editor says what its choices lack", async () => {
  const sandbox = startSandbox();
  const { gateway } = sandbox;
  await showReadyEditor(sandbox, {
    gateway: {
      listRuleFields: async (...args) => lacking(await gateway.listRuleFields(...args), { leftOut: 1 }),
      listActiveUsers: async (...args) => lacking(await gateway.listActiveUsers(...args), { more: true }),
    },
  });
  expect(await screen.findByText("Fields: 1 entry can’t be read.")).toBeVisible();
  expect(await screen.findByText("Users: Zoho has more than is shown here.")).toBeVisible();
});

test("that no module can be scored is not said while some can't be read", async () => {
  const { gateway } = startSandbox();
  showRuleSettings({ gateway: { ...gateway, listModules: async () => lacking([], { leftOut: 1 }) } });
  await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent(/in a form that Scorelens does not know/));
});
