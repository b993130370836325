import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import english from "../../../../app/translations/en.json";
import type { RunAnswer } from "../../../../src/crm/index.ts";
import { createRunRefusalMemory } from "../../../../src/ui/record/state/run-refusal-memory.ts";
import { fakeCrm, ORG_ID, USER } from "../../support/fake-crm.ts";
import { showRecordScore } from "../../support/show-record-score.ts";

const refuseRun = (status: number, code: string) => async (): Promise<readonly RunAnswer[]> => [
  { kind: "refused", refusal: { status, code, zohoMessage: "Permission denied to execute", details: {} } },
];
const findRun = () => screen.findByRole("button", { name: english["run.button"] });

test("a refused run is remembered for the session, and its button says so", async () => {
  sessionStorage.clear();
  const refusals = createRunRefusalMemory(() => sessionStorage);
  const crm = fakeCrm({ runScoringRules: refuseRun(403, "NO_PERMISSION") });
  const first = showRecordScore(crm, { refusals });
  await first.user.click(await findRun());
  expect(await screen.findByText(english["run.failure.permission"], { exact: false })).toBeVisible();
  first.unmount();

  const { user } = showRecordScore(crm, { refusals: createRunRefusalMemory(() => sessionStorage) });
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

const OWNER = { org: ORG_ID, user: USER.id };

test.each([
  ["another user", { ...OWNER, user: "4876876000000000002" }],
  ["the same user in another organisation", { ...OWNER, org: "20002" }],
])("a refusal says nothing of %s", (_, other) => {
  sessionStorage.clear();
  createRunRefusalMemory(() => sessionStorage).note(OWNER, "refused");
  expect(createRunRefusalMemory(() => sessionStorage).permission(OWNER)).toBe("refused");
  expect(createRunRefusalMemory(() => sessionStorage).permission(other)).toBe("unknown_until_tried");
});

test("a refusal to a user who is not known is forgotten with the page", () => {
  sessionStorage.clear();
  const refusals = createRunRefusalMemory(() => sessionStorage);
  const nobody = { ...OWNER, user: null };
  refusals.note(nobody, "refused");
  expect(refusals.permission(nobody)).toBe("refused");
  expect(createRunRefusalMemory(() => sessionStorage).permission(nobody)).toBe("unknown_until_tried");
});

test("a run that failed for another reason is not taken for a lack of permission", async () => {
  const refusals = createRunRefusalMemory(() => {
    throw new Error("no storage");
  });
  const { user } = showRecordScore(fakeCrm({ runScoringRules: refuseRun(500, "INTERNAL_ERROR") }), { refusals });
  await user.click(await findRun());
  expect(refusals.permission(OWNER)).toBe("unknown_until_tried");
});

test("opening a record asks nothing about the permission to run", async () => {
  const crm = fakeCrm();
  showRecordScore(crm);
  expect(await findRun()).not.toHaveAttribute("aria-disabled", "true");
  expect(crm.calls).toHaveLength(5);
});
