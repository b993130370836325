import { screen, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test } from "vitest";
import { startSandbox } from "../../support/sandbox.ts";
import { showReadyEditor } from "../support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

const press = (name: string) => screen.getByRole("button", { name });
const criterion = (number: string) => within(screen.getByRole("group", { name: `criterion ${number}` }));
const field = (number: string) => criterion(number).getByRole("combobox", { name: "Field" });
const status = () => screen.getAllByRole("status")[0];

/** Which field stands at which number. */
function shown(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    screen.getAllByRole("group", { name: /^criterion / }).map((group) => {
      const select: HTMLSelectElement = within(group).getByRole("combobox", { name: "Field" });
      return [group.getAttribute("aria-label")?.replace("criterion ", ""), select.selectedOptions[0]?.textContent];
    }),
  );
}

async function showThree() {
  const view = await showReadyEditor(startSandbox());
  const { user } = view;
  await user.selectOptions(field("1.1"), "City");
  await user.click(press("Add criterion to group 1"));
  await user.selectOptions(field("1.2"), "Country");
  await user.click(press("Add group to group 1"));
  await user.selectOptions(field("1.3.1"), "State");
  return view;
}

describe("building criteria", () => {
  test("a group is added inside a group, with the other way to combine and the focus in it", async () => {
    await showThree();
    expect(shown()).toEqual({ "1.1": "City", "1.2": "Country", "1.3.1": "State" });
    expect(field("1.3.1")).toHaveFocus();
    expect(screen.getByRole("combobox", { name: "How many must hold in group 1" })).toHaveValue("and");
    expect(screen.getByRole("combobox", { name: "How many must hold in group 1.3" })).toHaveValue("or");
  });

  test("moving walks into groups, says where the thing is now, and keeps the focus on it", async () => {
    const { user } = await showThree();
    await user.click(press("Move criterion 1.2 down"));
    expect(shown()).toEqual({ "1.1": "City", "1.2.1": "Country", "1.2.2": "State" });
    expect(status()).toHaveTextContent("Moved, now 1.2.1");
    expect(press("Move criterion 1.2.1 down")).toHaveFocus();
    await user.keyboard("{Enter}{Enter}");
    expect(shown()).toEqual({ "1.1": "City", "1.2.1": "State", "1.3": "Country" });
    expect(press("Move criterion 1.3 down")).toHaveFocus();
  });

  test("what is last already says so and stays", async () => {
    const { user } = await showThree();
    await user.click(press("Move criterion 1.1 up"));
    expect(status()).toHaveTextContent("It is the first already");
    expect(shown()).toMatchObject({ "1.1": "City" });
  });

  test("arrows that lead nowhere are not available: both of a sole criterion, none in a group of its own", async () => {
    const { user } = await showReadyEditor(startSandbox());
    const arrows = (what: string) =>
      ["up", "down"].map((way) => press(`Move ${what} ${way}`).getAttribute("aria-disabled"));
    expect(arrows("criterion 1.1")).toEqual(["true", "true"]);
    await user.click(press("Add criterion to group 1"));
    expect([...arrows("criterion 1.1"), ...arrows("criterion 1.2")]).toEqual(["true", "false", "false", "true"]);
    await user.click(press("Move criterion 1.2 into a new group"));
    expect([...arrows("group 1.2"), ...arrows("criterion 1.2.1")]).toEqual(["false", "true", "false", "false"]);
  });

  test("a criterion is put into a group and the group taken apart again", async () => {
    const { user } = await showThree();
    await user.click(press("Move criterion 1.1 into a new group"));
    expect(shown()).toMatchObject({ "1.1.1": "City" });
    expect(screen.getByRole("combobox", { name: "How many must hold in group 1.1" })).toHaveFocus();
    await user.click(press("Take group 1.1 apart"));
    expect(shown()).toMatchObject({ "1.1": "City" });
    expect(field("1.1")).toHaveFocus();
  });

  test("removing gives the focus to what stood next, and a group that is left empty goes", async () => {
    const { user } = await showThree();
    await user.click(press("Remove criterion 1.1"));
    expect(shown()).toEqual({ "1.1": "Country", "1.2.1": "State" });
    expect(field("1.1")).toHaveFocus();
    await user.click(press("Remove criterion 1.2.1"));
    expect(shown()).toEqual({ "1.1": "Country" });
    expect(screen.queryByRole("group", { name: "group 1.2" })).toBeNull();
    expect(field("1.1")).toHaveFocus();
  });

  test("undo and redo go through all edits, by buttons and by keys", async () => {
    const { user } = await showThree();
    await user.click(press("Undo"));
    expect(shown()).toEqual({ "1.1": "City", "1.2": "Country", "1.3.1": "Choose a field…" });
    await user.keyboard("{Control>}z{/Control}");
    expect(shown()).toEqual({ "1.1": "City", "1.2": "Country" });
    expect(status()).toHaveTextContent("Undone");
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(shown()).toMatchObject({ "1.3.1": "Choose a field…" });
    await user.click(press("Redo"));
    expect(shown()).toMatchObject({ "1.3.1": "State" });
    expect(press("Redo")).toHaveAttribute("aria-disabled", "true");
  });

  test("Ctrl+Z in a text is left to the text", async () => {
    const { user } = await showThree();
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Fit");
    await user.keyboard("{Control>}z{/Control}");
    expect(shown()).toMatchObject({ "1.3.1": "State" });
  });

  test("field rules are added, copied, moved and removed", async () => {
    const { user } = await showThree();
    const points = () => screen.getAllByRole<HTMLInputElement>("textbox", { name: "Points" });
    await user.type(points()[0] as HTMLElement, "7");
    await user.click(press("Add field rule"));
    expect(points()[1]).toHaveFocus();
    await user.keyboard("9");
    await user.click(press("Move Field rule 2 up"));
    expect(points().map(({ value }) => value)).toEqual(["9", "7"]);
    expect(press("Move Field rule 1 up")).toHaveFocus();
    await user.click(press("Duplicate Field rule 2"));
    expect(points().map(({ value }) => value)).toEqual(["9", "7", "7"]);
    await user.click(press("Remove Field rule 1"));
    expect(points().map(({ value }) => value)).toEqual(["7", "7"]);
    expect(shown()).toMatchObject({ "2.1": "City", "2.3.1": "State" });
  });
});

