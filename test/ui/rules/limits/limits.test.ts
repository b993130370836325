import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { createEditionMemory } from "../../../../src/ui/rules/state/edition-memory.ts";
import { OWNER } from "../editor/support/show-rule-editor.ts";
import { fillWithRules, startSandbox } from "../support/sandbox.ts";
import { editionMemory, rowOf, shownRules, showRuleList } from "../support/show-rule-settings.ts";

const meter = (name: string) => screen.getByRole("meter", { name });
const limited = (name: string) => screen.getByRole("button", { name });

describe("limits", () => {
  test("are meters with text for the module, each layout and the rules for all layouts", async () => {
    await showRuleList(startSandbox());
    expect(meter("Active rules, whole module")).toHaveAttribute("aria-valuetext", "10 of 25 active rules");
    expect(meter("Rules in total, whole module")).toHaveAttribute("aria-valuemax", "50");
    expect(meter("Layouts with rules, whole module")).toHaveAttribute("aria-valuetext", "2 of 4 layouts with rules");
    expect(meter("Active rules, layout Standard")).toHaveAttribute("aria-valuetext", "3 of 5 active rules");
    expect(meter("Rules in total, layout Event Leads")).toHaveAttribute("aria-valuenow", "0");
    expect(meter("Active rules, rules for all layouts")).toHaveAttribute("aria-valuetext", "2 of 5 active rules");
  });

  test("follow the edition that the organisation has", async () => {
    await showRuleList(startSandbox({ settings: { edition: "crmplus" } }));
    expect(screen.getByRole("combobox", { name: "Edition" })).toHaveDisplayValue("CRM Plus (as Zoho says)");
    expect(meter("Active rules, whole module")).toHaveAttribute("aria-valuemax", "40");
  });

  test("follow the admin’s correction, which is remembered", async () => {
    const memory = editionMemory();
    const { user, unmount } = await showRuleList(startSandbox(), { memory });
    await user.selectOptions(screen.getByRole("combobox", { name: "Edition" }), "Ultimate");
    expect(meter("Active rules, whole module")).toHaveAttribute("aria-valuetext", "10 of 40 active rules");
    unmount();
    await showRuleList(startSandbox(), { memory });
    expect(meter("Active rules, whole module")).toHaveAttribute("aria-valuemax", "40");
    await user.selectOptions(screen.getByRole("combobox", { name: "Edition" }), "Enterprise (as Zoho says)");
    expect(memory.load(OWNER)).toBeNull();
  });

  test("work with a storage that refuses everything", () => {
    const memory = createEditionMemory(() => {
      throw new DOMException("denied", "SecurityError");
    });
    memory.save(OWNER, "ultimate");
    expect(memory.load(OWNER)).toBeNull();
  });

  test("of what is stored nothing but an edition is believed", () => {
    const memory = createEditionMemory(() => localStorage);
    memory.save(OWNER, "ultimate");
    expect(memory.load(OWNER)).toBe("ultimate");
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, "<b>huge</b>");
    expect(memory.load(OWNER)).toBeNull();
    memory.save(OWNER, null);
    expect(localStorage).toHaveLength(0);
  });

  test.each([
    ["another organisation", { ...OWNER, org: "5000000000000020001" }],
    ["another user", { ...OWNER, user: "4876876000000327999" }],
    ["nobody who is known", { org: null, user: null }],
  ])("corrected for one organisation and user are not so for %s", (_whose, owner) => {
    const memory = createEditionMemory(() => localStorage);
    memory.save(OWNER, "ultimate");
    localStorage.setItem("scorelens.edition", "ultimate");
    expect(memory.load(owner)).toBeNull();
    memory.save(owner, "standard");
    expect(memory.load(OWNER)).toBe("ultimate");
    localStorage.clear();
  });

  test("are counts without meters while the edition is not known", async () => {
    const sandbox = startSandbox();
    const readOrg = async () => ({ timeZone: "UTC", edition: "bespoke" });
    await showRuleList({ gateway: { ...sandbox.gateway, readOrg } });
    expect(screen.queryAllByRole("meter")).toHaveLength(0);
    expect(screen.getByText("10 active rules")).toBeVisible();
    expect(screen.getByText(/did not name an edition that is known here/)).toBeVisible();
  });
});

