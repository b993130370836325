import { screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { startSandbox } from "./support/sandbox.ts";
import { shownRules, showRuleList } from "./support/show-rule-settings.ts";

const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the editor in its place", () => {
  test("opens with the rule as it is now, not as the list had it", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    const rule = [...sandbox.organisation.rules.values()].find(({ name }) => name === "Position");
    if (rule === undefined) throw new Error("No rule Position");
    sandbox.organisation.rules.set(rule.id, { ...rule, description: "Changed meanwhile" });
    await user.click(button("Edit Position"));
    expect(await screen.findByRole("textbox", { name: "Description" })).toHaveValue("Changed meanwhile");
    expect(document.title).toBe("Edit Position · Scorelens");
  });

  test("is left for the page of the rule", async () => {
    const { user } = await showRuleList(startSandbox());
    await user.click(button("Edit Position"));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Position" })).toBeVisible();
  });

  test("is left for the list where the rule is new", async () => {
    const { user } = await showRuleList(startSandbox());
    await user.click(button("New rule"));
    expect(document.title).toBe("New scoring rule · Scorelens");
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await screen.findByRole("heading", { level: 1, name: "Scoring rules" });
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  });

  test("shows the saved rule and has it in the list", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    await user.click(button("Edit Position"));
    const name = await screen.findByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "Standing");
    await user.click(button("Review and save"));
    await user.click(await screen.findByRole("button", { name: /^Save/ }));
    await screen.findByRole("heading", { level: 1, name: "Standing" });
    expect([...sandbox.organisation.rules.values()].map((rule) => rule.name)).toContain("Standing");
    await user.click(button("All rules"));
    await waitFor(() => expect(shownRules()).toContain("Standing"));
    expect(shownRules()).not.toContain("Position");
  });

  test("that does not load can be loaded again", async () => {
    const sandbox = startSandbox();
    let fails = true;
    const { user } = await showRuleList(sandbox, {
      loadEditor: async () => {
        if (fails) throw new Error("blocked");
      },
    });
    await user.click(button("New rule"));
    expect(await screen.findByRole("alert")).toHaveTextContent("The editor could not be loaded");
    fails = false;
    await user.click(button("Try again"));
    expect(await screen.findByRole("textbox", { name: "Name" })).toBeVisible();
    expect(screen.queryByText("The editor could not be loaded")).toBeNull();
  });

  test("is not opened for a rule that is gone", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    for (const { id, name } of sandbox.organisation.rules.values()) {
      if (name === "Position") sandbox.organisation.rules.delete(id);
    }
    await user.click(button("Edit Position"));
    expect(await screen.findByRole("heading", { level: 1, name: "This rule does not exist any more" })).toBeVisible();
  });
});
