import { listShowcase } from "../../test/browser/support/open-record.ts";
import { type Picture, picture } from "./picture.ts";

export const SETTINGS_PICTURES: readonly Picture[] = [
  picture("settings-list", { width: 1000, height: 760 }, async ({ page, widget }, sandbox) => {
    await page.goto(`${sandbox.crm}/?tab=settings`);
    await widget.getByRole("button", { name: "New rule" }).first().waitFor();
    return widget.locator("body");
  }),
  picture("settings-editor", { width: 1000, height: 760 }, async ({ page, widget }, sandbox) => {
    await page.goto(`${sandbox.crm}/?tab=settings`);
    await widget.getByRole("button", { name: "Edit Company Fit" }).click();
    const record = (await listShowcase(sandbox)).find(({ title }) => title === "Adds up");
    await widget.getByRole("combobox", { name: "Choose a record" }).fill(record?.id ?? "");
    await widget.getByRole("listbox").getByRole("option").click();
    await widget.getByText("This draft").waitFor();
    return widget.locator("body");
  }),
];
