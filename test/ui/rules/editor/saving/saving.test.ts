import { screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test } from "vitest";
import { CrmTimeoutError, CrmTransportError, type RuleDone } from "../../../../../src/crm/index.ts";
import type { RuleId, ServerLimit } from "../../../../../src/scoring/index.ts";
import { startSandbox } from "../../support/sandbox.ts";
import { type EditorOptions, readRule, sentBodies, showReadyEditor } from "../support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

const press = (name: string) => screen.getByRole("button", { name });
const points = (index: number) => screen.getAllByRole("textbox", { name: "Points" })[index] as HTMLElement;
const dialog = () => within(screen.getByRole("dialog"));
const changes = () =>
  dialog()
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

async function showNewRule(sandbox = startSandbox(), options: EditorOptions = {}) {
  const view = await showReadyEditor(sandbox, options);
  const { user } = view;
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Website fit");
  await user.type(points(0), "5");
  await user.selectOptions(screen.getByRole("combobox", { name: "Field" }), "Website");
  await user.selectOptions(screen.getByRole("combobox", { name: "Comparison" }), "is not empty");
  return { ...view, sandbox };
}

describe("a new rule", () => {
  test("is shown in sentences, made, and reported with the id that Zoho gave it", async () => {
    const { user, saved, sandbox, dirty } = await showNewRule();
    await user.click(press("Review and save"));
    expect(dialog().getByText("Website fit")).toBeInTheDocument();
    expect(changes()).toEqual(["+5 when Website is not empty"]);
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    await expect.poll(() => saved.length).toBe(1);
    const rule = await readRule(sandbox, "Website fit");
    expect(saved).toEqual([rule.id]);
    expect(rule).toMatchObject({ active: true, layout: null, fieldRules: [{ score: 5 }] });
    expect(dirty).toEqual([true, false]);
    expect(sessionStorage).toHaveLength(0);
  });

  test("is sent once, however often the button is pressed", async () => {
    const { user, saved, sandbox } = await showNewRule();
    await user.click(press("Review and save"));
    await user.dblClick(dialog().getByRole("button", { name: "Create rule" }));
    await expect.poll(() => saved.length).toBe(1);
    expect(sentBodies(sandbox)).toHaveLength(1);
  });

  test("tells of score fields that Zoho could not make before it goes on", async () => {
    const partly: RuleDone = {
      kind: "done",
      id: "4876876000000999001" as RuleId,
      message: null,
      unsavedFields: ["Fit total"],
    };
    const { user, saved } = await showNewRule(startSandbox(), { gateway: { createScoringRule: async () => partly } });
    await user.click(press("Review and save"));
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    expect(await screen.findByText("Saved, but not all of it")).toBeVisible();
    expect(dialog().getByText("Fit total")).toBeInTheDocument();
    expect(saved).toEqual([]);
    await user.click(dialog().getByRole("button", { name: "Go on" }));
    expect(saved).toEqual(["4876876000000999001"]);
  });
});

describe("an edited rule", () => {
  test("sends only what changed: changed by id, added without, removed by its mark", async () => {
    const sandbox = startSandbox();
    const before = await readRule(sandbox, "Company Fit");
    const { user, saved } = await showReadyEditor(sandbox, { edit: "Company Fit" });
    await user.clear(points(0));
    await user.type(points(0), "8");
    await user.click(press("Remove Field rule 2"));
    await user.click(press("Add field rule"));
    await user.keyboard("-3");
    await user.selectOptions(screen.getAllByRole("combobox", { name: "Field" }).at(-1) as HTMLElement, "City");
    await user.selectOptions(screen.getAllByRole("combobox", { name: "Comparison" }).at(-1) as HTMLElement, "is empty");
    await user.click(press("Review and save"));
    expect(changes()).toEqual([
      "ChangedFrom +15 to +8 when Annual Revenue is at least 100,000",
      "Added−3 when City is empty",
      "Removed+10 when No. of Employees is between 50 and 500",
    ]);
    await user.click(dialog().getByRole("button", { name: "Save changes" }));
    await expect.poll(() => saved).toEqual([before.id]);
    const [first, second] = before.fieldRules ?? [];
    expect(sentBodies(sandbox)).toEqual([
      {
        scoring_rules: [
          {
            id: before.id,
            field_rules: [
              { id: first?.id, score: 8 },
              { score: -3, criteria: expect.objectContaining({ comparator: "equal", value: "${EMPTY}" }) },
              { id: second?.id, _delete: null },
            ],
          },
        ],
      },
    ]);
    const after = await readRule(sandbox, "Company Fit");
    expect(after.fieldRules).toHaveLength(8);
  });

  test("has nothing to save when nothing has changed", async () => {
    const { user } = await showReadyEditor(startSandbox(), { edit: "Company Fit" });
    await user.click(press("Review and save"));
    expect(dialog().getByText("Nothing has changed, so there is nothing to save.")).toBeVisible();
    expect(dialog().queryByRole("button", { name: "Save changes" })).toBeNull();
  });

  test("closes the dialog with Escape and gives the focus back", async () => {
    const { user } = await showReadyEditor(startSandbox(), { edit: "Company Fit" });
    await user.click(press("Review and save"));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(press("Review and save")).toHaveFocus();
  });
});

