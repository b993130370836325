import type { FrameLocator, Locator } from "playwright-core";
import english from "../../app/translations/en.json" with { type: "json" };
import { changeSettings } from "../../test/browser/support/open-record.ts";
import { openShowcase, type Picture, picture } from "./picture.ts";

const CARD = { width: 760, height: 720 };

/** The record widget, in the order in which docs/explanation.md shows it. */
export const RECORD_PICTURES: readonly Picture[] = [
  picture("record-widget", { width: 760, height: 820 }, async (scene, sandbox) => {
    await openShowcase(scene, sandbox, "Out of date: field changed");
    await card(scene.widget, "Position").waitFor();
    return scene.widget.locator("body");
  }),
  picture("record-reasons", CARD, async (scene, sandbox) => {
    await openShowcase(scene, sandbox, "Adds up");
    const shown = card(scene.widget, "Company Fit");
    await shown
      .getByRole("button", { name: /^Why\?.*Industry/ })
      .first()
      .click();
    return shown;
  }),
  picture("record-cant-tell", CARD, async (scene, sandbox) => {
    await openShowcase(scene, sandbox, "Can't tell");
    const shown = scene.widget.getByRole("article").filter({ hasText: english["outcome.unknown"] }).first();
    await shown.waitFor();
    const reasons = await shown
      .getByRole("row")
      .filter({ hasText: english["outcome.unknown"] })
      .getByRole("button")
      .all();
    for (const reason of reasons) await reason.click();
    return shown;
  }),
  picture("record-touch-points", CARD, async (scene, sandbox) => {
    await openShowcase(scene, sandbox, "Touch points contained");
    const shown = scene.widget.getByRole("article").filter({ hasText: "Touch points: " }).first();
    await shown.getByRole("button", { name: /^Touch points: / }).click();
    return shown;
  }),
  picture("record-run", { width: 760, height: 330 }, async (scene, sandbox) => {
    await changeSettings(sandbox, { jobDuration: 0 });
    await openShowcase(scene, sandbox, "Out of date: field changed");
    await scene.widget.getByRole("button", { name: english["run.button"] }).click();
    await scene.widget.getByText(english["run.changed"]).waitFor();
    return scene.widget.locator("body");
  }),
  picture("record-refused", { width: 760, height: 520 }, async (scene, sandbox) => {
    await openShowcase(scene, sandbox, "Adds up");
    await card(scene.widget, "Position").waitFor();
    await scene.page.getByLabel("User", { exact: true }).selectOption({ label: "Jane Okafor (Standard)" });
    await scene.widget.getByText(english["rules_refused.title"]).waitFor();
    return scene.widget.locator("body");
  }),
  picture("record-night", { width: 480, height: 760 }, async (scene, sandbox) => {
    await changeSettings(sandbox, { theme: "night" });
    await openShowcase(scene, sandbox, "Adds up");
    await scene.page.getByLabel("Width of the widget").selectOption("480");
    await card(scene.widget, "Position").waitFor();
    return scene.widget.locator("body");
  }),
];

function card(widget: FrameLocator, name: string): Locator {
  return widget.getByRole("article", { name, exact: true });
}
