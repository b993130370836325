import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import english from "../../../app/translations/en.json";
import { CrmRefusedError } from "../../../src/crm/index.ts";
import { createRunRefusalMemory } from "../../../src/ui/record-score/run-refusal-memory.ts";
import { fakeCrm, USER } from "../support/fake-crm.ts";
import { showRecordScore } from "../support/show-record-score.ts";

const refuseRun = (status: number, code: string) => async () => {
  throw new CrmRefusedError({ status, code, zohoMessage: "Permission denied to execute", details: {} });
};
const findRun = () => screen.findByRole("button", { name: english["run.button"] });

test("a refused run is remembered for the session, and its button says so", async () => {
  sessionStorage.clear();
  const refusals = createRunRefusalMemory(() => sessionStorage, null);
  const crm = fakeCrm({ runScoringRules: refuseRun(403, "NO_PERMISSION") });
  const first = showRecordScore(crm, { refusals });
  await first.user.click(await findRun());
  expect(await screen.findByText(english["run.failure.permission"], { exact: false })).toBeVisible();
  first.unmount();

  const { user } = showRecordScore(crm, { refusals: createRunRefusalMemory(() => sessionStorage, null) });
  const button = await findRun();
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveAccessibleDescription(english["run.refused_before"]);
  await user.click(button);
  expect(crm.calls.filter((call) => call === "runScoringRules")).toHaveLength(1);

  await user.click(screen.getByRole("button", { name: english["run.ask_again"] }));
  expect(await findRun()).not.toHaveAttribute("aria-disabled", "true");
  await user.click(await findRun());
  expect(crm.calls.filter((call) => call === "runScoringRules")).toHaveLength(2);
});

test.each([
  ["another user", null, { ...USER, id: "4876876000000000002" }],
  ["the same number in another data centre", "https://crm.zoho.eu", USER],
])("a refusal says nothing of %s", (_, origin, user) => {
  sessionStorage.clear();
  createRunRefusalMemory(() => sessionStorage, null).note(USER, "refused");
  expect(createRunRefusalMemory(() => sessionStorage, null).permission(USER)).toBe("refused");
  expect(createRunRefusalMemory(() => sessionStorage, origin).permission(user)).toBe("unknown_until_tried");
});

test("a refusal to a user who is not known is forgotten with the page", () => {
  sessionStorage.clear();
  const refusals = createRunRefusalMemory(() => sessionStorage, null);
  refusals.note(null, "refused");
  expect(refusals.permission(null)).toBe("refused");
  expect(createRunRefusalMemory(() => sessionStorage, null).permission(null)).toBe("unknown_until_tried");
});

test("a run that failed for another reason is not taken for a lack of permission", async () => {
  const refusals = createRunRefusalMemory(() => {
    throw new Error("no storage");
  }, null);
  const { user } = showRecordScore(fakeCrm({ runScoringRules: refuseRun(500, "INTERNAL_ERROR") }), { refusals });
  await user.click(await findRun());
  expect(refusals.permission(USER)).toBe("unknown_until_tried");
});

test("opening a record asks nothing about the permission to run", async () => {
  const crm = fakeCrm();
  showRecordScore(crm);
  expect(await findRun()).not.toHaveAttribute("aria-disabled", "true");
  expect(crm.calls).toHaveLength(5);
});
