import { act, screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { CrmTransportError, type RunAnswer } from "../../../../src/crm/index.ts";
import { withGaps } from "../../../../src/crm/wire/index.ts";
import type { EntityScore, JobId, ScoringRule } from "../../../../src/scoring/index.ts";
import { compareScores } from "../../../../src/ui/record/run/compare-scores.ts";
import { aCriterion } from "../../../support/build/scoring-builders.ts";
import { field, fieldRule, lead, rule, STANDARD, storedScore } from "../../support/build-rules.ts";
import { type FakeCrm, fakeCrm } from "../../support/fake-crm.ts";
import { settled } from "../../support/manual-clock.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

const FIT = rule("1001", "Fit", {
  layout: STANDARD,
  fieldRules: [fieldRule(15, aCriterion("Industry", "equal", "Finance"))],
});
const CITY = rule("1002", "City", { fieldRules: [fieldRule(7, aCriterion("City", "equal", "Delhi"))] });
const FIELDS = [field("Industry", "Industry"), field("City", "City")];
const GAPS = { leftOut: 1, problem: null, more: false };
const CURRENT = [storedScore("1001", 15), storedScore("1002", 7)];

type Gateway = Parameters<typeof fakeCrm>[0];

function crmWith(gateway: Gateway = {}, scores: readonly EntityScore[] = CURRENT): FakeCrm {
  const crm = fakeCrm({
    listScoringRules: async () => [FIT, CITY],
    readRecord: async () => lead({ Industry: "Finance", City: "Delhi" }),
    listFields: async () => FIELDS,
    ...gateway,
  });
  crm.scores = scores;
  return crm;
}

async function showAndRun(crm: FakeCrm) {
  const view = showRecordScore(crm);
  await view.user.click(await screen.findByRole("button", { name: "Run scoring" }));
  await act(settled);
  return view;
}

const isOver = () => screen.queryByRole("heading", { name: "Nothing to change" }) !== null;

test("a run that can change nothing is not watched, and the page says why", async () => {
  const crm = crmWith();
  const { container, clock } = await showAndRun(crm);
  expect(isOver()).toBe(true);
  expect(container).toHaveTextContent(
    "The run is scheduled. The stored scores already match the record’s values as of May 3, 2026",
  );
  expect(container).toHaveTextContent("Fit, City: Job 4876876000009000001");
  expect(container).not.toHaveTextContent("Scheduled ·");
  expect(screen.getByRole("status")).toHaveTextContent("The stored scores already match the record’s values");
  expect(screen.getByRole("button", { name: "Run scoring" })).toHaveAttribute("aria-disabled", "false");
  expect(crm.runs).toHaveLength(1);
  // Of values that are as new as this no more is asked.
  expect(crm.calls.filter((call) => call === "readRecord")).toHaveLength(1);
  expect(clock.waits).toEqual([]);
});

test.each([
  ["rules", { listScoringRules: async () => withGaps([FIT, CITY], GAPS) }],
  ["scores", { listEntityScores: async () => withGaps(CURRENT, GAPS) }],
])("nothing is certain where %s are left out", async (_what, gateway) => {
  await showAndRun(crmWith(gateway));
  expect(isOver()).toBe(false);
});

test("a row that is left out has not changed", () => {
  expect(compareScores(CURRENT, withGaps(CURRENT.slice(0, 1), GAPS))).toEqual([]);
  expect(compareScores(withGaps([], GAPS), CURRENT)).toEqual([]);
  expect(compareScores(CURRENT, CURRENT.slice(0, 1))).toMatchObject([{ ruleId: "1002", after: null }]);
});

test("it is watched all the same on demand", async () => {
  const crm = crmWith();
  const { user, clock, container } = await showAndRun(crm);
  await user.click(screen.getByRole("button", { name: "Check again" }));
  crm.scores = [storedScore("1001", 20), storedScore("1002", 7)];
  await act(() => clock.pass());
  await act(() => clock.pass());
  expect(container).toHaveTextContent("Fit 15 → 20");
});

const scheduled: RunAnswer = { kind: "scheduled", jobId: "7" as JobId, message: null };
const pending: RunAnswer = { kind: "already_scheduled", message: null };
const gone = async () => {
  throw new CrmTransportError("gone");
};
const SIX: readonly ScoringRule[] = [1, 2, 3, 4, 5, 6].map((n) => ({ ...FIT, id: `100${n}` as ScoringRule["id"] }));

test.each<[string, FakeCrm]>([
  ["a stored score is another", crmWith({}, [storedScore("1001", 20), storedScore("1002", 7)])],
  ["a rule has no stored score yet", crmWith({}, [storedScore("1001", 15)])],
  ["an earlier run is pending", crmWith({ runScoringRules: async () => [scheduled, pending] })],
  ["the fields could not be read", crmWith({ listFields: gone })],
  ["a field of a rule is not among the fields", crmWith({ listFields: async () => FIELDS.slice(1) })],
  [
    "a layout's run may reach a rule that Zoho does not list",
    crmWith({ listScoringRules: async () => SIX }, [
      ...SIX.map(({ id }) => storedScore(id, 15)),
      storedScore("4711", 9),
    ]),
  ],
])("it is watched where %s", async (_, crm) => {
  const { clock } = await showAndRun(crm);
  expect(isOver()).toBe(false);
  expect(clock.waits).toEqual([1]);
});

test("a run of the whole layout ends as early where every rule of it is listed and current", async () => {
  await showAndRun(
    crmWith(
      { listScoringRules: async () => SIX },
      SIX.map(({ id }) => storedScore(id, 15)),
    ),
  );
  expect(isOver()).toBe(true);
});

test("it is watched where the scores just before the run could not be read", async () => {
  let broken = false;
  const crm: FakeCrm = crmWith({ listEntityScores: async () => (broken ? gone() : crm.scores) });
  const view = showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  broken = true;
  await view.user.click(screen.getByRole("button", { name: "Run scoring" }));
  await act(settled);
  expect(isOver()).toBe(false);
});

test.each([
  ["Finance", true],
  ["Retail", false],
])("nothing is concluded from values of long ago: they are read again, now %s", async (industry, over) => {
  let value = "Finance";
  const crm = crmWith({ readRecord: async () => lead({ Industry: value, City: "Delhi" }) });
  const view = showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  await act(settled);
  value = industry;
  view.clock.move(61);
  crm.calls.length = 0;
  await view.user.click(screen.getByRole("button", { name: "Run scoring" }));
  await act(settled);
  expect(crm.calls.filter((call) => call === "readRecord")).toHaveLength(1);
  expect(isOver()).toBe(over);
});
