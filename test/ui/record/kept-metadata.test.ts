import { screen, waitFor } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { CrmUser, KeptMetadata } from "../../../src/crm/index.ts";
import { aCriterion } from "../../support/build/scoring-builders.ts";
import { field, fieldRule, LEAD, lead, rule } from "../support/build-rules.ts";
import { fakeCrm, USER } from "../support/fake-crm.ts";
import { showRecordScore } from "../support/show-record-score.ts";

const KEPT_AT = Date.parse("2026-03-18T12:00:00Z");

/** Metadata of an earlier opening, until it is forgotten. */
function keptMetadata(own = true) {
  let kept = true;
  const forgotten: string[] = [];
  const metadata: KeptMetadata = {
    usedSince: () => (kept ? KEPT_AT : null),
    isOwn: () => own || !kept,
    forget() {
      kept = false;
      forgotten.push("forgotten");
    },
    openAnother: () => {},
    keep: () => {},
  };
  return { metadata, forgotten, isKept: () => kept };
}

/** Labels differ with who asked for them. */
const listFields = (isKept: () => boolean) => async () => [
  field("Industry", isKept() ? "Kept label" : "Fresh label"),
  ...(isKept() ? [] : [field("New_Field", "New label")]),
];

const ruleOn = (name: string, modifiedTime: string) =>
  rule("1001", "Fit", { modifiedTime, fieldRules: [fieldRule(10, aCriterion(name, "equal", "Finance"))] });

test("nothing that was kept is seen before it is known whose it is", async () => {
  let tell: (user: CrmUser) => void = () => {};
  const asked = new Promise<CrmUser>((resolve) => {
    tell = resolve;
  });
  const { metadata, isKept } = keptMetadata(false);
  const crm = fakeCrm(
    {
      listFields: listFields(isKept),
      listScoringRules: async () => [ruleOn("Industry", "2026-01-01T00:00:00Z")],
      readRecord: async () => lead({ Industry: "Finance" }),
    },
    { currentUser: () => asked },
  );
  const { container } = showRecordScore(crm, { metadata });
  const texts: string[] = [];
  new MutationObserver(() => texts.push(container.textContent)).observe(container, { subtree: true, childList: true });
  await waitFor(() => expect(crm.calls).toHaveLength(5));
  expect(screen.queryByRole("article")).toBeNull();
  tell(USER);
  await screen.findByRole("article", { name: "Fit" });
  expect(container).toHaveTextContent("Fresh label");
  expect(texts.filter((text) => text.includes("Kept label"))).toEqual([]);
});

test("Refresh forgets what was kept", async () => {
  const { metadata, forgotten } = keptMetadata();
  const crm = fakeCrm({ listScoringRules: async () => [ruleOn("Industry", "2026-01-01T00:00:00Z")] });
  const { user } = showRecordScore(crm, { metadata });
  await user.click(await screen.findByRole("button", { name: "Refresh" }));
  expect(forgotten).toHaveLength(1);
});

test("a new rule that names a field which the kept metadata lacks has it read again", async () => {
  const { metadata, forgotten, isKept } = keptMetadata();
  const crm = fakeCrm({
    listFields: listFields(isKept),
    listScoringRules: async () => [ruleOn("New_Field", "2026-03-18T12:30:00Z")],
    readRecord: async () => lead({ New_Field: "Finance" }),
  });
  const { container } = showRecordScore(crm, { metadata });
  await waitFor(() => expect(container).toHaveTextContent("New label"));
  expect(forgotten).toHaveLength(1);
  expect(crm.calls.filter((call) => call === "listFields")).toHaveLength(2);
});

test("an old rule that names such a field does not: the field was missing then, too", async () => {
  const { metadata, forgotten, isKept } = keptMetadata();
  const crm = fakeCrm({
    listFields: listFields(isKept),
    listScoringRules: async () => [ruleOn("Deleted_Field", "2026-03-18T11:00:00Z")],
    readRecord: async () => lead({}),
  });
  showRecordScore(crm, { metadata });
  await screen.findByRole("button", { name: /Run scoring/ });
  expect(forgotten).toEqual([]);
});

test("a module that is newer than what was kept is looked for again", async () => {
  const { metadata, isKept } = keptMetadata();
  const plans = {
    apiName: "Service_Plans",
    moduleName: "CustomModule5",
    singularLabel: "Plan",
    pluralLabel: "Plans",
    scoringSupported: true,
  };
  const crm = fakeCrm(
    { listModules: async () => (isKept() ? [] : [plans]) },
    { pageContext: async () => ({ entity: "CustomModule5", recordIds: [LEAD] }) },
  );
  const { container } = showRecordScore(crm, { metadata });
  await waitFor(() => expect(container).toHaveTextContent("Plans · Layout Standard"));
});
