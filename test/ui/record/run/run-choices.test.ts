import { screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { ScoringRule } from "../../../../src/scoring/index.ts";
import { PARTNER, rule, STANDARD } from "../../support/build-rules.ts";
import { fakeCrm } from "../../support/fake-crm.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

async function openMenu(crm = fakeCrm()) {
  const view = showRecordScore(crm);
  const button = await screen.findByRole("button", { name: "More ways to run" });
  button.focus();
  await view.user.keyboard("{ArrowDown}");
  return { ...view, button };
}

test("opens a menu with the wider and narrower reaches", async () => {
  const { button } = await openMenu();
  expect(button).toHaveAttribute("aria-expanded", "true");
  const items = within(screen.getByRole("menu")).getAllByRole("menuitem");
  expect(items.map((item) => item.textContent)).toEqual([
    "Choose rules…",
    "All rules of layout Standard",
    "All rules of Leads…",
  ]);
});

test("walks the menu by keyboard, round and round", async () => {
  const { user, button } = await openMenu();
  const [choose, layout, module] = screen.getAllByRole("menuitem");
  expect(choose).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(layout).toHaveFocus();
  await user.keyboard("{End}");
  expect(module).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(choose).toHaveFocus();
  await user.keyboard("{ArrowUp}");
  expect(module).toHaveFocus();
  await user.keyboard("{Home}");
  expect(choose).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(button).toHaveFocus();
  await user.keyboard("{ArrowUp}");
  expect(screen.getByRole("menuitem", { name: "All rules of Leads…" })).toHaveFocus();
});

test("closes the menu when the focus leaves it", async () => {
  const { user } = await openMenu();
  await user.tab();
  expect(screen.queryByRole("menu")).toBeNull();
});

test("runs the whole layout from the menu", async () => {
  const crm = fakeCrm();
  const { user } = await openMenu(crm);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(crm.runs).toEqual([{ kind: "layout", layoutId: STANDARD.id }]);
});

test("asks before it runs a whole module, naming the reach, with the harmless button in focus", async () => {
  const crm = fakeCrm();
  const { user, button } = await openMenu(crm);
  await user.keyboard("{End}{Enter}");
  const dialog = screen.getByRole("alertdialog", { name: "Run all scoring rules of Leads?" });
  expect(dialog).toHaveAccessibleDescription(/every record of Leads .* last 6 months, not only this one/);
  expect(within(dialog).getByRole("button", { name: "Cancel" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(button).toHaveFocus();
  expect(crm.runs).toEqual([]);
});

test("runs the whole module once that was confirmed", async () => {
  const crm = fakeCrm();
  const { user } = await openMenu(crm);
  await user.keyboard("{End}{Enter}");
  await user.click(screen.getByRole("button", { name: "Run for all Leads" }));
  expect(crm.runs).toEqual([{ kind: "module" }]);
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

test("Escape closes the question without a run", async () => {
  const crm = fakeCrm();
  const { user, button } = await openMenu(crm);
  await user.keyboard("{End}{Enter}{Escape}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(button).toHaveFocus();
  expect(crm.runs).toEqual([]);
});

const MANY: readonly ScoringRule[] = [
  ...[1, 2, 3, 4, 5, 6].map((n) => rule(`100${n}`, `Rule no. ${n}`)),
  rule("1007", "Partners", { layout: PARTNER }),
  rule("1008", "Old", { active: false }),
];

test("lets the user choose among the active rules, five at most", async () => {
  const crm = fakeCrm({ listScoringRules: async () => MANY });
  const { user } = await openMenu(crm);
  await user.keyboard("{Enter}");
  const dialog = within(screen.getByRole("dialog", { name: "Run which rules?" }));
  const boxes = dialog.getAllByRole("checkbox");
  expect(boxes).toHaveLength(7);
  const go = dialog.getByRole("button", { name: "Run chosen rules" });
  expect(go).toBeDisabled();
  expect(dialog.getByRole("group", { name: /At most 5/ })).toBeVisible();
  for (const name of ["Rule no. 1", "Rule no. 2", "Rule no. 3", "Rule no. 4", "Partners"]) {
    await user.click(dialog.getByRole("checkbox", { name }));
  }
  expect(dialog.getByText("5 of 5 chosen")).toBeVisible();
  expect(dialog.getByRole("checkbox", { name: "Rule no. 6" })).toBeDisabled();
  await user.click(dialog.getByRole("checkbox", { name: "Rule no. 1" }));
  expect(dialog.getByRole("checkbox", { name: "Rule no. 6" })).toBeEnabled();
  await user.click(go);
  expect(crm.runs).toEqual([{ kind: "rules", ruleIds: ["1002", "1003", "1004", "1007"] }]);
});

test("offers no layout to run where the record's layout is not known", async () => {
  await openMenu(fakeCrm({ readRecord: async () => ({ id: null, layout: null, values: {} }) }));
  expect(screen.getAllByRole("menuitem")).toHaveLength(2);
});
