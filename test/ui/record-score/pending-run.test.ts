import { act, screen } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { createSessionMemory } from "../../../src/ui/record-score/pending-run-memory.ts";
import { storedScore } from "../support/build-rules.ts";
import { fakeCrm } from "../support/fake-crm.ts";
import { manualClock } from "../support/manual-clock.ts";
import { showRecordScore } from "../support/show-record-score.ts";

const KEY = "scorelens.run.Leads.4876876000005000001";
const STARTED = Date.parse("2026-05-03T12:00:00Z");
const PENDING = {
  module: "Leads",
  recordId: "4876876000005000001",
  startedAt: STARTED,
  before: [storedScore("1001", 10)],
};
const memory = createSessionMemory(() => sessionStorage);

beforeEach(() => sessionStorage.clear());

test("remembers a run while it is pending and forgets it with the result", async () => {
  const crm = fakeCrm();
  const { user, clock } = showRecordScore(crm, { memory });
  await user.click(await screen.findByRole("button", { name: "Run scoring" }));
  expect(JSON.parse(sessionStorage.getItem(KEY) ?? "")).toMatchObject({ startedAt: STARTED });
  crm.scores = [storedScore("1001", 20)];
  await act(() => clock.pass());
  await act(() => clock.pass());
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

test("picks the watch up after a reload, looking at once and for no longer than was left", async () => {
  sessionStorage.setItem(KEY, JSON.stringify(PENDING));
  const crm = fakeCrm();
  const clock = manualClock("2026-05-03T12:01:40Z");
  showRecordScore(crm, { memory, clock });
  expect(await screen.findByText(/The run was started before this page was loaded/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Scoring is running" })).toHaveAttribute("aria-disabled", "true");
  await act(() => clock.pass());
  await act(() => clock.pass());
  expect(clock.waits).toEqual([0, 2]);
  expect(screen.getByRole("status")).toHaveTextContent("Fit from 10 to 15");
  expect(crm.runs).toEqual([]);
});

test("forgets a run of long ago", async () => {
  sessionStorage.setItem(KEY, JSON.stringify(PENDING));
  showRecordScore(fakeCrm(), { memory, clock: manualClock("2026-05-03T13:00:00Z") });
  expect(await screen.findByRole("button", { name: "Run scoring" })).toHaveAttribute("aria-disabled", "false");
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

const subject = { module: "Leads", moduleLabel: "Leads", recordId: PENDING.recordId as never };

test.each([
  ["no JSON", "{"],
  ["null", "null"],
  ["another record", JSON.stringify({ ...PENDING, recordId: "2" })],
  ["another module", JSON.stringify({ ...PENDING, module: "Deals" })],
  ["a record that is none", JSON.stringify({ ...PENDING, recordId: "<b>" })],
  ["scores that are none", JSON.stringify({ ...PENDING, before: [{ ruleId: "1", score: "<b>" }] })],
  ["no start", JSON.stringify({ ...PENDING, startedAt: "now" })],
])("ignores what is remembered as %s", (_what, text) => {
  sessionStorage.setItem(KEY, text);
  expect(memory.load(subject)).toBeNull();
});

test("reads back what it has saved", () => {
  memory.save(PENDING as never);
  expect(memory.load(subject)).toEqual(PENDING);
});

test("runs without a memory where the browser refuses storage", async () => {
  const refused = createSessionMemory(() => {
    throw new DOMException("denied", "SecurityError");
  });
  const crm = fakeCrm();
  const { user } = showRecordScore(crm, { memory: refused });
  await user.click(await screen.findByRole("button", { name: "Run scoring" }));
  expect(crm.runs).toHaveLength(1);
});