describe("an action that would break a limit", () => {
  test("is there, does nothing, and says which limit", async () => {
    const sandbox = startSandbox({ settings: { edition: "ultimate" } });
    fillWithRules(sandbox.organisation, 1);
    const { user } = await showRuleList(sandbox);
    const toggle = within(rowOf("Rule number 1")).getByRole("switch");
    expect(toggle).toHaveAttribute("aria-disabled", "true");
    expect(toggle).toHaveAccessibleDescription(
      "Limit reached: 5 of 5 active rules (layout Region 1). Deactivate a rule first.",
    );
    await user.click(toggle);
    expect(screen.queryByRole("alertdialog")).toBeNull();
    await user.click(within(rowOf("Rule number 1")).getByRole("button", { name: "More for Rule number 1" }));
    const clone = screen.getByRole("menuitem", { name: /^Clone/ });
    expect(clone).toHaveAttribute("aria-disabled", "true");
    expect(clone).toHaveTextContent("Limit reached: 10 of 10 rules in total (layout Region 1). Delete a rule first.");
    await user.click(clone);
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });

  test("is offered again once there is room", async () => {
    const sandbox = startSandbox({ settings: { edition: "ultimate" } });
    fillWithRules(sandbox.organisation, 1);
    const { user } = await showRuleList(sandbox);
    await user.click(within(rowOf("Rule number 0")).getByRole("switch"));
    await user.click(screen.getByRole("button", { name: "Deactivate “Rule number 0”" }));
    await waitFor(() =>
      expect(within(rowOf("Rule number 1")).getByRole("switch")).not.toHaveAttribute("aria-disabled"),
    );
  });

  test("is a new rule, where the edition has one rule per module", async () => {
    const { user } = await showRuleList(startSandbox({ settings: { edition: "professional" } }));
    expect(limited("New rule")).toHaveAttribute("aria-disabled", "true");
    expect(limited("New rule")).toHaveAccessibleDescription(/12 of 1 rules in total/);
    await user.click(limited("New rule"));
    expect(screen.getByRole("heading", { name: "Scoring rules" })).toBeVisible();
  });

  test("is activating more of the selected rules than fit", async () => {
    const sandbox = startSandbox({ settings: { edition: "ultimate" } });
    fillWithRules(sandbox.organisation, 1);
    for (const id of [...sandbox.organisation.rules.keys()].slice(0, 4)) sandbox.organisation.rules.delete(id);
    const { user } = await showRuleList(sandbox);
    for (const number of [5, 7])
      await user.click(screen.getByRole("checkbox", { name: `Select Rule number ${number}` }));
    expect(limited("Activate")).not.toHaveAttribute("aria-disabled");
    await user.click(screen.getByRole("checkbox", { name: "Select Rule number 9" }));
    expect(limited("Activate")).toHaveAccessibleDescription(/active rules \(layout Region 1\)/);
  });

  test("is let through where only our table stands against it no more, and Zoho’s own limit counts from then on", async () => {
    const sandbox = startSandbox();
    // The admin corrects the edition upwards; Zoho knows better.
    const { user } = await showRuleList(sandbox, { memory: editionMemory("ultimate") });
    sandbox.organisation.settings.edition = "professional";
    await user.click(screen.getByRole("button", { name: "More for Company Fit" }));
    await user.click(screen.getByRole("menuitem", { name: /^Clone/ }));
    await user.click(screen.getByRole("button", { name: "Clone “Company Fit”" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/This edition allows one scoring rule per module/);
    expect(meter("Rules in total, whole module")).toHaveAttribute("aria-valuemax", "1");
    expect(screen.getByText("Zoho’s own word in its last refusal")).toBeVisible();
    expect(shownRules()).toContain("Company Fit");
  });
});
