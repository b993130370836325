import { screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import english from "../../../app/translations/en.json";
import type { AccessNote } from "../../../src/crm/index.ts";
import { startSandbox } from "./support/sandbox.ts";
import { showRuleList, showRuleSettings } from "./support/show-rule-settings.ts";

const choice = { connection: "acme_link", dataCentre: "eu", use: "when_refused" } as const;
const byConnection: AccessNote = { kind: "connection", choice, reach: "rules", failure: null };

test("rules that come through a connection can be looked at only, and the page says why", async () => {
  const sandbox = startSandbox();
  const { user } = await showRuleList(sandbox, { access: byConnection });
  expect(screen.getByText(english["access.authority.settings"])).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Edit / })).toBeNull();
  for (const button of [screen.getByRole("button", { name: "New rule" }), ...screen.getAllByRole("switch")]) {
    expect(button).toHaveAttribute("aria-disabled", "true");
    await user.click(button);
  }
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("button", { name: "New rule" })).toHaveAccessibleDescription(
    english["settings.why.read_only"],
  );
});

test("what stands in the way is said in place of the failure, with what to do", async () => {
  const sandbox = startSandbox();
  const gateway = {
    ...sandbox.gateway,
    listModules: async () => {
      throw new Error("no way");
    },
  };
  showRuleSettings({ gateway }, { access: { kind: "no_way", setting: { kind: "unset" } } });
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByRole("heading", { name: english["access.no_way.title"] })).toBeVisible();
  expect(within(alert).getAllByRole("listitem")).toHaveLength(3);
  expect(screen.queryByText(english["settings.failed.title"])).toBeNull();
});

test("that what says why could not be loaded is said once, however much is amiss", async () => {
  const sandbox = startSandbox();
  sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/layouts" });
  const loadTrouble = () => Promise.reject(new Error("blocked"));
  await showRuleList(sandbox, { access: byConnection, loadTrouble });
  expect(await screen.findAllByText(english["trouble.not_loaded"])).toHaveLength(1);
});
