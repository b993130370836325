import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { CrmTimeoutError } from "../../../../src/crm/index.ts";
import { fillWithRules, type Sandbox, startSandbox } from "../support/sandbox.ts";
import { rowOf, shownRules, showRuleList } from "../support/show-rule-settings.ts";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const dialog = () => screen.getByRole("alertdialog");
const rules = ({ organisation }: Sandbox) => [...organisation.rules.values()];
const stored = (sandbox: Sandbox, name: string) => rules(sandbox).find((rule) => rule.name === name);
const actionsOf = (sandbox: Sandbox, name: string) =>
  `/crm/v8/settings/automation/scoring_rules/${stored(sandbox, name)?.id}/actions`;
const changes = ({ requests }: Sandbox) => requests.filter(({ method }) => method !== "GET");

async function openMenu(user: Awaited<ReturnType<typeof showRuleList>>["user"], name: string, item: RegExp) {
  await user.click(button(`More for ${name}`));
  await user.click(screen.getByRole("menuitem", { name: item }));
}

describe("the switch of a rule", () => {
  test("asks before it deactivates, with what that means, and its label stays", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    const toggle = () => screen.getByRole("switch", { name: "Active: Company Fit" });
    expect(toggle()).toBeChecked();
    await user.click(toggle());
    expect(dialog()).toHaveAccessibleName("Deactivate “Company Fit”?");
    expect(dialog()).toHaveAccessibleDescription(/Reach: Leads of layout Standard\..*gives no more points/);
    expect(button("Cancel")).toHaveFocus();
    expect(toggle()).toBeChecked();
    await user.click(button("Deactivate “Company Fit”"));
    await waitFor(() => expect(toggle()).not.toBeChecked());
    expect(stored(sandbox, "Company Fit")?.active).toBe(false);
    expect(within(rowOf("Company Fit")).getByText("Inactive")).toBeVisible();
  });

  test("does nothing when the answer is no, and has the focus again", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    await user.click(screen.getByRole("switch", { name: "Active: Company Fit" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(changes(sandbox)).toEqual([]);
    expect(screen.getByRole("switch", { name: "Active: Company Fit" })).toHaveFocus();
  });

  test("activates with the keyboard", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    screen.getByRole("switch", { name: "Active: Webinar Spring" }).focus();
    await user.keyboard(" ");
    await user.tab();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(stored(sandbox, "Webinar Spring")?.active).toBe(true));
    expect(await screen.findByRole("heading", { name: "Activated “Webinar Spring”" })).toBeVisible();
  });
});

describe("deleting", () => {
  test("names the rule, its reach and what goes with it, and does it after a yes", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    await openMenu(user, "Position", /^Delete/);
    expect(dialog()).toHaveAccessibleName("Delete “Position”?");
    expect(dialog()).toHaveAccessibleDescription(/layout Standard.*scores.*score fields.*Workflows.*can’t be undone/);
    await user.click(button("Delete “Position”"));
    await waitFor(() => expect(shownRules()).not.toContain("Position"));
    expect(stored(sandbox, "Position")).toBeUndefined();
  });

  test("names the score fields that go with the rule", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    const owner = rules(sandbox).find(({ module, customFields }) => module === "Leads" && customFields.length > 0);
    if (owner === undefined) throw new Error("No rule with score fields");
    await openMenu(user, owner.name, /^Delete/);
    for (const { fieldLabel } of owner.customFields) expect(dialog()).toHaveTextContent(fieldLabel);
  });

  test("moves the focus to the next rule", async () => {
    const { user } = await showRuleList(startSandbox());
    await openMenu(user, "Position", /^Delete/);
    await user.click(button("Delete “Position”"));
    await waitFor(() => expect(button("Rule 1")).toHaveFocus());
  });

  test("of the last rule moves the focus to the one before", async () => {
    const { user } = await showRuleList(startSandbox());
    const last = shownRules().at(-1) ?? "";
    const before = shownRules().at(-2) ?? "";
    await openMenu(user, last, /^Delete/);
    await user.click(button(`Delete “${last}”`));
    await waitFor(() => expect(button(before)).toHaveFocus());
  });

  test("from its own page goes back to the list", async () => {
    const { user } = await showRuleList(startSandbox());
    await user.click(button("Position"));
    await screen.findByRole("heading", { level: 1, name: "Position" });
    await user.click(button("Delete…"));
    await user.click(button("Delete “Position”"));
    await screen.findByRole("heading", { level: 1, name: "Scoring rules" });
    expect(shownRules()).not.toContain("Position");
  });

  test("a second click on yes sends nothing more", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    await openMenu(user, "Position", /^Delete/);
    await user.dblClick(button("Delete “Position”"));
    await waitFor(() => expect(shownRules()).not.toContain("Position"));
    expect(changes(sandbox)).toHaveLength(1);
  });
});

