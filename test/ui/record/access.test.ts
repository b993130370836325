import { screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import english from "../../../app/translations/en.json";
import {
  type AccessNote,
  CONNECTION_SCOPES,
  type ConnectionFailure,
  CrmRefusedError,
  CrmTimeoutError,
  CrmTransportError,
} from "../../../src/crm/index.ts";
import { fakeCrm, USER } from "../support/fake-crm.ts";
import { showRecordScore } from "../support/show-record-score.ts";

const broken = async () => {
  throw new CrmTransportError("gone");
};
const forbidden = async () => {
  throw new CrmRefusedError({ status: 403, code: "NO_PERMISSION", zohoMessage: null, details: {} });
};
const DEAD = { readRecord: broken, listScoringRules: broken, listEntityScores: broken };
const choice = { connection: "acme_link", dataCentre: "jp", use: "when_refused" } as const;
const byConnection = (failure: ConnectionFailure | null): AccessNote => {
  return { kind: "connection", choice, reach: "everything", failure };
};
const steps = () => screen.getAllByRole("listitem").map((item) => item.textContent);

test("without Zoho's script the page says so, and not that it is outside the CRM", async () => {
  const crm = fakeCrm(
    {},
    {
      start: async () => {
        throw new CrmTimeoutError("init", 1);
      },
    },
  );
  showRecordScore(crm, { access: { kind: "no_sdk" } });
  expect(await screen.findByRole("heading", { name: english["access.no_sdk.title"] })).toBeVisible();
  expect(screen.queryByText(english["outside.title"])).toBeNull();
  expect(steps().join(" ")).toContain("live.zwidgets.com");
});

test("without zrc and a connection the page names every step, scope and the variable with an example", async () => {
  showRecordScore(fakeCrm(DEAD), { access: { kind: "no_way", setting: { kind: "unset" } } });
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByRole("heading", { name: english["access.no_way.title"] })).toBeVisible();
  for (const scope of CONNECTION_SCOPES.everything) expect(alert).toHaveTextContent(scope);
  expect(alert).toHaveTextContent(
    'Scorelens_Connection (a single line) the value {"connection":"scorelens","data_centre":"eu","use":"when_zrc_is_missing"}',
  );
  expect(alert).toHaveTextContent("us, eu, in, au, jp, cn, ca, sa");
  expect(alert).toHaveTextContent(english["access.who"]);
  expect(within(alert).getByRole("button", { name: "Try again" })).toBeVisible();
});

test.each([
  [{ code: "not_json" }, "It is not JSON."],
  [{ code: "unknown_key", key: "<b>dc</b>" }, "It has “<b>dc</b>”, which is none of connection, data_centre, use."],
  [{ code: "missing_key", key: "use" }, "It lacks “use”."],
  [{ code: "bad_data_centre", value: '"mars"' }, '“data_centre” is "mars", which is none of us, eu'],
  [{ code: "bad_use", value: "1" }, "“use” is 1, which is none of when_zrc_is_missing, when_refused."],
  [{ code: "bad_connection", value: '""' }, '“connection” is "": a link name begins with a letter'],
] as const)("a wrong value of the variable is shown with what is wrong: %j", async (problem, text) => {
  showRecordScore(fakeCrm(DEAD), { access: { kind: "no_way", setting: { kind: "wrong", problem } } });
  expect(await screen.findByRole("alert")).toHaveTextContent(text);
});

test("a refused user keeps the stored scores, and reads which permission of which profile is lacking", async () => {
  const access: AccessNote = { kind: "refused", setting: { kind: "unset" } };
  showRecordScore(fakeCrm({ listScoringRules: forbidden }), { access });
  expect(await screen.findByRole("heading", { name: english["rules_refused.title"] })).toBeVisible();
  expect(steps()).toEqual([
    `Under Setup, Users and Control, Security Control, Profiles, open the profile ${USER.profile} and switch on “Manage Automation”.`,
  ]);
  expect(screen.getAllByRole("article")).toHaveLength(2);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a connection that is set up for other cases only is named to a refused user", async () => {
  const setting = { kind: "set", choice: { ...choice, use: "when_zrc_is_missing" } } as const;
  showRecordScore(fakeCrm({ listScoringRules: forbidden }), { access: { kind: "refused", setting } });
  expect(await screen.findByText(/does not say/)).toHaveTextContent("Scorelens_Connection does not say when_refused");
});

test.each([
  [{ code: "not_authorised" }, "The connection acme_link does not work", "authorise it again"],
  [{ code: "scope_missing" }, "The connection acme_link lacks a scope", "ZohoCRM.settings.scoring_rules.READ"],
  [{ code: "other_domain" }, "The connection acme_link does not reach the data centre", "in the data centre jp"],
  [{ code: "owner_refused" }, "The owner of the connection acme_link lacks a permission", "Manage Automation"],
  [
    { code: "wrong_data_centre", own: "in" },
    "The connection acme_link is set up for another data centre",
    "put in as data_centre",
  ],
] as const)("a connection with %j has a page of its own", async (failure, title, step) => {
  showRecordScore(fakeCrm(DEAD), { access: byConnection(failure) });
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByRole("heading", { name: title })).toBeVisible();
  expect(alert).toHaveTextContent(step);
  expect(alert).toHaveTextContent(english["access.who"]);
});

test("a connection for the rules alone is asked for no other scope", async () => {
  const access = { kind: "connection", choice, reach: "rules", failure: { code: "scope_missing" } } as const;
  showRecordScore(fakeCrm(DEAD), { access });
  await screen.findByRole("alert");
  expect(
    steps()
      .join(" ")
      .match(/ZohoCRM\.\S+\w/g),
  ).toEqual(CONNECTION_SCOPES.rules);
});

test.each(["everything", "rules"] as const)("says whose authority is used for %s", async (reach) => {
  showRecordScore(fakeCrm(), { access: { kind: "connection", choice, reach, failure: null } });
  expect(await screen.findByText(english[`access.authority.${reach}`])).toBeVisible();
  expect(await screen.findByRole("article", { name: "Fit" })).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("Score loaded");
});
