import { screen, waitFor } from "@testing-library/preact";
import axe from "axe-core";
import { afterEach, expect, test } from "vitest";
import type { CrmRecord } from "../../../src/scoring/index.ts";
import { aCriterion, aGroup } from "../../support/build/scoring-builders.ts";
import { fieldRule, LEAD, lead, rule, STANDARD } from "../support/build-rules.ts";
import { FIT, fakeCrm, USER } from "../support/fake-crm.ts";
import { showRecordScore } from "../support/show-record-score.ts";

afterEach(() => {
  for (const name of ["lang", "dir", "data-theme"]) document.documentElement.removeAttribute(name);
});

test("reads everything in one round of five calls", async () => {
  const crm = fakeCrm();
  showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  expect(crm.calls.toSorted()).toEqual(["listEntityScores", "listFields", "listScoringRules", "readOrg", "readRecord"]);
});

test("sends the round's calls before any of them has answered", async () => {
  const crm = fakeCrm({ readRecord: () => new Promise(() => {}) });
  showRecordScore(crm);
  await waitFor(() => expect(crm.calls).toHaveLength(5));
});

test("resolves a module name to its API name first", async () => {
  const plans = {
    apiName: "Service_Plans",
    moduleName: "CustomModule5",
    singularLabel: "Plan",
    pluralLabel: "Plans",
    scoringSupported: true,
  };
  const asked: string[] = [];
  const crm = fakeCrm(
    {
      listModules: async () => [plans],
      readRecord: async (_signal, module) => {
        asked.push(module);
        return lead({});
      },
    },
    { pageContext: async () => ({ entity: "CustomModule5", recordIds: [LEAD] }) },
  );
  const { container } = showRecordScore(crm);
  await waitFor(() => expect(container).toHaveTextContent("Plans · Layout Standard"));
  expect(asked).toEqual(["Service_Plans"]);
});

test("reads the start of the fiscal year only for a rule that needs it, and after the first view", async () => {
  const fiscal = rule("1001", "Fiscal", {
    fieldRules: [fieldRule(1, aCriterion("Closing_Date", "equal", "${THISFQ}"))],
  });
  const crm = fakeCrm({ listScoringRules: async () => [fiscal] });
  showRecordScore(crm);
  await waitFor(() => expect(crm.calls).toContain("readFiscalYearStartMonth"));
  expect(crm.calls.indexOf("readFiscalYearStartMonth")).toBe(5);
});

test("announces in a status line that is there from the start", async () => {
  showRecordScore(fakeCrm());
  const status = screen.getByRole("status");
  expect(status).toHaveTextContent("Loading score");
  await screen.findByRole("article", { name: "Fit" });
  expect(screen.getByRole("status")).toBe(status);
  expect(status).toHaveTextContent("Score loaded");
});

test("keeps the old content during a refresh and marks it busy", async () => {
  let answer: (record: CrmRecord) => void = () => {};
  let first = true;
  const crm = fakeCrm({
    readRecord: () => {
      if (first) {
        first = false;
        return Promise.resolve(lead({ Industry: "Finance" }));
      }
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    listScoringRules: async () => [FIT],
  });
  const { user, container } = showRecordScore(crm);
  await screen.findByText("Industry is Finance");
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  expect(container.querySelector("[aria-busy=true]")).toHaveTextContent("Industry is Finance");
  expect(screen.getByRole("button", { name: "Refreshing…" })).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByRole("status")).toHaveTextContent("Refreshing score");
  answer(lead({ Industry: "Retail" }));
  await waitFor(() => expect(screen.queryByText("Industry is Finance")).toBeNull());
  expect(container.querySelector("[aria-busy=true]")).toBeNull();
});

test("takes the theme from the user", async () => {
  showRecordScore(fakeCrm({}, { theme: async () => "dark" }));
  await waitFor(() => expect(document.documentElement).toHaveAttribute("data-theme", "dark"));
});

test("goes on without the user and the theme when the CRM does not tell them", async () => {
  const silent = () => Promise.reject(new Error("no answer"));
  showRecordScore(fakeCrm({}, { currentUser: silent, theme: silent }));
  expect(await screen.findByRole("article", { name: "Fit" })).toBeVisible();
  expect(document.documentElement).not.toHaveAttribute("data-theme");
});

test("writes numbers as the user's country does", async () => {
  const crm = fakeCrm(
    {
      readRecord: async () => lead({ Revenue: 1234567 }),
      listScoringRules: async () => [
        rule("1001", "Fit", { fieldRules: [fieldRule(5, aCriterion("Revenue", "greater_than", 1000))] }),
      ],
    },
    { currentUser: async () => ({ ...USER, locale: "de-DE" }) },
  );
  const { user, container } = showRecordScore(crm);
  await user.click(await screen.findByRole("button", { name: /^Why\?/ }));
  expect(container).toHaveTextContent("is: 1.234.567 — needs: Revenue is more than 1.000");
});

const HOSTILE = `\u202e<img src=x onerror=alert(1)> ${"x".repeat(10_000)}`;

test("shows hostile values as isolated text and cuts what is long", async () => {
  const rules = [
    rule("1001", HOSTILE, {
      layout: { ...STANDARD, name: HOSTILE },
      fieldRules: [fieldRule(5, aCriterion("City", "equal", HOSTILE))],
    }),
  ];
  const crm = fakeCrm({
    listScoringRules: async () => rules,
    readRecord: async () => lead({ City: HOSTILE }, { ...STANDARD, name: HOSTILE }),
  });
  const { user, container } = showRecordScore(crm);
  await user.click(await screen.findByRole("button", { name: /^Why\?/ }));
  expect(container.querySelector("img")).toBeNull();
  expect(container.textContent?.length).toBeLessThan(4_000);
  const isolated = screen.getAllByText(/onerror/).filter((element) => element.closest("bdi") === null);
  expect(isolated.map((element) => element.className)).toEqual(["visually-hidden"]);
  const [showAll] = screen.getAllByRole("button", { name: "Show all" });
  if (showAll === undefined) throw new Error("nothing was cut");
  await user.click(showAll);
  expect(showAll).toHaveAttribute("aria-expanded", "true");
  expect(container.textContent?.length).toBeGreaterThan(10_000);
});

test("has nothing that axe objects to, folded and unfolded", async () => {
  const nested = aGroup(
    "or",
    aCriterion("City", "equal", "Delhi"),
    aGroup("and", aCriterion("Gone", "equal", "x"), aCriterion("Rating", "equal", "Hot")),
  );
  const crm = fakeCrm({
    listScoringRules: async () => [
      FIT,
      rule("1002", "Nested", {
        fieldRules: [fieldRule(4, nested)],
        signalRules: [{ id: null, score: 3, signal: { id: "7", namespace: null } }],
      }),
      rule("1003", "Old", { active: false }),
    ],
  });
  const { user, container } = showRecordScore(crm);
  await screen.findByRole("article", { name: "Fit" });
  document.title = "Scorelens";
  document.documentElement.lang = "en";
  // Colours need a layout; the browser tests look at them.
  const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
  for (const fold of container.querySelectorAll("button[aria-expanded=false]:not([aria-haspopup])"))
    await user.click(fold);
  await user.click(screen.getByRole("button", { name: "Run scoring" }));
  expect((await axe.run(container, { rules })).violations).toEqual([]);
});
