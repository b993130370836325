import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test } from "vitest";
import { fillWithRules, type Sandbox, startSandbox } from "./support/sandbox.ts";
import { showRuleList } from "./support/show-rule-settings.ts";

beforeEach(() => sessionStorage.clear());

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = (name: string) => screen.getByRole("heading", { level: 1, name });
const option = (name: RegExp) => screen.findByRole("option", { name });
const label = (name: string) => screen.getByLabelText(name);
const box = (name: string) => screen.getByRole("combobox", { name });
const editing = (name: string) => () => screen.getByRole("heading", { level: 1, name: `Edit “${name}”` });
const toggle = (name: string) => screen.getByRole("switch", { name: `Active: ${name}` });
const field = (number: string) =>
  within(screen.getByRole("group", { name: `criterion ${number}` })).getByRole("combobox", { name: "Field" });

type User = Awaited<ReturnType<typeof showRuleList>>["user"];
/** What is done, and what has the focus then. */
type Step = readonly [act: (user: User) => Promise<unknown>, target: () => HTMLElement];

/** Each step leaves the focus on its target, and never on the body for good. */
async function expectFocus(user: User, steps: readonly Step[]): Promise<void> {
  for (const [act, target] of steps) {
    await act(user);
    await waitFor(() => expect(target()).toHaveFocus());
  }
}

const press =
  (...names: readonly (string | RegExp)[]) =>
  async (user: User) => {
    for (const name of names) await user.click(await screen.findByRole("button", { name }));
  };
const menu = (rule: string, item: RegExp) => async (user: User) => {
  await user.click(button(`More for ${rule}`));
  await user.click(screen.getByRole("menuitem", { name: item }));
};
const tick =
  (...rules: readonly string[]) =>
  async (user: User) => {
    for (const rule of rules) await user.click(screen.getByRole("checkbox", { name: `Select ${rule}` }));
  };
const keys = (text: string) => (user: User) => user.keyboard(text);
const closeAfter = (title: RegExp) => async (user: User) => {
  await screen.findByRole("heading", { name: title });
  await press("Close")(user);
};

async function open(prepare: (sandbox: Sandbox) => void = () => {}) {
  const sandbox = startSandbox();
  prepare(sandbox);
  return { ...(await showRuleList(sandbox)), sandbox };
}

describe("the focus on the list", () => {
  test("goes from an action to its result and back to the rule", async () => {
    const { user } = await open();
    await expectFocus(user, [
      [(u) => u.click(toggle("Company Fit")), () => button("Cancel")],
      [press("Cancel"), () => toggle("Company Fit")],
      [(u) => u.click(toggle("Company Fit")), () => button("Cancel")],
      [keys("{Escape}"), () => toggle("Company Fit")],
      [(u) => u.click(toggle("Company Fit")), () => button("Cancel")],
      [press("Deactivate “Company Fit”"), () => toggle("Company Fit")],
      [closeAfter(/^Deactivated/), () => button("Company Fit")],
      [menu("Company Fit", /^Clone/), () => button("Cancel")],
      [press("Clone “Company Fit”"), () => button("More for Company Fit")],
      [closeAfter(/^Cloned/), () => button("Company Fit")],
      [menu("Position", /^Delete/), () => button("Cancel")],
      [press("Delete “Position”"), () => button("Rule 1")],
      // Its rule is gone.
      [closeAfter(/^Deleted/), () => heading("Scoring rules")],
      [press("Run all rules…"), () => button("Cancel")],
      [press("Run all rules of Leads"), () => button("Run all rules…")],
      [closeAfter(/^Asked/), () => heading("Scoring rules")],
    ]);
  });

  test("stays among selected rules when they are acted on or no longer selected", async () => {
    const { user } = await open();
    await expectFocus(user, [
      [tick("Company Fit"), () => screen.getByRole("checkbox", { name: "Select Company Fit" })],
      [press("Clear selection"), () => screen.getByRole("checkbox", { name: "Select all rules shown" })],
      [tick("Company Fit", "Languages"), () => screen.getByRole("checkbox", { name: "Select Languages" })],
      [press("Deactivate", "Cancel"), () => button("Deactivate")],
      [press("Deactivate", "Deactivate 2 rules"), () => button("Deactivate")],
      [closeAfter(/^Deactivated/), () => button("Company Fit")],
      [press("Delete…", "Delete 2 rules"), () => button("Position")],
    ]);
  });

  test("goes to the next rule when an action takes the rule out of the filtered list", async () => {
    const { user } = await open(({ organisation }) => fillWithRules(organisation, 1));
    await user.selectOptions(box("State"), "Active");
    await expectFocus(user, [
      [(u) => u.click(toggle("Rule number 2")), () => button("Cancel")],
      [press("Deactivate “Rule number 2”"), () => button("Rule number 4")],
    ]);
  });

  test("stays in search, filters, sorting and the choice of the module", async () => {
    const { user } = await open();
    await expectFocus(user, [
      [(u) => u.type(screen.getByRole("searchbox"), "nothing like it"), () => screen.getByRole("searchbox")],
      [press("Show all rules"), () => screen.getByRole("searchbox")],
      [(u) => u.selectOptions(box("State"), "Active"), () => box("State")],
      [
        (u) => u.click(within(screen.getByRole("columnheader", { name: "Points" })).getByRole("button")),
        () => button("Points"),
      ],
      [(u) => u.selectOptions(box("Edition"), "Ultimate"), () => box("Edition")],
      [press("Refresh"), () => button("Refresh")],
    ]);
    await waitFor(() => expect(button("Refresh")).not.toHaveAttribute("aria-disabled"));
    await user.selectOptions(box("Module"), "Deals");
    await screen.findByRole("table", { name: "Scoring rules of Deals" });
    expect(box("Module")).toHaveFocus();
  });

  test("goes on when what could not be read is read again", async () => {
    const { user, sandbox } = await open(({ faults }) =>
      faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/layouts", times: 1 }),
    );
    expect(sandbox.requests.length).toBeGreaterThan(0);
    await expectFocus(user, [[press("Try again"), () => heading("Scoring rules")]]);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).toBeNull());
    expect(heading("Scoring rules")).toHaveFocus();
  });
});

