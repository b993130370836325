import { screen, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { CrmTimeoutError, type ListGaps } from "../../../../src/crm/index.ts";
import { fillWithRules, startSandbox } from "../support/sandbox.ts";
import { rowOf, shownRules, showRuleList, showRuleSettings } from "../support/show-rule-settings.ts";

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

describe("criteria that nobody can evaluate", () => {
  const marks = () => [...document.querySelectorAll(".mark-broken")].map(({ textContent }) => textContent);
  const city = { field: { api_name: "City" }, comparator: "equal", value: "Pune" };

  test("are counted on their rule's line, and on no other", async () => {
    await showRuleList(startSandbox());
    expect(within(rowOf("Legacy Region")).getByText("2 criteria can’t be evaluated")).toBeVisible();
    expect(marks()).toHaveLength(1);
  });

  test.each<readonly [string, object, string | undefined]>([
    ["Zoho marks as broken", { ...city, $disrupted: true }, "1 criterion can’t be evaluated"],
    ["compares in a way that nobody knows", { ...city, comparator: "resembles" }, "1 criterion can’t be evaluated"],
    ["asks for a deleted field", { ...city, field: { api_name: "Gone" } }, "1 criterion can’t be evaluated"],
    ["can’t be read", { anything: true }, "1 criterion can’t be evaluated"],
    [
      "compares a number with a word",
      { ...city, field: { api_name: "Annual_Revenue" }, value: "ten" },
      "1 criterion can’t be evaluated",
    ],
    [
      "are two of three in a group",
      { group_operator: "and", group: [city, { ...city, $disrupted: true }, { anything: true }] },
      "2 criteria can’t be evaluated",
    ],
    ["is sound", city, undefined],
    [
      "wants a choice that is gone, which records may still have",
      { field: { api_name: "Rating" }, comparator: "equal", value: "Dormant" },
      undefined,
    ],
  ])("are marked where one %s", async (_what, criteria, mark) => {
    const sandbox = startSandbox();
    const { organisation } = sandbox;
    fillWithRules(organisation, 1);
    for (const [id, rule] of organisation.rules) {
      const [line] = rule.fieldRules;
      if (rule.name !== "Rule number 3" || line === undefined) continue;
      organisation.rules.set(id, { ...rule, fieldRules: [{ ...line, criteria: criteria as typeof line.criteria }] });
    }
    await showRuleList(sandbox);
    expect(marks()).toEqual(mark === undefined ? [] : [mark]);
  });

  test("are found by the filter, which says what it could not look at", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    await user.selectOptions(screen.getByRole("combobox", { name: "State" }), "Needs attention");
    expect(shownRules()).toEqual(["Legacy Region"]);
    expect(screen.queryByText(/checked: Zoho didn’t return/)).toBeNull();
  });

  test("are not claimed to be all where a rule's field rules could not be read", async () => {
    const sandbox = startSandbox({ settings: { ruleShape: "C" } });
    sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/automation/scoring_rules/" });
    const { user } = await showRuleList(sandbox);
    await user.selectOptions(screen.getByRole("combobox", { name: "State" }), "Needs attention");
    expect(
      await screen.findByText(/\d+ rules couldn’t be checked: Zoho didn’t return their field rules\./),
    ).toBeVisible();
  });
});

