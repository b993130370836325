import { screen } from "@testing-library/preact";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { startSandbox } from "../support/sandbox.ts";
import { showReadyEditor, showRuleEditor } from "./support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

/** Contrast needs a real page; see the browser tests. */
async function violations(container: Element): Promise<readonly string[]> {
  const result = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("a new rule has no violation, empty and with everything to mend", async () => {
  const { container, user } = await showReadyEditor(startSandbox());
  expect(await violations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Add group to group 1" }));
  await user.click(screen.getByRole("button", { name: "Add signal" }));
  await user.click(screen.getByRole("button", { name: "Review and save" }));
  expect(await violations(container)).toEqual([]);
});

test("a stored rule tried on a record, and the dialog of its changes, have no violation", async () => {
  const { container, user } = await showReadyEditor(startSandbox(), { edit: "Position" });
  await user.click(screen.getByRole("combobox", { name: "Choose a record" }));
  expect(await violations(container)).toEqual([]);
  await user.click((await screen.findAllByRole("option", { name: /Standard$/ }))[0] as HTMLElement);
  await screen.findByText("Rule as stored");
  await user.click(screen.getByRole("button", { name: "Remove Field rule 1" }));
  expect(await violations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Review and save" }));
  expect(await violations(container)).toEqual([]);
});

test("the heading has the focus when the editor opens", async () => {
  await showRuleEditor(startSandbox(), { edit: "Company Fit" });
  expect(screen.getByRole("heading", { level: 1, name: "Edit “Company Fit”" })).toHaveFocus();
});