describe("the focus on a rule's page", () => {
  test("goes to the title, to results and back to the rule in the list", async () => {
    const { user } = await open();
    await expectFocus(user, [
      [press("Company Fit"), () => heading("Company Fit")],
      [press("Raw data from Zoho"), () => button("Raw data from Zoho")],
      [(u) => u.click(toggle("Company Fit")), () => button("Cancel")],
      [press("Deactivate “Company Fit”"), () => toggle("Company Fit")],
      [closeAfter(/^Deactivated/), () => heading("Company Fit")],
      [press("Clone…", "Clone “Company Fit”"), () => button("Clone…")],
      [
        async (u) => u.click(await screen.findByRole("button", { name: /^Company Fit .+/ })),
        () => screen.getByRole("heading", { level: 1, name: /^Company Fit .+/ }),
      ],
      [press("All rules"), () => within(screen.getByRole("table")).getByRole("button", { name: /^Company Fit .+/ })],
      [press("Position"), () => heading("Position")],
      [press("Delete…", "Delete “Position”"), () => button("Rule 1")],
    ]);
  });
});

describe("the focus in the editor", () => {
  test("is on the title when it opens, and where it was asked from when it is left", async () => {
    const { user } = await open();
    await expectFocus(user, [
      [press("New rule"), () => heading("New scoring rule")],
      [press("Cancel"), () => heading("Scoring rules")],
      [press("Edit Position"), editing("Position")],
      [press("Cancel"), () => heading("Position")],
      [press("Edit"), editing("Position")],
      [
        (u) => u.type(screen.getByRole("textbox", { name: "Name" }), "X"),
        () => screen.getByRole("textbox", { name: "Name" }),
      ],
      [press("Cancel"), () => button("Keep editing")],
      [press("Keep editing"), () => button("Cancel")],
      [press("Cancel", "Discard changes"), () => heading("Position")],
    ]);
  });

  test("follows every edit of rules and criteria", async () => {
    const { user } = await open();
    await press("New rule")(user);
    await screen.findAllByText("Annual Revenue");
    const points = (index: number) => screen.getAllByRole("textbox", { name: "Points" })[index] as HTMLElement;
    await expectFocus(user, [
      [press("Add field rule"), () => points(1)],
      [press("Move Field rule 2 up"), () => button("Move Field rule 1 up")],
      [press("Duplicate Field rule 1"), () => points(1)],
      [press("Remove Field rule 2"), () => points(1)],
      [press("Remove Field rule 2"), () => points(0)],
      [press("Add criterion to group 1"), () => field("1.2")],
      [press("Add group to group 1"), () => field("1.3.1")],
      [press("Move criterion 1.2 up"), () => button("Move criterion 1.1 up")],
      [press("Move criterion 1.2 into a new group"), () => box("How many must hold in group 1.2")],
      [press("Take group 1.2 apart"), () => field("1.2")],
      [press("Remove criterion 1.2"), () => box("How many must hold in group 1.2")],
      [press("Remove group 1.2"), () => field("1.1")],
      [press("Remove criterion 1.1"), () => button("Add criterion to group 1")],
      [press("Undo"), () => button("Undo")],
      [press("Redo"), () => button("Redo")],
      [press("Undo"), () => button("Undo")],
      [press("Add signal"), () => box("Signal")],
      [press("Remove Signal 1"), () => button("Add signal")],
      [press("Remove Field rule 1"), () => button("Add field rule")],
      [press("Review and save"), () => screen.getByRole("textbox", { name: "Name" })],
    ]);
  });

  test("stays near when undoing takes the control away that had it", async () => {
    const { user } = await open();
    await press("New rule")(user);
    await screen.findAllByText("Annual Revenue");
    await expectFocus(user, [
      [(u) => u.selectOptions(field("1.1"), "City"), () => field("1.1")],
      [(u) => u.selectOptions(box("Comparison"), "contains"), () => box("Comparison")],
      [keys("{Control>}z{/Control}"), () => box("Comparison")],
      [keys("{Control>}z{/Control}"), () => box("Comparison")],
      [press("Add criterion to group 1"), () => field("1.2")],
      [keys("{Control>}z{/Control}"), () => screen.getByRole("group", { name: "Criteria of group 1" })],
    ]);
  });

  test("stays in the value while people, lists and pairs are chosen", async () => {
    const { user } = await open();
    await press("New rule")(user);
    await screen.findAllByText("Annual Revenue");
    const owner = async (u: User, comparison: string) => {
      await u.selectOptions(field("1.1"), "Owner");
      await u.selectOptions(box("Comparison"), comparison);
    };
    const search = async (u: User, words: string) => {
      await u.type(box("Value"), words);
      await u.click(await option(new RegExp(words)));
    };
    await expectFocus(user, [
      [(u) => owner(u, "is"), () => box("Comparison")],
      [(u) => search(u, "Patricia"), () => button(/^Value: Patricia Boyle/)],
      [press(/^Value: Patricia Boyle/), () => box("Value")],
      [press("Keep Patricia Boyle"), () => button(/^Value: Patricia Boyle/)],
      [press(/^Value: Patricia Boyle/), () => box("Value")],
      [(u) => search(u, "Jane"), () => button(/^Value: Jane/)],
      [(u) => owner(u, "is one of"), () => box("Comparison")],
      [(u) => search(u, "Patricia"), () => box("Value")],
      [press(/^Remove value Jane/), () => button(/^Remove value Patricia/)],
      [press(/^Remove value Patricia/), () => box("Value")],
      [(u) => u.selectOptions(field("1.1"), "City"), () => field("1.1")],
      [(u) => u.selectOptions(box("Comparison"), "is one of"), () => box("Comparison")],
      [(u) => u.type(label("Value"), "Pune"), () => label("Value")],
      [(u) => u.click(screen.getByRole("button", { name: "Value" })), () => label("Value 2")],
      [press("Remove value Pune"), () => screen.getByRole("textbox", { name: "Value" })],
    ]);
  });

  test("goes on from unsaved work that is restored or dropped", async () => {
    const { user, unmount, sandbox } = await open();
    await press("Edit Position")(user);
    await user.type(await screen.findByRole("textbox", { name: "Name" }), " II");
    unmount();
    const again = await showRuleList(sandbox);
    await expectFocus(again.user, [
      [press("Edit Position", "Go on with them"), editing("Position")],
      [press("Cancel", "Discard changes"), () => heading("Position")],
    ]);
  });

  test("goes through saving to the title of the stored rule, and stays when it cannot be stored", async () => {
    const { user, sandbox } = await open();
    await press("New rule")(user);
    await screen.findAllByText("Annual Revenue");
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Website fit");
    await user.type(screen.getByRole("textbox", { name: "Points" }), "5");
    await user.selectOptions(field("1.1"), "Website");
    await user.selectOptions(box("Comparison"), "is not empty");
    await expectFocus(user, [
      [press("Review and save"), () => button("Back to the draft")],
      [press("Back to the draft"), () => button("Review and save")],
      [press("Review and save"), () => button("Back to the draft")],
    ]);
    sandbox.faults.add({ answer: "broken", times: 1 });
    await expectFocus(user, [
      [press("Create rule"), () => button("Check and go on")],
      [press("Check and go on"), () => heading("Website fit")],
    ]);
    await screen.findByText(/Website is not empty/);
    expect(heading("Website fit")).toHaveFocus();
  });
});
