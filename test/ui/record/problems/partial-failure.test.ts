import { screen, waitFor } from "@testing-library/preact";
import { expect, test } from "vitest";
import english from "../../../../app/translations/en.json";
import { CrmRefusedError, CrmTransportError } from "../../../../src/crm/index.ts";
import { fakeCrm } from "../../support/fake-crm.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

const broken = async () => {
  throw new CrmTransportError("gone");
};
const tooMany = async () => {
  throw new CrmRefusedError({ status: 429, code: "TOO_MANY_REQUESTS", zohoMessage: "slow down", details: {} });
};

const SERVER = "Zoho is having a problem. Try again in a moment. Zoho says: HTTP_500";
const GONE = "The CRM could not be reached. Check the connection, then try again.";
const LATER =
  "Zoho takes no more requests for now. Wait a minute, then try again. Zoho says: slow down (TOO_MANY_REQUESTS)";
const down = async () => {
  throw new CrmRefusedError({ status: 500, code: "HTTP_500", zohoMessage: null, details: {} });
};
type Call = "readRecord" | "listScoringRules" | "listEntityScores" | "listFields" | "readOrg";
const ALL: readonly Call[] = ["readRecord", "listScoringRules", "listEntityScores", "listFields", "readOrg"];

const saidBy = (container: Element) =>
  Array.from(container.querySelectorAll(".notice p"), (each) => each.textContent)
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim();

// On the first reading: what is missing, its cause once, and what that means for this page.
test.each([
  [
    ["readRecord"],
    broken,
    `Not loaded: record. ${GONE} Only the stored scores can be shown, not the reasons behind them.`,
  ],
  [
    ["listScoringRules"],
    down,
    `Not loaded: scoring rules. ${SERVER} Only the stored scores can be shown, not the reasons behind them.`,
  ],
  [
    ["listEntityScores"],
    down,
    `Not loaded: stored scores. ${SERVER} Any points below are what the rules give now, not stored scores.`,
  ],
  [
    ["listFields"],
    broken,
    `Not loaded: fields. ${GONE} Fields are shown by their API names, and their types are guessed from the values.`,
  ],
  [
    ["readOrg"],
    tooMany,
    `Not loaded: organisation. ${LATER} Days are counted in your time zone, not the organisation’s.`,
  ],
  [
    ["readRecord", "listScoringRules", "listFields", "readOrg"],
    tooMany,
    `Not loaded: record, scoring rules, fields, organisation. ${LATER} Only the stored scores can be shown, not the reasons behind them.`,
  ],
] as const)("names what is missing, its cause once and what it costs: %j", async (calls, fail, text) => {
  const { container } = showRecordScore(fakeCrm(Object.fromEntries(calls.map((call) => [call, fail]))));
  await screen.findByRole("heading", { name: "Some data couldn’t be loaded" });
  expect(saidBy(container)).toBe(text);
  expect(screen.getByRole("status")).toHaveTextContent("Some data couldn’t be loaded");
  const rulesShown = !(["readRecord", "listScoringRules"] as readonly Call[]).some((call) =>
    calls.includes(call as never),
  );
  expect(screen.getAllByRole("article")).toHaveLength(2);
  expect(screen.queryAllByRole("table", { name: "Field rules of Fit" })).toHaveLength(rulesShown ? 1 : 0);
});

test("says that nothing is stored where no reason can be shown either", async () => {
  const crm = fakeCrm({ readRecord: down });
  crm.scores = [];
  const { container } = showRecordScore(crm);
  await screen.findByRole("heading", { name: "Some data couldn’t be loaded" });
  expect(container).toHaveTextContent("Zoho has stored no score for this record.");
  expect(container).not.toHaveTextContent("Only the stored scores");
});

test("tells two causes apart", async () => {
  const { container } = showRecordScore(fakeCrm({ listFields: down, readOrg: tooMany }));
  await screen.findByRole("heading", { name: "Some data couldn’t be loaded" });
  expect(container).toHaveTextContent(`Not loaded: fields. ${SERVER}`);
  expect(container).toHaveTextContent(`Not loaded: organisation. ${LATER}`);
});

test("is silent on what the page does not use: fields, where the rules may not be read", async () => {
  const refused = async () => {
    throw new CrmRefusedError({ status: 403, code: "NO_PERMISSION", zohoMessage: null, details: {} });
  };
  showRecordScore(fakeCrm({ listScoringRules: refused, listFields: down, readOrg: down }));
  await screen.findByRole("heading", { name: "The reasons are hidden from you" });
  expect(screen.queryByRole("heading", { name: "Some data couldn’t be loaded" })).toBeNull();
});

test("gives the cause that trying again may end, where neither rules nor scores could be read", async () => {
  const refused = async () => {
    throw new CrmRefusedError({ status: 403, code: "NO_PERMISSION", zohoMessage: null, details: {} });
  };
  showRecordScore(fakeCrm({ listScoringRules: refused, listEntityScores: down }));
  expect(await screen.findByRole("alert")).toHaveTextContent(`The score could not be read${SERVER}`);
});

// On Refresh: what was read before stays, so nothing is missing but its being new.
test.each([
  [ALL, tooMany, `${LATER} Data loaded earlier is shown instead.`],
  [["listEntityScores"], down, `Not loaded: stored scores. ${SERVER} Data loaded earlier is shown instead.`],
  [["listScoringRules"], down, `Not loaded: scoring rules. ${SERVER} Data loaded earlier is shown instead.`],
] as const)("says of what failed on Refresh that it is from before, and no more: %j", async (calls, fail, text) => {
  let failing = false;
  const whole = fakeCrm();
  const maybe =
    (call: Call) =>
    async (...args: readonly unknown[]) =>
      failing ? fail() : (whole.gateway[call] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
  const crm = fakeCrm(Object.fromEntries(calls.map((call) => [call, maybe(call)])));
  const { user, container } = showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  failing = true;
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  await screen.findByRole("heading", { name: "Some data couldn’t be loaded" });
  expect(saidBy(container)).toBe(text);
  expect(screen.getByRole("table", { name: "Field rules of Fit" })).toBeVisible();
  expect(screen.getByText("15")).toBeVisible();
});

test("names what is from before where another part was never read", async () => {
  let failing = false;
  const crm = fakeCrm({
    readOrg: tooMany,
    listEntityScores: async () => (failing ? tooMany() : crm.scores),
  });
  const { user, container } = showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  failing = true;
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  await screen.findByText("Shown as last loaded: stored scores.");
  expect(container).toHaveTextContent("Not loaded: stored scores, organisation.");
  expect(container).toHaveTextContent("Days are counted in your time zone");
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
  await waitFor(() => expect(screen.queryByText("Some data couldn’t be loaded")).toBeNull());
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
  expect(screen.getByRole("heading", { name: "Some data couldn’t be loaded" })).toBeVisible();
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
  expect(await screen.findByRole("heading", { name: "Some data couldn’t be loaded" })).toBeVisible();
  expect(screen.queryByRole("heading", { name: english["trouble.not_loaded"] })).toBeNull();
});
