import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import english from "../../../app/translations/en.json";
import { CrmRefusedError, CrmTransportError } from "../../../src/crm/index.ts";
import type { EntityScore } from "../../../src/scoring/index.ts";
import { fakeCrm } from "../support/fake-crm.ts";
import { showRecordScore } from "../support/show-record-score.ts";

const broken = async () => {
  throw new CrmTransportError("gone");
};
const tooMany = async () => {
  throw new CrmRefusedError({ status: 429, code: "TOO_MANY_REQUESTS", zohoMessage: "slow down", details: {} });
};

test.each([
  ["readRecord", "The record: the rules can’t be compared with its values."],
  ["listScoringRules", "The scoring rules: only stored scores are shown."],
  ["listFields", "The fields: they go by their API names"],
  ["readOrg", "The organisation’s time zone: days are counted in yours."],
  ["listEntityScores", "The stored scores: what follows is what the rules give now"],
] as const)("names what is missing when %s fails, and shows the rest", async (call, text) => {
  showRecordScore(fakeCrm({ [call]: broken }));
  expect(await screen.findByText(text, { exact: false })).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("Score loaded, not everything could be read");
  expect(screen.getByRole("heading", { name: call === "listScoringRules" ? "Rule 1001" : "Fit" })).toBeVisible();
});

test("says that a stored score was not read, not that there is none", async () => {
  showRecordScore(fakeCrm({ listEntityScores: broken }));
  expect(await screen.findAllByText("Not read")).toHaveLength(2);
  expect(screen.queryByText("No score yet")).toBeNull();
});

test("puts Zoho's own words beside the reason", async () => {
  showRecordScore(fakeCrm({ readOrg: tooMany }));
  const words = await screen.findByText(/takes no more requests/);
  expect(words).toHaveTextContent("Wait a minute, then try again. Zoho says: slow down (TOO_MANY_REQUESTS)");
});

test("takes an empty answer for a record that is gone or hidden, without words that Zoho did not say", async () => {
  const empty = async () => {
    throw new CrmRefusedError({ status: 204, code: "HTTP_204", zohoMessage: null, details: {} });
  };
  showRecordScore(fakeCrm({ readRecord: empty }));
  const words = await screen.findByText(/it may have been deleted, or you may not be allowed to see it/);
  expect(words).not.toHaveTextContent("Zoho says");
});

test("reads again on Try again", async () => {
  let calls = 0;
  const crm = fakeCrm({
    readOrg: async () => {
      calls += 1;
      return calls === 1 ? broken() : { timeZone: "UTC", edition: null };
    },
  });
  const { user } = showRecordScore(crm);
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(screen.queryByText("Not everything could be read")).toBeNull();
});

test("keeps what was known when a refresh fails, and says that it is from before", async () => {
  let fail = false;
  const crm = fakeCrm({
    listEntityScores: async (): Promise<readonly EntityScore[]> => (fail ? broken() : crm.scores),
  });
  const { user } = showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  fail = true;
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  expect(await screen.findByText(/What you see of it is from an earlier reading/)).toBeVisible();
  expect(screen.getByText("15")).toBeVisible();
});

test("shows nothing of what is amiss before the script that tells of it is there", async () => {
  let arrive: () => void = () => {};
  const loaded = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { container } = showRecordScore(fakeCrm({ readOrg: broken }), { loadTrouble: () => loaded });
  await new Promise((resolve) => setTimeout(resolve));
  expect(container.querySelector(".skeleton")).not.toBeNull();
  expect(screen.queryByRole("article")).toBeNull();
  arrive();
  expect(await screen.findByRole("article", { name: "Fit" })).toBeVisible();
  expect(screen.getByText("Not everything could be read")).toBeVisible();
});

test("says in plain words that the script did not load, shows the rest, and tries again", async () => {
  let reachable = false;
  const loadTrouble = async () => {
    if (!reachable) throw new Error("did not load");
  };
  const { user } = showRecordScore(fakeCrm({ readOrg: broken }), { loadTrouble });
  expect(await screen.findByRole("heading", { name: english["trouble.not_loaded"] })).toBeVisible();
  expect(screen.getByRole("article", { name: "Fit" })).toBeVisible();
  reachable = true;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Not everything could be read")).toBeVisible();
  expect(screen.queryByRole("heading", { name: english["trouble.not_loaded"] })).toBeNull();
});
