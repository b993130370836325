import { screen, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { fillWithRules, startSandbox } from "./support/sandbox.ts";
import { rowOf, shownRules, showRuleList, showRuleSettings } from "./support/show-rule-settings.ts";

const heading = (name: string) => screen.findByRole("heading", { name });

describe("the list", () => {
  test("shows each rule under its layout with state, points and last change", async () => {
    await showRuleList(startSandbox());
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "Standard",
      "Partner Leads",
      "Event Leads",
      "For all layouts",
    ]);
    const row = within(rowOf("Company Fit"));
    expect(row.getByText("Active")).toBeVisible();
    expect(row.getByText("−28 to +54")).toBeVisible();
    expect(row.getByText("8 field rules")).toBeVisible();
    expect(row.getByText(/by/)).toHaveTextContent("by Patricia Boyle");
    expect(screen.getByText("No rule for this layout")).toBeVisible();
  });

  test("holds 80 rules of 8 layouts from five pages of the API", async () => {
    const sandbox = startSandbox({ settings: { edition: "ultimate" }, perPage: 16 });
    fillWithRules(sandbox.organisation);
    await showRuleList(sandbox);
    expect(shownRules()).toHaveLength(80);
    const pages = sandbox.requests.filter(
      ({ path, query }) => path.endsWith("/scoring_rules") && query?.["module"] === "Leads",
    );
    expect(pages.map(({ query }) => query?.["page"])).toEqual(["1", "2", "3", "4", "5"]);
    expect(screen.getByRole("status")).toHaveTextContent("80 rules shown");
  });

  test("finds a rule by words of its name or its description", async () => {
    const sandbox = startSandbox();
    fillWithRules(sandbox.organisation);
    const { user } = await showRuleList(sandbox);
    await user.type(screen.getByRole("searchbox", { name: "Search" }), "answer THE");
    expect(shownRules()).toEqual(["Rule number 42"]);
    expect(screen.getByRole("status")).toHaveTextContent("1 rule shown");
  });

  test("filters by state and by layout together", async () => {
    const sandbox = startSandbox();
    fillWithRules(sandbox.organisation);
    const { user } = await showRuleList(sandbox);
    await user.selectOptions(screen.getByRole("combobox", { name: "State" }), "Inactive");
    await user.selectOptions(screen.getByRole("combobox", { name: "Layout" }), "Region 3");
    expect(shownRules()).toEqual([21, 23, 25, 27, 29].map((number) => `Rule number ${number}`));
  });

  test.each([
    ["Rule", "Rule number 2"],
    ["State", "Rule number 20"],
    ["Points", "Rule number 29"],
    ["Last changed", "Rule number 26"],
  ])("sorts by %s and the other way round", async (column, first) => {
    const sandbox = startSandbox();
    fillWithRules(sandbox.organisation);
    const { user } = await showRuleList(sandbox);
    await user.selectOptions(screen.getByRole("combobox", { name: "Layout" }), "Region 3");
    const header = () => screen.getByRole("columnheader", { name: column });
    const press = () => user.click(within(header()).getByRole("button"));
    if (column !== "Rule") await press();
    expect(header()).toHaveAttribute("aria-sort", "ascending");
    expect(shownRules()[0]).toMatch(new RegExp(`^${first}`));
    const order = shownRules();
    await press();
    expect(header()).toHaveAttribute("aria-sort", "descending");
    expect(shownRules()[0]).not.toBe(order[0]);
  });

  test("forgets the selection when the filter changes, so that nothing unseen is acted on", async () => {
    const { user } = await showRuleList(startSandbox());
    await user.click(screen.getByRole("checkbox", { name: "Select Company Fit" }));
    expect(screen.getByRole("group", { name: "Actions for the selected rules" })).toBeVisible();
    await user.type(screen.getByRole("searchbox"), "pos");
    expect(screen.queryByRole("group", { name: "Actions for the selected rules" })).toBeNull();
  });

  test("changes the module", async () => {
    const { user } = await showRuleList(startSandbox());
    await user.selectOptions(screen.getByRole("combobox", { name: "Module" }), "Deals");
    await screen.findByRole("table", { name: "Scoring rules of Deals" });
    expect(shownRules()).not.toContain("Company Fit");
  });

  test("reads rules by id where the list leaves out their field rules", async () => {
    await showRuleList(startSandbox({ settings: { ruleShape: "C" } }));
    expect(await within(rowOf("Company Fit")).findByText("−28 to +54")).toBeVisible();
  });

  test("offers nothing for a rule of Zia’s but to look at it", async () => {
    const { user } = await showRuleList(startSandbox());
    await user.selectOptions(screen.getByRole("combobox", { name: "Module" }), "Contacts");
    await screen.findByRole("table", { name: "Scoring rules of Contacts" });
    const zia = shownRules().find((name) => /zia/i.test(name)) ?? "none";
    const row = within(rowOf(zia));
    expect(row.getAllByRole("button")).toHaveLength(1);
    expect(row.queryByRole("switch")).toBeNull();
    expect(row.queryByRole("checkbox")).toBeNull();
  });
});

