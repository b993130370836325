import { act, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import {
  type CrmError,
  CrmTimeoutError,
  CrmTransportError,
  CrmUnexpectedShapeError,
  type RunAnswer,
} from "../../../../src/crm/index.ts";
import type { JobId, ScoringRule } from "../../../../src/scoring/index.ts";
import { rule, STANDARD, storedScore } from "../../support/build-rules.ts";
import { FIT, fakeCrm, SOURCE } from "../../support/fake-crm.ts";
import { settled } from "../../support/manual-clock.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

const SIX: readonly ScoringRule[] = [1, 2, 3, 4, 5, 6].map((n) =>
  rule(`100${n}`, `Rule no. ${n}`, n <= 4 ? { layout: STANDARD } : {}),
);

async function showAndRun(crm = fakeCrm()) {
  const view = showRecordScore(crm);
  await view.user.click(await screen.findByRole("button", { name: "Run scoring" }));
  return { ...view, pass: () => act(() => view.clock.pass()) };
}

test("tells beside the button whom a run reaches", async () => {
  showRecordScore(fakeCrm());
  expect(await screen.findByRole("button", { name: "Run scoring" })).toHaveAccessibleDescription(
    "Recalculates the Leads that these 2 rules cover, if created or active in the last 6 months.",
  );
});

test("schedules the record's rules at once, by their ids", async () => {
  const crm = fakeCrm({ listScoringRules: async () => [FIT, SOURCE, rule("1003", "Old", { active: false })] });
  await showAndRun(crm);
  expect(crm.runs).toEqual([{ kind: "rules", ruleIds: ["1001", "1002"] }]);
});

test("schedules more than five rules by layout and the global ones by id, and shows each answer", async () => {
  const crm = fakeCrm({ listScoringRules: async () => SIX });
  const { container } = await showAndRun(crm);
  expect(crm.runs).toEqual([
    { kind: "layout", layoutId: STANDARD.id },
    { kind: "rules", ruleIds: ["1005", "1006"] },
  ]);
  expect(container).toHaveTextContent("All rules of the layout: Scheduled · Job 4876876000009000001");
  expect(container).toHaveTextContent("Rule no. 5, Rule no. 6: Scheduled · Job 4876876000009000001");
});

test("starts no second run while one is under way", async () => {
  const crm = fakeCrm();
  const { user } = await showAndRun(crm);
  const button = screen.getByRole("button", { name: "Scoring is running" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  await user.click(button);
  await user.click(screen.getByRole("button", { name: "More ways to run" }));
  expect(screen.queryByRole("menu")).toBeNull();
  expect(crm.runs).toHaveLength(1);
});

test("a double click is one run", async () => {
  const crm = fakeCrm();
  const { user } = showRecordScore(crm);
  await user.dblClick(await screen.findByRole("button", { name: "Run scoring" }));
  expect(crm.runs).toHaveLength(1);
});

test("watches the scores with growing pauses until they change and have settled, then shows before and after", async () => {
  const crm = fakeCrm();
  const { pass, clock, container } = await showAndRun(crm);
  expect(screen.getByRole("status")).toHaveTextContent("Scoring scheduled, waiting for the new score");
  await pass();
  await pass();
  crm.scores = [storedScore("1001", 20), storedScore("1002", 7)];
  await pass();
  expect(screen.getByText("Out of date: now would be 15 (−5)")).toBeVisible();
  expect(screen.queryByText("The score has changed")).toBeNull();
  await pass();
  expect(clock.waits).toEqual([1, 2, 3, 2]);
  expect(screen.getByRole("heading", { name: "The score has changed" })).toBeVisible();
  expect(container).toHaveTextContent("Fit 15 → 20");
  expect(screen.getByText("(+5)")).toBeVisible();
  expect(container).toHaveTextContent("Fit, Source: Job 4876876000009000001");
  expect(container).not.toHaveTextContent("Scheduled");
  expect(screen.getByRole("status")).toHaveTextContent("Scoring finished: Fit from 15 to 20");
  expect(screen.getByRole("button", { name: "Run scoring" })).toHaveAttribute("aria-disabled", "false");
});

test("shows a first score as one that was not there before", async () => {
  const crm = fakeCrm();
  crm.scores = [];
  const { pass } = await showAndRun(crm);
  crm.scores = [storedScore("1001", 15)];
  await pass();
  await pass();
  expect(screen.getByRole("status")).toHaveTextContent("Fit from No score yet to 15");
});

test("shows a score that is gone as no points", async () => {
  const crm = fakeCrm();
  const { pass, container } = await showAndRun(crm);
  crm.scores = [storedScore("1001", null), storedScore("1002", 7)];
  await pass();
  await pass();
  expect(container).toHaveTextContent("Fit 15 → No points");
  expect(screen.getByRole("status")).toHaveTextContent("Fit from 15 to No points");
});

test("says after about two minutes that nothing changed and why that may be, and checks again on demand", async () => {
  const crm = fakeCrm();
  const { pass, clock, user } = await showAndRun(crm);
  while (screen.queryByRole("heading", { name: "No change so far" }) === null) await pass();
  expect(clock.waits.reduce((sum, wait) => sum + wait, 0)).toBe(120);
  expect(screen.getByText(/The run may still be going/)).toBeVisible();
  const [reasons, answers] = screen.getAllByRole("list").map((list) => within(list).getAllByRole("listitem"));
  expect(reasons).toHaveLength(3);
  expect(answers?.map((item) => item.textContent)).toEqual(["Fit, Source: Scheduled · Job 4876876000009000001"]);
  expect(screen.getByText(/without activity in the last 6 months/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Check again" }));
  crm.scores = [storedScore("1001", 20), storedScore("1002", 7)];
  await pass();
  await pass();
  expect(screen.getByRole("heading", { name: "The score has changed" })).toBeVisible();
  expect(crm.runs).toHaveLength(1);
});

test("lets go, with the result, what was only true while the run was pending", async () => {
  const answers: readonly RunAnswer[] = [
    { kind: "already_scheduled", message: null },
    { kind: "scheduled", jobId: null, message: null },
  ];
  const crm = fakeCrm({ runScoringRules: async () => answers });
  const { pass } = await showAndRun(crm);
  crm.scores = [storedScore("1001", 20), storedScore("1002", 7)];
  await pass();
  await pass();
  const list = screen.getByRole("list", { name: "Zoho’s answers" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["Fit: An earlier run was still pending."]);
});

test("takes a run that is already pending for information and watches it", async () => {
  const pending: RunAnswer = { kind: "already_scheduled", message: null };
  const { container } = await showAndRun(fakeCrm({ runScoringRules: async () => [pending, pending] }));
  expect(container).toHaveTextContent("Fit, Source: Already running");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("watches the scheduled part of a run and tells what was refused of it", async () => {
  const refusal = { status: 400, code: "INVALID_DATA", zohoMessage: "no such rule", details: {} };
  const { container } = await showAndRun(
    fakeCrm({
      runScoringRules: async () => [
        { kind: "scheduled", jobId: "7" as JobId, message: null },
        { kind: "refused", refusal },
      ],
    }),
  );
  expect(container).toHaveTextContent("Fit: Scheduled · Job 7");
  expect(container).toHaveTextContent(
    "Source: Not scheduled: Zoho refused the request. Zoho says: no such rule (INVALID_DATA)",
  );
  expect(screen.getByRole("status")).toHaveTextContent("waiting for the new score");
});

function refused(status: number, code: string): RunAnswer {
  return { kind: "refused", refusal: { status, code, zohoMessage: null, details: {} } };
}

test.each([
  [403, "NO_PERMISSION", "“Manage Automation”"],
  [400, "CANNOT_PERFORM_ACTION", "no scoring rules to run"],
])("says what a run means that is refused (%i %s) and runs it again on demand", async (status, code, text) => {
  let refuse = true;
  const crm = fakeCrm({
    runScoringRules: async () =>
      refuse ? [refused(status, code)] : [{ kind: "scheduled", jobId: null, message: null }],
  });
  const { user } = await showAndRun(crm);
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("Scoring was not scheduled");
  expect(screen.getByRole("status").textContent).toBe("");
  expect(alert).toHaveTextContent(text);
  refuse = false;
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("button", { name: "Scoring is running" })).toBeVisible();
});

test.each<[CrmError | RunAnswer, string]>([
  [new CrmTimeoutError("PUT", 1), "may have been scheduled all the same"],
  [new CrmTransportError("gone"), "could not be reached"],
  [new CrmUnexpectedShapeError("$", "no list"), "in a form that Scorelens does not know"],
  [refused(503, "HTTP_503"), "Zoho is having a problem"],
])("does not say that a run was not scheduled where Zoho did not say so", async (end, text) => {
  await showAndRun(fakeCrm({ runScoringRules: async () => ("kind" in end ? [end] : Promise.reject(end)) }));
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByRole("heading")).toHaveTextContent("We couldn’t confirm that scoring was scheduled");
  expect(alert).toHaveTextContent("Not confirmed:");
  expect(alert).toHaveTextContent(text);
  expect(screen.getByRole("status").textContent).toBe("");
  expect(within(alert).getByRole("button", { name: "Try again" })).toBeVisible();
});

test("compares with the scores just before the run, not with those on an old page", async () => {
  const crm = fakeCrm();
  const { user, clock } = showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  crm.scores = [storedScore("1001", 99), storedScore("1002", 7)];
  await user.click(screen.getByRole("button", { name: "Run scoring" }));
  await act(() => clock.pass());
  await act(() => clock.pass());
  expect(screen.queryByText("The score has changed")).toBeNull();
});

test("lets the result go when everything is read again", async () => {
  const crm = fakeCrm({ runScoringRules: async () => Promise.reject(new CrmTimeoutError("PUT", 1)) });
  const { user } = await showAndRun(crm);
  await screen.findByRole("alert");
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("drops what is still on its way when the page goes", async () => {
  const crm = fakeCrm();
  const { unmount, clock } = await showAndRun(crm);
  unmount();
  const before = crm.calls.length;
  await clock.pass();
  await settled();
  expect(crm.calls).toHaveLength(before);
});

test("says when what runs rules does not load, and loads it on demand; the score is there all the while", async () => {
  let attempts = 0;
  const crm = fakeCrm();
  const { user } = showRecordScore(crm, {
    loadRun: async () => {
      attempts++;
      if (attempts === 1) throw new Error("no network");
    },
  });
  await user.click(await screen.findByRole("button", { name: "Run scoring" }));
  await screen.findByText("Part of the page couldn’t be loaded, so nothing was done");
  expect(screen.getByRole("article", { name: "Fit" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Run scoring" })).toHaveAttribute("aria-disabled", "false");
  expect(crm.runs).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("button", { name: "Scoring is running" })).toBeVisible();
  expect(screen.queryByText("Part of the page couldn’t be loaded, so nothing was done")).toBeNull();
  expect(crm.runs).toHaveLength(1);
});