describe("selected rules", () => {
  test("get one result each where only some of them could be deleted", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    for (const name of ["Company Fit", "Position", "Languages"]) {
      await user.click(screen.getByRole("checkbox", { name: `Select ${name}` }));
    }
    sandbox.organisation.rules.delete(stored(sandbox, "Position")?.id ?? "");
    await user.click(button("Delete…"));
    expect(
      within(dialog())
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Company Fit", "Position", "Languages"]);
    await user.click(button("Delete 3 rules"));
    const result = await screen.findByRole("alert");
    expect(result).toHaveTextContent("1 of 3 could not be done");
    const lines = within(result)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(lines).toHaveLength(3);
    expect(lines.find((line) => line.includes("Position"))).toMatch(/does not exist any more/);
    expect(lines.find((line) => line.includes("Languages"))).toMatch(/deleted/);
  });

  test("are deactivated together, those that are inactive already left alone", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    for (const name of ["Company Fit", "Position", "Webinar Spring"]) {
      await user.click(screen.getByRole("checkbox", { name: `Select ${name}` }));
    }
    await user.click(button("Deactivate"));
    await user.click(button("Deactivate 2 rules"));
    await screen.findByRole("heading", { name: "Deactivated 2 rules" });
    expect([stored(sandbox, "Company Fit")?.active, stored(sandbox, "Position")?.active]).toEqual([false, false]);
    expect(changes(sandbox)).toHaveLength(2);
  });

  test("are all selected and none by one box", async () => {
    const { user } = await showRuleList(startSandbox());
    const box = screen.getByRole("checkbox", { name: "Select all rules shown" });
    await user.click(box);
    expect(screen.getByText("12 selected")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "Select Position" }));
    expect(box).toBePartiallyChecked();
    await user.click(button("Clear selection"));
    expect(screen.queryByText(/selected$/)).toBeNull();
  });

  test("are run up to five at a time, and only active ones", async () => {
    const { user } = await showRuleList(startSandbox());
    await user.click(screen.getByRole("checkbox", { name: "Select Webinar Spring" }));
    expect(button("Run…")).toHaveAccessibleDescription("Only active rules can be run.");
    await user.click(button("Clear selection"));
    for (const name of ["Company Fit", "Position", "Rule 1", "Languages", "Ownership", "Partner Fit"]) {
      await user.click(screen.getByRole("checkbox", { name: `Select ${name}` }));
    }
    expect(button("Run…")).toHaveAccessibleDescription("One run takes at most 5 rules.");
    await user.click(screen.getByRole("checkbox", { name: "Select Partner Fit" }));
    await user.click(button("Run…"));
    await user.click(button("Run 5 rules"));
    await screen.findByRole("heading", { name: "Asked Zoho to run 5 rules" });
    expect(screen.getAllByText(/Scheduled · Job \d+/)).toHaveLength(5);
  });
});

describe("running", () => {
  test("a layout asks first and tells what it reaches", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    await user.click(screen.getAllByRole("button", { name: "Run layout…" })[0] as HTMLElement);
    expect(dialog()).toHaveAccessibleName("Run layout “Standard”?");
    expect(dialog()).toHaveAccessibleDescription(/all Leads of this layout.*last 6 months.*Workflows.*can’t be undone/);
    await user.click(button("Run layout “Standard”"));
    await screen.findByRole("heading", { name: "Asked Zoho to run layout “Standard”" });
    expect(changes(sandbox)).toMatchObject([{ body: { layout: { id: expect.any(String) } } }]);
  });

  test("a module twice is information the second time", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    for (const text of [/Scheduled · Job/, /Already running/]) {
      await user.click(button("Run all rules…"));
      await user.click(button("Run all rules of Leads"));
      expect(await screen.findByText(text)).toBeVisible();
    }
    expect(screen.queryByRole("alert")).toBeNull();
    expect(changes(sandbox).every(({ body }) => body === undefined)).toBe(true);
  });
});

describe("cloning", () => {
  test("tells the name and the state of the copy that really came, and opens it", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    await openMenu(user, "Webinar Spring", /^Clone/);
    expect(dialog()).toHaveAccessibleDescription(/active at once/);
    await user.click(button("Clone “Webinar Spring”"));
    const copy = await waitFor(() => {
      const found = rules(sandbox).find(({ name }) => name.startsWith("Webinar Spring - Copy"));
      if (found === undefined) throw new Error("No copy yet");
      return found;
    });
    expect(await screen.findByText(/and it is active\./)).toBeVisible();
    await user.click(within(screen.getByText(/and it is active\./)).getByRole("button", { name: copy.name }));
    await screen.findByRole("heading", { level: 1, name: copy.name });
  });
});