describe("an empty page says why", () => {
  test("outside of the CRM", async () => {
    const host = { start: () => Promise.reject(new Error("no answer")) };
    showRuleSettings(startSandbox(), { host });
    expect(await heading("This page belongs inside Zoho CRM")).toBeVisible();
  });

  test("no module that can be scored", async () => {
    const sandbox = startSandbox();
    showRuleSettings({ gateway: { ...sandbox.gateway, listModules: async () => [] } });
    expect(await heading("No module can be scored")).toBeVisible();
  });

  test("no permission, with who can grant it", async () => {
    showRuleSettings(startSandbox({ token: "sandbox-rep" }));
    expect(await heading("You may not see the scoring rules")).toBeVisible();
    expect(screen.getByText(/“Manage Automation”.*An administrator can grant it/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "New rule" })).toBeNull();
  });

  test("no rule yet", async () => {
    const sandbox = startSandbox();
    sandbox.organisation.rules.clear();
    showRuleSettings(sandbox);
    expect(await heading("No scoring rules in Leads yet")).toBeVisible();
    expect(screen.getByRole("button", { name: "New rule" })).toBeEnabled();
  });

  test("nothing fits the search, with a way back", async () => {
    const { user } = await showRuleList(startSandbox());
    await user.type(screen.getByRole("searchbox"), "zzz");
    expect(screen.getByRole("heading", { name: "No rule fits" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show all rules" }));
    expect(shownRules()).toContain("Company Fit");
  });
});

describe("failures", () => {
  test("of the modules can be tried again", async () => {
    const sandbox = startSandbox();
    sandbox.faults.add({ answer: "broken", times: 1 });
    const { user } = showRuleSettings(sandbox);
    expect(await heading("The modules could not be read")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("table")).toBeVisible();
  });

  test("of the rules leave the page standing and can be tried again", async () => {
    const sandbox = startSandbox();
    sandbox.faults.add({ answer: "html", pathPrefix: "/crm/v8/settings/automation", times: 1 });
    const { user } = showRuleSettings(sandbox);
    expect(await screen.findByRole("alert")).toHaveTextContent("The rules could not be read");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("table")).toBeVisible();
  });

  test("of the layouts and the organisation are named while the rules are shown", async () => {
    const sandbox = startSandbox();
    sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/layouts", times: 1 });
    sandbox.faults.add({ answer: "throttled", pathPrefix: "/crm/v8/org", times: 1 });
    await showRuleList(sandbox);
    expect(screen.getByText(/The layouts: those without rules are not shown/)).toBeVisible();
    expect(screen.getByText(/choose its edition to see its limits/)).toBeVisible();
    expect(shownRules()).toContain("Company Fit");
    expect(screen.queryByRole("heading", { name: "Event Leads" })).toBeNull();
  });

  test("of a later reading keep what was read before", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/automation", times: 1 });
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText(/from an earlier reading/)).toBeVisible();
    expect(shownRules()).toContain("Company Fit");
  });
});