describe("failures", () => {
  test("of everything but the rules tell their cause once", async () => {
    const sandbox = startSandbox();
    for (const path of ["layouts", "fields", "signals"])
      sandbox.faults.add({ answer: "throttled", pathPrefix: `/crm/v8/settings/${path}` });
    sandbox.faults.add({ answer: "throttled", pathPrefix: "/crm/v8/org" });
    await showRuleList(sandbox);
    expect(screen.getAllByText(/Zoho takes no more requests/)).toHaveLength(1);
    const list = screen.getByText(/Zoho takes no more requests/).parentElement?.parentElement;
    expect(
      within(list as HTMLElement)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Layouts: those without rules aren’t shown.",
      "Fields: criteria that use deleted fields aren’t marked.",
      "Organisation: choose its edition to see its limits.",
    ]);
  });

  test("of everything tell their cause once, and nothing of what is not shown anyway", async () => {
    const sandbox = startSandbox();
    for (const path of [
      "/crm/v8/settings/automation",
      "/crm/v8/settings/layouts",
      "/crm/v8/settings/fields",
      "/crm/v8/settings/signals",
      "/crm/v8/org",
    ])
      sandbox.faults.add({ answer: "throttled", pathPrefix: path });
    showRuleSettings(sandbox);
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("The rules could not be read");
    expect(screen.getAllByText(/Zoho takes no more requests/)).toHaveLength(1);
    expect(within(alert).queryAllByRole("listitem")).toEqual([]);
  });

  test("with two causes tell each below what it is the cause of", async () => {
    const sandbox = startSandbox();
    sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/layouts" });
    sandbox.faults.add({ answer: "throttled", pathPrefix: "/crm/v8/org" });
    await showRuleList(sandbox);
    const causeOf = (text: RegExp) => screen.getByText(text).closest("ul")?.nextElementSibling?.textContent ?? "";
    expect(causeOf(/Layouts/)).toMatch(/^\s*Zoho is having a problem/);
    expect(causeOf(/Organisation:/)).toMatch(/^\s*Zoho takes no more requests/);
  });

  test.each<readonly [string, ListGaps, string]>([
    [
      "a rule that can’t be read",
      { leftOut: 1, problem: null, more: false },
      "1 scoring rule can’t be read. It isn’t listed or included in counts and limits.",
    ],
    [
      "rules that can’t be read",
      { leftOut: 3, problem: null, more: false },
      "3 scoring rules can’t be read. They aren’t listed or included in counts and limits.",
    ],
    [
      "more rules than were read",
      { leftOut: 0, problem: null, more: true },
      "Zoho has more scoring rules than could be read. Counts and limits cover only those shown.",
    ],
  ])("to read some say what the list lacks: %s", async (_what, gaps, text) => {
    const { gateway } = startSandbox();
    const { user } = await showRuleList({
      gateway: {
        ...gateway,
        listRuleHeads: async (...of) => Object.assign([...(await gateway.listRuleHeads(...of))], { gaps }),
      },
    });
    expect(screen.getByText(text)).toBeVisible();
    // Still so once a rule was read again.
    await user.click(screen.getByRole("button", { name: "Position" }));
    await user.click(screen.getByRole("button", { name: "All rules" }));
    expect(screen.getByText(text)).toBeVisible();
  });

  test("of the list don't make the one rule that could be read pass for all of them", async () => {
    const sandbox = startSandbox();
    sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/automation", times: 3 });
    const { user } = showRuleSettings(sandbox);
    await screen.findByRole("alert");
    await user.click(screen.getByRole("button", { name: "New rule" }));
    await screen.findAllByText("Annual Revenue");
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Only one");
    await user.type(screen.getByRole("textbox", { name: "Points" }), "5");
    await user.selectOptions(screen.getByRole("combobox", { name: "Field" }), "Website");
    await user.selectOptions(screen.getByRole("combobox", { name: "Comparison" }), "is not empty");
    await user.click(screen.getByRole("button", { name: "Review and save" }));
    sandbox.faults.clear();
    const { gateway } = sandbox;
    const listing = gateway.listRuleHeads;
    gateway.listRuleHeads = () => Promise.reject(new CrmTimeoutError("/scoring_rules", 1));
    await user.click(screen.getByRole("button", { name: "Create rule" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Only one" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "All rules" }));
    expect(await screen.findByText("The rules could not be read")).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.queryByRole("meter")).toBeNull();
    gateway.listRuleHeads = listing;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("table", { name: "Scoring rules of Leads" });
    expect(shownRules()).toEqual(expect.arrayContaining(["Only one", "Company Fit"]));
  });

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
    expect(screen.getByText(/Layouts: those without rules aren’t shown/)).toBeVisible();
    expect(screen.getByText(/choose its edition to see its limits/)).toBeVisible();
    expect(shownRules()).toContain("Company Fit");
    expect(screen.queryByRole("heading", { name: "Event Leads" })).toBeNull();
  });

  test("of a later reading keep what was read before", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/automation", times: 1 });
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("Scoring rules: shown as last loaded.")).toBeVisible();
    expect(shownRules()).toContain("Company Fit");
  });
});
