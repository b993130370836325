import { screen, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { startSandbox } from "../support/sandbox.ts";
import { showRuleList } from "../support/show-rule-settings.ts";

const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function openRule(name: string, options: Parameters<typeof startSandbox>[0] = {}, module = "Leads") {
  const sandbox = startSandbox(options);
  const view = await showRuleList(sandbox);
  if (module !== "Leads") {
    await view.user.selectOptions(screen.getByRole("combobox", { name: "Module" }), module);
    await screen.findByRole("table", { name: `Scoring rules of ${module}` });
  }
  await view.user.click(button(name));
  await screen.findByRole("heading", { level: 1, name });
  return { ...view, sandbox };
}

const sentences = (table: string) =>
  within(screen.getByRole("table", { name: table }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [within(row).getByRole("cell").textContent, within(row).getByRole("rowheader").textContent]);

describe("the page of a rule", () => {
  test("says every field rule as a sentence with its points", async () => {
    await openRule("Company Fit");
    expect(sentences("Field rules")).toContainEqual(["+15", "Annual Revenue is at least 100,000"]);
    expect(sentences("Field rules")).toContainEqual([
      "−15",
      "Industry is Education and No. of Employees is less than 20",
    ]);
  });

  test("says every signal by channel and name", async () => {
    await openRule("Partner Engagement");
    expect(sentences("Signals and touch points")).toEqual([
      ["+6", "Email Insights: Email Opened"],
      ["+8", "Email Insights: Email Clicked"],
      ["−10", "Email Insights: Email Bounced"],
      ["−3", "Telephony: Missed Call"],
    ]);
  });

  test("says what it applies to, and who made and changed it when", async () => {
    await openRule("Company Fit");
    const fact = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling;
    expect(fact("Applies to")).toHaveTextContent("Leads of layout Standard");
    expect(fact("Created")).toHaveTextContent(/^\w+ \d+, \d{4}.* by Patricia Boyle$/);
    expect(fact("Last changed")).toHaveTextContent(/by Patricia Boyle$/);
  });

  test("says that a rule was never changed", async () => {
    await openRule("Languages");
    expect(screen.getByText("Never changed")).toBeVisible();
  });

  test("has the raw data on demand, with keys that Scorelens does not know", async () => {
    const { user } = await openRule("Company Fit");
    const raw = () => screen.queryByRole("region", { name: "Raw data from Zoho" });
    expect(raw()).toBeNull();
    await user.click(button("Raw data from Zoho"));
    expect(raw()).toHaveTextContent(/"display_label": "Standard"/);
    expect(raw()).toHaveAttribute("tabindex", "0");
  });

  test("has a title of its own and the focus, and gives the focus back to the list", async () => {
    const { user } = await openRule("Company Fit");
    expect(document.title).toBe("Company Fit · Scorelens");
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    await user.click(button("All rules"));
    expect(document.title).toBe("Scoring rules · Scorelens");
    expect(button("Company Fit")).toHaveFocus();
  });

  test("holds nothing that could change the rule but the named actions", async () => {
    await openRule("Company Fit");
    expect(screen.queryAllByRole("textbox")).toHaveLength(0);
    expect(screen.queryAllByRole("combobox")).toHaveLength(0);
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "All rules",
      "Clone…",
      "Run…",
      "Delete…",
      "Edit",
      "Raw data from Zoho",
    ]);
  });

  test("reads a rule of the newer shape, with its touch points", async () => {
    await openRule("Partner Engagement", { settings: { ruleShape: "C" } });
    await screen.findByRole("table", { name: "Field rules" });
    expect(sentences("Field rules")).toEqual([["+4", "Email is not empty"]]);
    expect(sentences("Signals and touch points")).toEqual([
      ["+6", "Email Insights: Email Opened"],
      ["+8", "Email Insights: Email Clicked"],
      ["−10", "Email Insights: Email Bounced"],
      ["−3", "Telephony: Missed Call"],
    ]);
  });

  test("explains a rule of Zia’s and offers no change", async () => {
    const sandbox = startSandbox();
    const zia = [...sandbox.organisation.rules.values()].find((rule) => rule.zia !== null);
    await openRule(zia?.name ?? "none", {}, zia?.module);
    expect(screen.getByText(/Zia works this score out/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
    expect(screen.queryByRole("switch")).toBeNull();
  });

  test("marks the field rules with criteria that nobody can evaluate, and says why", async () => {
    await openRule("Legacy Region");
    expect(screen.getByRole("heading", { name: "2 criteria can’t be evaluated" })).toBeVisible();
    const rows = within(screen.getByRole("table", { name: "Field rules" }))
      .getAllByRole("row")
      .slice(1);
    expect(rows.map((row) => [...row.querySelectorAll(".line-problem")].map(({ textContent }) => textContent))).toEqual(
      [
        ["Zoho marks this criterion as broken: its field or value is gone. Choose them again."],
        ["Zoho marks this criterion as broken: its field or value is gone. Choose them again."],
        [],
      ],
    );
  });

  test("names the criterion where its field rule has several", async () => {
    const sandbox = startSandbox();
    for (const [id, rule] of sandbox.organisation.rules) {
      const [line] = rule.fieldRules;
      if (rule.name !== "Position" || line === undefined) continue;
      const city = { field: { api_name: "City" }, comparator: "equal", value: "Pune" };
      const gone = { field: { api_name: "Gone_Field" }, comparator: "equal", value: "Pune" };
      const criteria = { group_operator: "and", group: [city, gone] } as typeof line.criteria;
      sandbox.organisation.rules.set(id, { ...rule, fieldRules: [{ ...line, criteria }] });
    }
    const { user } = await showRuleList(sandbox);
    await user.click(button("Position"));
    expect(await screen.findByText(/^Gone_Field: The module has no field/)).toBeVisible();
  });

  test("tells a cause once where the rule and its words could not be read", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    sandbox.faults.add({ answer: "broken" });
    await user.click(button("Position"));
    await screen.findByText("The rule could not be read again");
    await user.click(button("Try again"));
    expect(await screen.findByText("Fields: shown as last loaded.")).toBeVisible();
    expect(screen.getAllByText(/Zoho is having a problem/)).toHaveLength(1);
    expect(screen.queryByText(/Layouts:|Organisation:/)).toBeNull();
  });

  test("of a rule that somebody has deleted says so", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    for (const rule of sandbox.organisation.rules.values()) {
      if (rule.name === "Position") sandbox.organisation.rules.delete(rule.id);
    }
    await user.click(button("Position"));
    expect(await screen.findByRole("heading", { level: 1, name: "This rule does not exist any more" })).toBeVisible();
    await user.click(button("All rules"));
    expect(screen.queryByRole("button", { name: "Position" })).toBeNull();
  });

  test("that can’t be read again keeps what the list told and offers to try again", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/automation", times: 1 });
    await user.click(button("Position"));
    expect(await screen.findByText("The rule could not be read again")).toBeVisible();
    expect(screen.getByRole("table", { name: "Field rules" })).toBeVisible();
    await user.click(button("Try again"));
    await screen.findByRole("heading", { level: 1, name: "Position" });
    expect(screen.queryByText("The rule could not be read again")).toBeNull();
  });
});
