import { act, screen } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { createSessionMemory } from "../../../../src/ui/record/state/pending-run-memory.ts";
import { storedScore } from "../../support/build-rules.ts";
import { fakeCrm, ORG_ID, USER } from "../../support/fake-crm.ts";
import { manualClock, settled } from "../../support/manual-clock.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

const OWNER = { org: ORG_ID, user: USER.id };
const KEY = `scorelens.run.${ORG_ID}.${USER.id}.Leads.4876876000005000001`;
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
  expect(await screen.findByText(/This run was started earlier/)).toBeVisible();
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
  expect(memory.load(OWNER, subject)).toBeNull();
});

test("reads back what it has saved", () => {
  memory.save(OWNER, PENDING as never);
  expect(memory.load(OWNER, subject)).toEqual(PENDING);
});

test.each([
  ["another user", { ...OWNER, user: "4876876000000000002" }],
  ["a user who is not known", { ...OWNER, user: null }],
  ["the same user in another organisation", { ...OWNER, org: "20002" }],
  ["an organisation that is not known", { ...OWNER, org: null }],
])("keeps a run from %s", (_, other) => {
  memory.save(OWNER, PENDING as never);
  expect(memory.load(other, subject)).toBeNull();
  memory.forget(other, subject);
  expect(memory.load(OWNER, subject)).toEqual(PENDING);
});

test("keeps nothing for a user who is not known", () => {
  memory.save({ ...OWNER, user: null }, PENDING as never);
  expect(sessionStorage).toHaveLength(0);
});

test("picks the watch up when the CRM tells late who the user is", async () => {
  sessionStorage.setItem(KEY, JSON.stringify(PENDING));
  let tell: (user: typeof USER) => void = () => {};
  const told = new Promise<typeof USER>((resolve) => {
    tell = resolve;
  });
  const clock = manualClock("2026-05-03T12:00:30Z");
  showRecordScore(fakeCrm({}, { currentUser: () => told }), { memory, clock });
  await act(settled);
  await act(() => clock.pass());
  expect(await screen.findByRole("button", { name: "Run scoring" })).toBeVisible();
  tell(USER);
  expect(await screen.findByText(/This run was started earlier/)).toBeVisible();
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
