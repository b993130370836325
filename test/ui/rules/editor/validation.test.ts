import { screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test } from "vitest";
import { startSandbox } from "../support/sandbox.ts";
import { sentBodies, showReadyEditor } from "./support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

const name = () => screen.getByRole("textbox", { name: "Name" });
const points = (index = 0) => screen.getAllByRole("textbox", { name: "Points" })[index] as HTMLElement;
const save = () => screen.getByRole("button", { name: "Review and save" });

describe("while typing", () => {
  test("a forbidden character is named beside the control at once, and gone when it is mended", async () => {
    const { user } = await showReadyEditor(startSandbox());
    await user.type(name(), "Fit #1");
    expect(name()).toBeInvalid();
    expect(name()).toHaveAccessibleDescription("Zoho does not take # in a name. Remove it.");
    await user.type(name(), "{Backspace}{Backspace}");
    expect(name()).toBeValid();
    expect(name()).not.toHaveAccessibleDescription();
  });

  test("a name that another module's rule has is taken", async () => {
    const { user } = await showReadyEditor(startSandbox(), { module: "Leads" });
    await user.type(name(), "company fit");
    expect(name()).toHaveAccessibleDescription(/called “Company Fit” already/);
  });

  test("what is lacking is said only after its control was left", async () => {
    const { user } = await showReadyEditor(startSandbox());
    expect(screen.queryByText("Give the rule a name.")).toBeNull();
    await user.click(name());
    await user.tab();
    expect(name()).toHaveAccessibleDescription("Give the rule a name.");
    expect(screen.queryByText("Enter the points, e.g. 10 or -5.")).toBeNull();
  });

  test("points beyond ten warn and do not stand against saving", async () => {
    const { user } = await showReadyEditor(startSandbox(), { edit: "Company Fit" });
    await user.clear(points());
    await user.type(points(), "45");
    expect(points()).toBeValid();
    expect(points()).toHaveAccessibleDescription(/45 is outside of −10 to 10/);
    await user.click(save());
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/45 is outside/)).toBeInTheDocument();
    expect(dialog.getByRole("button", { name: "Save changes" })).toBeEnabled();
  });

  test.each([
    ["1.000", "“1.000” is read as 1, because “.” is the decimal point here. Did you mean 1000?", true],
    [
      "1,000",
      "“1,000” can’t be read as a number. Did you mean 1000? Leave out thousands separators, and use “.” as the decimal point.",
      false,
    ],
  ])("a thousand written %s is questioned in a value", async (text, asked, valid) => {
    const { user } = await showReadyEditor(startSandbox());
    await user.selectOptions(screen.getByRole("combobox", { name: "Field" }), "Annual Revenue");
    await user.selectOptions(screen.getByRole("combobox", { name: "Comparison" }), "is at least");
    const value = screen.getByRole("textbox", { name: "Value" });
    await user.type(value, text);
    expect(value).toHaveAccessibleDescription(asked);
    expect(value.getAttribute("aria-invalid")).toBe(valid ? "false" : "true");
    await user.clear(value);
    await user.type(value, "1000");
    expect(value).not.toHaveAccessibleDescription();
  });

  test.each([
    ["1.000", /is read as 1,.*Did you mean 1000\?/, "false"],
    ["1,000", /can’t be read as a number\. Did you mean 1000\?/, "true"],
    ["1.5", /can’t be used as points\. Enter a whole number/, "true"],
    ["1000000000000", /can’t be used as points/, "true"],
    ["5", /^$/, "false"],
  ])("points written %s are questioned where they may mean others", async (text, asked, invalid) => {
    const { user } = await showReadyEditor(startSandbox());
    await user.type(points(), text);
    await user.tab();
    const described = points().getAttribute("aria-describedby");
    expect((described === null ? null : document.getElementById(described))?.textContent ?? "").toMatch(asked);
    expect(points()).toHaveAttribute("aria-invalid", invalid);
  });

  test("the same criteria twice name the field rule that has them", async () => {
    const { user } = await showReadyEditor(startSandbox(), { edit: "Company Fit" });
    await user.click(screen.getByRole("button", { name: "Duplicate Field rule 2" }));
    expect(screen.getByText("Field rule 2 has the same criteria. Change one of them, or remove it.")).toBeVisible();
  });

  test("no more field rules than the edition has", async () => {
    const { user } = await showReadyEditor(startSandbox(), { context: { edition: "developer" } });
    const add = screen.getByRole("button", { name: "Add field rule" });
    for (let count = 1; count < 5; count++) await user.click(add);
    expect(add).toHaveAttribute("aria-disabled", "true");
    expect(add).toHaveAccessibleDescription("All 5 are used. Remove one to add another.");
    await user.click(add);
    expect(screen.getAllByRole("article")).toHaveLength(5);
  });

  test("a limit on rules stands at what breaks it and names itself", async () => {
    const { user } = await showReadyEditor(startSandbox(), { context: { edition: "standard" } });
    expect(screen.getByText(/Limit reached/)).toBeVisible();
    await user.click(save());
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("saving with something to mend", () => {
  test("lists it on top, announces how much, and focuses the first", async () => {
    const sandbox = startSandbox();
    const { user } = await showReadyEditor(sandbox);
    await user.click(save());
    expect(name()).toHaveFocus();
    const summary = within(screen.getByRole("region", { name: "3 problems to fix before saving" }));
    expect(summary.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Give the rule a name.",
      "Field rule 1: Enter the points, e.g. 10 or -5.",
      "Field rule 1: Choose the field to look at.",
    ]);
    expect(screen.getAllByRole("status")[0]).toHaveTextContent("3 problems to fix before saving");
    expect(sentBodies(sandbox)).toEqual([]);
  });

  test.each([
    ["Created Time", "is in the period", "Choose a period."],
    ["Created Time", "is after", "Choose a date."],
    ["Created Time", "is more than … days ago", "Enter the number of days."],
    ["Annual Revenue", "is", "Enter a number."],
    ["Owner", "is", "Choose a user."],
    ["Lead Source", "is one of", "Choose a value."],
    ["City", "contains", "Enter what to compare with."],
  ])("names the field: %s %s", async (field, comparison, lacks) => {
    const { user } = await showReadyEditor(startSandbox());
    await user.selectOptions(screen.getByRole("combobox", { name: "Field" }), field);
    await user.selectOptions(screen.getByRole("combobox", { name: "Comparison" }), comparison);
    await user.click(save());
    expect(screen.getByRole("button", { name: `${field}: ${lacks}` })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Add field rule" }));
    expect(screen.getByRole("button", { name: `Field rule 1, ${field}: ${lacks}` })).toBeVisible();
  });

  test("tells two criteria on one field apart by their numbers", async () => {
    const { user } = await showReadyEditor(startSandbox());
    await user.click(screen.getByRole("button", { name: "Add criterion to group 1" }));
    await user.click(save());
    for (const number of ["1.1", "1.2"]) {
      const named = `Field rule 1, criterion ${number}: Choose the field to look at.`;
      expect(screen.getByRole("button", { name: named })).toBeVisible();
    }
    for (const field of screen.getAllByRole("combobox", { name: "Field" })) await user.selectOptions(field, "Owner");
    for (const comparison of screen.getAllByRole("combobox", { name: "Comparison" }))
      await user.selectOptions(comparison, "is");
    for (const number of ["1.1", "1.2"]) {
      const named = `Field rule 1, criterion ${number}, Owner: Choose a user.`;
      expect(screen.getByRole("button", { name: named })).toBeVisible();
    }
  });

  test("each line leads to its control, and goes when that is mended", async () => {
    const { user } = await showReadyEditor(startSandbox());
    await user.click(save());
    await user.click(screen.getByRole("button", { name: "Field rule 1: Choose the field to look at." }));
    expect(screen.getByRole("combobox", { name: "Field" })).toHaveFocus();
    await user.selectOptions(screen.getByRole("combobox", { name: "Field" }), "Website");
    await user.selectOptions(screen.getByRole("combobox", { name: "Comparison" }), "is not empty");
    expect(screen.getByRole("region", { name: "2 problems to fix before saving" })).toBeVisible();
  });
});
