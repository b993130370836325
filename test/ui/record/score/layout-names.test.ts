import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { LayoutId, LayoutRef } from "../../../../src/scoring/index.ts";
import { lead, PARTNER, rule, STANDARD, storedScore } from "../../support/build-rules.ts";
import { fakeCrm } from "../../support/fake-crm.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

const twin = (name: string | null): LayoutRef => ({ id: "5200000000000091055" as LayoutId, name });

async function show(other: LayoutRef): Promise<Element> {
  const crm = fakeCrm({
    listScoringRules: async () => [
      rule("1001", "Fit", { layout: STANDARD }),
      rule("1002", "Twin's", { layout: other }),
      rule("1003", "Partners", { layout: PARTNER }),
    ],
    readRecord: async () => lead({}),
  });
  crm.scores = [storedScore("1001", 15)];
  const { container, user } = showRecordScore(crm);
  await user.click(await screen.findByRole("button", { name: "2 other rules" }));
  await user.click(await screen.findByRole("button", { name: "More ways to run" }));
  return container;
}

test.each(["Standard", " standard", "Ｓtandard"])(
  "layouts that look the same to a reader (%j) are told apart by their ids, everywhere",
  async (name) => {
    const container = await show(twin(name));
    expect(container).toHaveTextContent(`Leads · Layout Standard (${STANDARD.id})`);
    expect(screen.getByRole("article", { name: "Fit" })).toHaveTextContent(`Layout Standard (${STANDARD.id})`);
    expect(screen.getByText("Twin's").closest("li")).toHaveTextContent(
      `For layout ${name.trim()} (5200000000000091055)`,
    );
    expect(screen.getByText("Partners").closest("li")).toHaveTextContent(/For layout Partner$/);
    expect(screen.getByRole("menuitem", { name: `All rules of layout Standard (${STANDARD.id})` })).toBeVisible();
  },
);

test("layouts of different names need no id", async () => {
  expect(await show(twin("Partner 2"))).not.toHaveTextContent(STANDARD.id);
});

test("a layout without a name is called by its id", async () => {
  const container = await show(twin(null));
  expect(screen.getByText("Twin's").closest("li")).toHaveTextContent("For layout 5200000000000091055");
  expect(container).not.toHaveTextContent(STANDARD.id);
});