describe("what is offered", () => {
  test("fields of the chosen layout only, never the layout or a score", async () => {
    const { user } = await showReadyEditor(startSandbox());
    const names = () =>
      within(field("1.1"))
        .getAllByRole("option")
        .map(({ textContent }) => textContent);
    expect(names()).toContain("Trial Ends");
    expect(names()).not.toContain("Layout");
    const all = names();
    await user.selectOptions(screen.getByRole("combobox", { name: "Layout" }), "Partner Leads");
    expect(all).toEqual(expect.arrayContaining(names().slice(1)));
    expect(names().length).toBeLessThan(all.length);
  });

  test("signals alone make a rule whose summary speaks of no fields", async () => {
    const { user } = await showReadyEditor(startSandbox());
    const summary = () => screen.getByRole("region", { name: "In words" });
    // Of a rule without points there is nothing to sum up.
    expect(summary()).not.toHaveTextContent(/between/);
    const points = screen.getByRole("textbox", { name: "Points" });
    await user.type(points, "ten");
    expect(summary()).toHaveTextContent("In words… when");
    await user.clear(points);
    await user.type(points, "5");
    expect(summary()).toHaveTextContent(/Gives Leads of all layouts between 0 and \+5/);
    await user.click(press("Add signal"));
    await user.click(press("Remove Field rule 1"));
    expect(summary()).toHaveTextContent(/Gives Leads of all layouts points for signals only\./);
  });

  test("signals in modules of people only, and those that are enabled and can be scored", async () => {
    const { user } = await showReadyEditor(startSandbox());
    await user.click(press("Add signal"));
    const select = screen.getByRole("combobox", { name: "Signal" });
    expect(select).toHaveFocus();
    const offered = within(select)
      .getAllByRole("option")
      .map(({ textContent }) => textContent ?? "");
    expect(offered.some((name) => name.includes("Incoming"))).toBe(true);
    expect(offered.some((name) => name.includes("Competitor"))).toBe(false);
    await user.selectOptions(screen.getByRole("combobox", { name: "Module" }), "Deals");
    expect(screen.queryByRole("button", { name: "Add signal" })).toBeNull();
  });

  test("another module brings its own fields and layouts", async () => {
    const { user } = await showReadyEditor(startSandbox());
    await user.selectOptions(screen.getByRole("combobox", { name: "Module" }), "Deals");
    expect(await screen.findByRole("option", { name: "Stage" })).toBeInTheDocument();
    expect(screen.queryByRole("option", { name: "Lead Source" })).toBeNull();
  });
});
