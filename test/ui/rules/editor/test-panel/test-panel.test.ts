import { screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test } from "vitest";
import { startSandbox } from "../../support/sandbox.ts";
import { showReadyEditor } from "../support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

const panel = () => within(screen.getByRole("complementary", { name: "Try it on a record" }));
const lines = () =>
  panel()
    .getAllByRole("listitem")
    .filter((item) => item.classList.contains("test-line"));
const sum = (label: string) => panel().getByText(label).nextElementSibling?.textContent;

/** The record of the showcase whose points were worked out by hand: 15, 10, −8, 5 and 4 of Company Fit. */
async function showWithRecord(sandbox = startSandbox()) {
  const record = [...(sandbox.organisation.records.get("Leads")?.values() ?? [])].find(
    ({ values }) => values["Last_Name"] === "Berg" || values["Industry"] === "Manufacturing",
  );
  if (record === undefined) throw new Error("no such lead");
  const view = await showReadyEditor(sandbox, { edit: "Company Fit" });
  await view.user.type(panel().getByRole("combobox"), record.id);
  await view.user.click(await panel().findByRole("option"));
  await panel().findByText("This draft");
  return { ...view, record };
}

describe("the test panel", () => {
  test("does not pass some records off for all: it says that there are more", async () => {
    const sandbox = startSandbox();
    const gaps = { leftOut: 0, problem: null, more: true };
    const listRecentRecords: typeof sandbox.gateway.listRecentRecords = async (...of) =>
      Object.assign([...(await sandbox.gateway.listRecentRecords(...of))], { gaps });
    const { user } = await showReadyEditor(sandbox, { gateway: { listRecentRecords } });
    await user.click(panel().getByRole("combobox", { name: "Choose a record" }));
    const count = (await panel().findAllByRole("option")).length;
    expect(panel().getByText(`These are the first ${count}. Type more to narrow the search.`)).toBeVisible();
    await user.type(panel().getByRole("combobox", { name: "Choose a record" }), "Berg");
    expect(await panel().findByText(/^(1 result|Nothing found|\d+ results)$/)).toBeInTheDocument();
    expect(panel().queryByText(/These are the first/)).toBeNull();
  });

  test("offers the records that changed last, and chooses by keyboard", async () => {
    const { user } = await showReadyEditor(startSandbox());
    const box = panel().getByRole("combobox", { name: "Choose a record" });
    await user.click(box);
    const options = await panel().findAllByRole("option");
    expect(options.length).toBeGreaterThan(3);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(box).toHaveAttribute("aria-activedescendant", options[1]?.id);
    await user.keyboard("{Enter}");
    expect(await panel().findByText("This draft")).toBeVisible();
    expect(panel().getByRole("combobox", { name: "Try another record" })).toHaveFocus();
  });

  test("gives the stored rule's points before anything is edited, line by line", async () => {
    await showWithRecord();
    expect(lines()).toHaveLength(8);
    expect(sum("This draft")).toBe(sum("Rule as stored"));
    expect(sum("Difference")).toBe("0");
  });

  test("follows every edit, says what a line was, and announces the new sum after a pause", async () => {
    const { user } = await showWithRecord();
    const before = Number(sum("Rule as stored")?.replace("−", "-"));
    await user.click(screen.getByRole("button", { name: "Add field rule" }));
    await user.keyboard("7");
    await user.selectOptions(screen.getAllByRole("combobox", { name: "Field" }).at(-1) as HTMLElement, "Last Name");
    await user.selectOptions(
      screen.getAllByRole("combobox", { name: "Comparison" }).at(-1) as HTMLElement,
      "is not empty",
    );
    expect(sum("Difference")).toBe("+7");
    expect(lines().at(-1)).toHaveTextContent("+7Last Name is not emptyMetnew");
    await waitFor(() => {
      expect(
        panel()
          .getAllByRole("status")
          .map(({ textContent }) => textContent),
      ).toContain(
        `Preview updated: ${String(before + 7).replace("-", "−")}, as stored ${String(before).replace("-", "−")}`,
      );
    });
  });

  test("keeps a removed line to be seen", async () => {
    const { user } = await showWithRecord();
    await user.click(screen.getByRole("button", { name: "Remove Field rule 1" }));
    expect(lines()).toHaveLength(8);
    expect(lines().at(-1)).toHaveTextContent(/Annual Revenue is at least 100,000.*Removed/);
  });

  test("tells why in the words of the record page", async () => {
    const { user } = await showWithRecord();
    await user.click(within(lines()[3] as HTMLElement).getByRole("button", { name: /^Why\?/ }));
    expect(lines()[3]).toHaveTextContent(/is: .* — needs: ERP, Manufacturing, or Healthcare/);
  });

  test("an unfinished line can't be told", async () => {
    const { user } = await showWithRecord();
    await user.click(screen.getByRole("button", { name: "Add field rule" }));
    expect(lines().at(-1)).toHaveTextContent("Can’t tell");
    expect(panel().getByText(/Some lines can’t be evaluated/)).toBeVisible();
  });

  test("says that the rule is for another layout", async () => {
    const sandbox = startSandbox();
    const { user } = await showReadyEditor(sandbox);
    await user.selectOptions(screen.getByRole("combobox", { name: "Layout" }), "Event Leads");
    const { layoutId } = [...(sandbox.organisation.records.get("Leads")?.values() ?? [])][0] ?? {};
    expect(layoutId).toBeDefined();
    await user.click(panel().getByRole("combobox"));
    await user.click((await panel().findAllByRole("option", { name: /Standard$/ }))[0] as HTMLElement);
    expect(await panel().findByText(/The rule is for layout Event Leads, this record has Standard/)).toBeVisible();
  });

  test("an error of reading is told, and Try again reads", async () => {
    const sandbox = startSandbox();
    const { user } = await showReadyEditor(sandbox);
    await user.click(panel().getByRole("combobox"));
    const option = (await panel().findAllByRole("option"))[0] as HTMLElement;
    sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/Leads/", times: 1 });
    await user.click(option);
    expect(await panel().findByRole("alert")).toHaveTextContent("The record could not be read.");
    await user.click(panel().getByRole("button", { name: "Try again" }));
    expect(await panel().findByText("This draft")).toBeVisible();
  });
});
