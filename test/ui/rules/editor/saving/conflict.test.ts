import { screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../support/sandbox.ts";
import { readRule, showReadyEditor } from "../support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

const press = (name: string) => screen.getByRole("button", { name });
const points = (index: number) =>
  screen.getAllByRole<HTMLInputElement>("textbox", { name: "Points" })[index] as HTMLInputElement;

async function startConflict(sandbox: Sandbox, theirs: (id: string) => Promise<unknown>) {
  const rule = await readRule(sandbox, "Position");
  const view = await showReadyEditor(sandbox, { edit: "Position" });
  sandbox.crm.wait(60_000);
  await theirs(rule.id);
  await view.user.clear(points(0));
  await view.user.type(points(0), "9");
  await view.user.click(press("Review and save"));
  await view.user.click(press("Save changes"));
  const dialog = within(await screen.findByRole("alertdialog"));
  return { ...view, rule, dialog };
}

const changeSecond = (sandbox: Sandbox) => async (id: string) => {
  const [, second] = (await readRule(sandbox, "Position")).fieldRules ?? [];
  const body = { scoring_rules: [{ id, field_rules: [{ id: second?.id, score: 6 }] }] };
  await sandbox.crm.put(`/settings/automation/scoring_rules/${id}`, body);
};

describe("a rule that somebody else changed meanwhile", () => {
  test("is not written over: their change is shown, and the harmless button has the focus", async () => {
    const sandbox = startSandbox();
    const { dialog, saved } = await startConflict(sandbox, changeSecond(sandbox));
    expect(dialog.getByText(/Patricia Boyle/)).toBeVisible();
    expect(dialog.getByRole("listitem")).toHaveTextContent("From +5 to +6 when Position is Executive Secretary");
    expect(dialog.getByRole("button", { name: "Back to the draft" })).toHaveFocus();
    expect((await readRule(sandbox, "Position")).fieldRules?.map(({ score }) => score)).toEqual([10, 6, -5]);
    expect(saved).toEqual([]);
  });

  test("mine is put on top of it, looked at once more, and both are kept", async () => {
    const sandbox = startSandbox();
    const { dialog, user, saved } = await startConflict(sandbox, changeSecond(sandbox));
    await user.click(dialog.getByRole("button", { name: "Apply mine on top" }));
    expect(
      within(screen.getByRole("dialog"))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringMatching(/^ChangedFrom \+10 to \+9 when/)]);
    await user.click(press("Save changes"));
    await expect.poll(() => saved.length).toBe(1);
    expect((await readRule(sandbox, "Position")).fieldRules?.map(({ score }) => score)).toEqual([9, 6, -5]);
  });

  test("theirs is taken and mine is gone", async () => {
    const sandbox = startSandbox();
    const { dialog, user } = await startConflict(sandbox, changeSecond(sandbox));
    await user.click(dialog.getByRole("button", { name: "Discard my changes" }));
    expect([0, 1, 2].map((index) => points(index).value)).toEqual(["10", "6", "-5"]);
    expect(sessionStorage).toHaveLength(0);
  });

  test("a deleted one can be recreated from the draft", async () => {
    const sandbox = startSandbox();
    const { dialog, user, saved, rule } = await startConflict(sandbox, (id) =>
      sandbox.crm.remove(`/settings/automation/scoring_rules/${id}`),
    );
    await user.click(dialog.getByRole("button", { name: "Recreate rule" }));
    await user.click(press("Create rule"));
    await expect.poll(() => saved.length).toBe(1);
    const made = await readRule(sandbox, "Position");
    expect(made.id).not.toBe(rule.id);
    expect(made.fieldRules?.map(({ score }) => score)).toEqual([9, 5, -5]);
  });
});