describe("Zoho's refusals", () => {
  test("open the control that json_path names, mark it and focus it, until it is edited", async () => {
    const sandbox = startSandbox();
    // The rules that the editor knows are not all: somebody has just taken the name.
    const { user, saved } = await showNewRule(sandbox, { context: { rules: [] } });
    const name = screen.getByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "Company Fit");
    await user.click(press("Review and save"));
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    await expect.poll(() => document.activeElement).toBe(name);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/Another rule of the organisation has this name. Choose another name./);
    await user.type(name, " 2");
    expect(name).toBeValid();
    await user.click(press("Review and save"));
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    await expect.poll(() => saved.length).toBe(1);
  });

  test("hand a limit on that Zoho named", async () => {
    const sandbox = startSandbox({ settings: { edition: "developer" } });
    const limits: ServerLimit[] = [];
    const { user } = await showNewRule(sandbox, {
      context: { edition: null, rules: [], onServerLimit: (limit) => limits.push(limit) },
    });
    for (let count = 0; count < 5; count++) {
      await user.click(press("Add field rule"));
      await user.keyboard(String(count + 1));
      await user.selectOptions(screen.getAllByRole("combobox", { name: "Field" }).at(-1) as HTMLElement, "City");
      await user.type(screen.getAllByRole("textbox", { name: "Value" }).at(-1) as HTMLElement, `City ${count}`);
    }
    await user.click(press("Review and save"));
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    await expect.poll(() => limits).toEqual([{ limit: "field_rules", per: "rule", maximum: 5 }]);
    expect(screen.getByRole("region", { name: "Field rules" })).toHaveFocus();
  });

  test("stand instead of the warning that Zoho may refuse", async () => {
    const { user } = await showNewRule();
    await user.clear(points(0));
    await user.type(points(0), "99999999");
    expect(points(0)).toHaveAccessibleDescription(/99,999,999 is outside/);
    await user.click(press("Review and save"));
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    await expect.poll(() => document.activeElement).toBe(points(0));
    expect(points(0)).toHaveAccessibleDescription(/Zoho/);
    expect(points(0)).not.toHaveAccessibleDescription(/is outside/);
  });
});

describe("a refusal that is not about what was entered", () => {
  test("says that nothing was saved and why, and counts nothing to mend", async () => {
    const sandbox = startSandbox();
    const { user, saved } = await showNewRule(sandbox);
    await user.click(press("Review and save"));
    sandbox.faults.add({ answer: "throttled", pathPrefix: "/crm/v8/settings/automation", times: 1 });
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    const summary = await screen.findByRole("region", { name: "Not saved" });
    expect(summary).toHaveTextContent(/Zoho takes no more requests for now.*Nothing you entered is lost/);
    expect(within(summary).queryByRole("listitem")).toBeNull();
    expect(summary).toHaveFocus();
    expect(summary).toHaveAccessibleDescription(/Zoho takes no more requests for now/);
    await user.click(within(summary).getByRole("button", { name: "Try again" }));
    await expect.poll(() => saved.length).toBe(1);
  });
});

describe("a connection that fails", () => {
  test("loses nothing, and says that it may have been stored", async () => {
    const sandbox = startSandbox();
    const lost = async () => {
      throw new CrmTransportError("gone");
    };
    const { user } = await showNewRule(sandbox, { gateway: { createScoringRule: lost } });
    await user.click(press("Review and save"));
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/We couldn’t confirm the save/);
    await user.click(dialog().getByRole("button", { name: "Back to the draft" }));
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Website fit");
  });

  test("with a fault of Zoho's own says so too, since it can come after the rule was stored", async () => {
    const sandbox = startSandbox();
    const { user, saved } = await showNewRule(sandbox);
    await user.click(press("Review and save"));
    sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/automation", times: 1 });
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /We couldn’t confirm the save.*Zoho is having a problem/,
    );
    await user.click(dialog().getByRole("button", { name: "Check and go on" }));
    await expect.poll(() => saved.length).toBe(1);
  });

  test("finds that the rule was made although the answer was lost, and makes no second one", async () => {
    const sandbox = startSandbox();
    const { createScoringRule } = sandbox.gateway;
    const { user, saved } = await showNewRule(sandbox, {
      gateway: {
        createScoringRule: async (signal, rule) => {
          await createScoringRule(signal, rule);
          throw new CrmTimeoutError("create", 1);
        },
      },
    });
    await user.click(press("Review and save"));
    await user.click(dialog().getByRole("button", { name: "Create rule" }));
    await user.click(await dialog().findByRole("button", { name: "Check and go on" }));
    await expect.poll(() => saved.length).toBe(1);
    expect(saved[0]).toBe((await readRule(sandbox, "Website fit")).id);
    expect(sentBodies(sandbox)).toHaveLength(1);
  });

  test("goes on where the answer of an update was lost", async () => {
    const sandbox = startSandbox();
    const { updateScoringRule } = sandbox.gateway;
    const { user, saved } = await showReadyEditor(sandbox, {
      edit: "Company Fit",
      gateway: {
        updateScoringRule: async (signal, update) => {
          await updateScoringRule(signal, update);
          throw new CrmTransportError("gone");
        },
      },
    });
    await user.click(press("Add field rule"));
    await user.keyboard("4");
    await user.selectOptions(screen.getAllByRole("combobox", { name: "Field" }).at(-1) as HTMLElement, "City");
    await user.type(screen.getAllByRole("textbox", { name: "Value" }).at(-1) as HTMLElement, "Pune");
    await user.click(press("Review and save"));
    await user.click(dialog().getByRole("button", { name: "Save changes" }));
    await user.click(await dialog().findByRole("button", { name: "Check and go on" }));
    await expect.poll(() => saved.length).toBe(1);
    expect((await readRule(sandbox, "Company Fit")).fieldRules).toHaveLength(9);
  });
});