describe("cloning several", () => {
  const select = (user: Awaited<ReturnType<typeof showRuleList>>["user"], names: readonly string[]) =>
    names.reduce<Promise<unknown>>(
      (before, name) => before.then(() => user.click(screen.getByRole("checkbox", { name: `Select ${name}` }))),
      Promise.resolve(),
    );

  test("tells of each what came of it", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    await select(user, ["Draft for next year", "Position"]);
    await user.click(button("Clone…"));
    expect(dialog()).toHaveAccessibleName("Clone 2 rules?");
    expect(dialog()).toHaveAccessibleDescription(/active at once, each in the layout of its rule/);
    await user.dblClick(button("Clone 2 rules"));
    await screen.findByRole("heading", { name: "Cloned 2 rules" });
    expect(screen.getAllByText(/and it is active\./)).toHaveLength(2);
    expect(changes(sandbox).map(({ path }) => path.replace(/\d{4,}/, "ID"))).toEqual(
      Array.from({ length: 2 }, () => "/crm/v8/settings/automation/scoring_rules/ID/actions/clone"),
    );
  });

  test("goes on after a refusal, and repeats those alone that were refused", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    await select(user, ["Draft for next year", "Position"]);
    sandbox.faults.add({ answer: "throttled", pathPrefix: actionsOf(sandbox, "Position"), times: 1 });
    await user.click(button("Clone…"));
    await user.click(button("Clone 2 rules"));
    expect(await screen.findByRole("alert")).toHaveTextContent(/1 of 2 could not be done.*no more requests for now/);
    await user.click(button("Try again"));
    expect(dialog()).toHaveAccessibleName("Clone “Position”?");
  });

  test("is not offered where all the copies together exceed a limit", async () => {
    const { user } = await showRuleList(startSandbox());
    await select(user, ["Company Fit", "Position"]);
    expect(button("Clone…")).not.toHaveAttribute("aria-disabled");
    await select(user, ["Rule 1"]);
    expect(button("Clone…")).toHaveAttribute("aria-disabled", "true");
    expect(button("Clone…")).toHaveAccessibleDescription(/layout Standard/);
  });
});

describe("an action that fails", () => {
  test("says what Zoho said, changes nothing on the page, and can be repeated", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    sandbox.faults.add({ answer: "throttled", pathPrefix: actionsOf(sandbox, "Company Fit"), times: 1 });
    await user.click(screen.getByRole("switch", { name: "Active: Company Fit" }));
    await user.click(button("Deactivate “Company Fit”"));
    expect(await screen.findByRole("alert")).toHaveTextContent(/takes no more requests for now/);
    expect(screen.getByRole("switch", { name: "Active: Company Fit" })).toBeChecked();
    await user.click(button("Try again"));
    await user.click(button("Deactivate “Company Fit”"));
    await waitFor(() => expect(stored(sandbox, "Company Fit")?.active).toBe(false));
  });

  test("without an answer says that it may have been done, and reads the list again", async () => {
    const sandbox = startSandbox();
    const { gateway } = sandbox;
    let lost = true;
    const deleteScoringRules: typeof gateway.deleteScoringRules = async (signal, ids) => {
      const answers = await gateway.deleteScoringRules(signal, ids);
      if (!lost) return answers;
      lost = false;
      throw new CrmTimeoutError("DELETE", 30_000);
    };
    const { user } = await showRuleList({ gateway: { ...gateway, deleteScoringRules } });
    await openMenu(user, "Position", /^Delete/);
    await user.click(button("Delete “Position”"));
    expect(await screen.findByRole("alert")).toHaveTextContent(/it may or may not have been done/);
    await waitFor(() => expect(shownRules()).not.toContain("Position"));
  });

  test("for want of the permission says who can grant it", async () => {
    const sandbox = startSandbox();
    const { user } = await showRuleList(sandbox);
    sandbox.faults.add({ answer: "forbidden", pathPrefix: actionsOf(sandbox, "Position"), times: 1 });
    await openMenu(user, "Position", /^Clone/);
    await user.click(button("Clone “Position”"));
    expect(await screen.findByRole("alert")).toHaveTextContent(/“Manage Automation”. An administrator can grant it/);
  });
});

test("while one action is under way every other waits", async () => {
  const sandbox = startSandbox({ settings: { edition: "ultimate" } });
  fillWithRules(sandbox.organisation, 1);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { gateway } = sandbox;
  const deactivateScoringRules: typeof gateway.deactivateScoringRules = async (signal, ids) => {
    await held;
    return gateway.deactivateScoringRules(signal, ids);
  };
  const { user } = await showRuleList({ gateway: { ...gateway, deactivateScoringRules } });
  await user.click(screen.getByRole("switch", { name: "Active: Rule number 0" }));
  await user.click(button("Deactivate “Rule number 0”"));
  expect(screen.getByRole("heading", { name: "Deactivating “Rule number 0”…" })).toBeVisible();
  const other = screen.getByRole("switch", { name: "Active: Rule number 2" });
  expect(other).toHaveAttribute("aria-disabled", "true");
  await user.click(other);
  expect(screen.queryByRole("alertdialog")).toBeNull();
  release();
  await screen.findByRole("heading", { name: "Deactivated “Rule number 0”" });
});
