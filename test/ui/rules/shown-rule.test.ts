import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { createCrmGateway } from "../../../src/crm/gateways/create-crm-gateway.ts";
import type { ScoringRule } from "../../../src/scoring/index.ts";
import { type Sandbox, startSandbox } from "./support/sandbox.ts";
import { showRuleList } from "./support/show-rule-settings.ts";

/*
 * A page of another origin that opened the CRM can forge answers of the SDK: the list shows one rule under another's name.
 * What is done goes by id, so it would hit the wrong rule.
 */

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const stored = ({ organisation }: Sandbox, name: string) =>
  [...organisation.rules.values()].find((rule) => rule.name === name);
const changes = ({ requests }: Sandbox) => requests.filter(({ method }) => method !== "GET");
const names = ({ organisation }: Sandbox) => [...organisation.rules.values()].map(({ name, active }) => [name, active]);

/** The rule as a forger tells it: "Company Fit", which is active and in use, passes for "Webinar Spring". */
function disguise(rule: ScoringRule): ScoringRule {
  return rule.name === "Company Fit" ? { ...rule, name: "Webinar Spring 2" } : rule;
}

type User = Awaited<ReturnType<typeof showRuleList>>["user"];

const ACTIONS: readonly (readonly [string, RegExp, (user: User) => Promise<unknown>])[] = [
  [
    "deleted",
    /^Delete “/,
    async (user) => {
      await user.click(button("More for Webinar Spring 2"));
      await user.click(screen.getByRole("menuitem", { name: /^Delete/ }));
    },
  ],
  [
    "deactivated",
    /^Deactivate “/,
    (user) => user.click(screen.getByRole("switch", { name: "Active: Webinar Spring 2" })),
  ],
  [
    "cloned",
    /^Clone “/,
    async (user) => {
      await user.click(button("More for Webinar Spring 2"));
      await user.click(screen.getByRole("menuitem", { name: /^Clone/ }));
    },
  ],
];

describe.each(ACTIONS)("a rule that is to be %s", (_, go, ask) => {
  test("and has another name than the list shows is left alone, and that is told by its name", async () => {
    const sandbox = startSandbox();
    const { gateway } = sandbox;
    const before = names(sandbox);
    const forged = {
      ...gateway,
      listRuleHeads: async (...args: Parameters<typeof gateway.listRuleHeads>) =>
        (await gateway.listRuleHeads(...args)).map(disguise),
    };
    const { user } = await showRuleList({ gateway: forged });
    await ask(user);
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /now names this rule Company Fit \(Leads, Standard\)\. Nothing was changed/,
    );
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    expect(changes(sandbox)).toEqual([]);
    expect(names(sandbox)).toEqual(before);
  });

  test("is read once more after the yes: an answer forged for the question alone does not help", async () => {
    const sandbox = startSandbox();
    const { gateway } = sandbox;
    const before = names(sandbox);
    let forging = true;
    const forged = {
      ...gateway,
      listRuleHeads: async (...args: Parameters<typeof gateway.listRuleHeads>) =>
        (await gateway.listRuleHeads(...args)).map(disguise),
      readScoringRule: async (...args: Parameters<typeof gateway.readScoringRule>) => {
        const rule = await gateway.readScoringRule(...args);
        return rule !== null && forging ? disguise(rule) : rule;
      },
    };
    const { user } = await showRuleList({ gateway: forged });
    await ask(user);
    expect(screen.getByRole("alertdialog")).toHaveAccessibleName(/“Webinar Spring 2”\?$/);
    await waitFor(() =>
      expect(sandbox.requests.filter(({ path }) => /scoring_rules\/\d+$/.test(path))).toHaveLength(1),
    );
    forging = false;
    await user.click(button(go));
    expect(await screen.findByRole("alert")).toHaveTextContent(/now names this rule Company Fit/);
    expect(changes(sandbox)).toEqual([]);
    expect(names(sandbox)).toEqual(before);
  });
});

test("the question names the rule's score fields as they are now, not as the list had them", async () => {
  const sandbox = startSandbox();
  const { gateway } = sandbox;
  const owner = [...sandbox.organisation.rules.values()].find(
    ({ module, customFields }) => module === "Leads" && customFields.length > 0,
  );
  if (owner === undefined) throw new Error("No rule with score fields");
  const bare = {
    ...gateway,
    listRuleHeads: async (...args: Parameters<typeof gateway.listRuleHeads>) =>
      (await gateway.listRuleHeads(...args)).map((rule) => ({ ...rule, source: {} })),
  };
  const { user } = await showRuleList({ gateway: bare });
  await user.click(button(`More for ${owner.name}`));
  await user.click(screen.getByRole("menuitem", { name: /^Delete/ }));
  const [field] = owner.customFields;
  await waitFor(() => expect(screen.getByRole("alertdialog")).toHaveTextContent(field?.fieldLabel ?? "?"));
});

test("of several rules those that are not what was shown are left alone, also after the yes", async () => {
  const sandbox = startSandbox();
  const { user } = await showRuleList(sandbox);
  for (const name of ["Position", "Languages"]) {
    await user.click(screen.getByRole("checkbox", { name: `Select ${name}` }));
  }
  await user.click(button("Delete…"));
  await waitFor(() => expect(sandbox.requests.filter(({ path }) => /scoring_rules\/\d+$/.test(path))).toHaveLength(2));
  // Somebody renames one while the question is open.
  Object.assign(stored(sandbox, "Position") ?? {}, { name: "Position of trust" });
  await user.click(button("Delete 2 rules"));
  const result = await screen.findByRole("alert");
  const lines = within(result).getAllByRole("listitem");
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Position: Zoho now names this rule Position of trust/),
    expect.stringMatching(/^Languages: deleted/),
  ]);
  expect(stored(sandbox, "Position of trust")).toBeDefined();
  expect(stored(sandbox, "Languages")).toBeUndefined();
});

test("a success that Zoho answers for another rule is no success of this one", async () => {
  const sandbox = startSandbox();
  const { gateway } = sandbox;
  const other = createCrmGateway({
    send: async () => ({
      status: 200,
      body: { scoring_rules: [{ code: "SUCCESS", details: { id: "1" }, message: "done", status: "success" }] },
    }),
  });
  const { user } = await showRuleList({
    gateway: { ...gateway, deactivateScoringRules: other.deactivateScoringRules },
  });
  await user.click(screen.getByRole("switch", { name: "Active: Company Fit" }));
  await user.click(button("Deactivate “Company Fit”"));
  expect(await screen.findByRole("alert")).toHaveTextContent(/doesn’t say whether the action worked for this rule/);
  expect(screen.getByRole("switch", { name: "Active: Company Fit" })).toBeChecked();
});

test("a rule that can't be read again is left alone, and can be tried again", async () => {
  const sandbox = startSandbox();
  const { user } = await showRuleList(sandbox);
  const path = `/crm/v8/settings/automation/scoring_rules/${stored(sandbox, "Company Fit")?.id}`;
  sandbox.faults.add({ answer: "broken", pathPrefix: path, times: 2 });
  await user.click(screen.getByRole("switch", { name: "Active: Company Fit" }));
  await waitFor(() => expect(sandbox.requests.filter((request) => request.path === path)).toHaveLength(1));
  await user.click(button("Deactivate “Company Fit”"));
  expect(await screen.findByRole("alert")).toHaveTextContent(/couldn’t be read again, so nothing was changed/);
  expect(changes(sandbox)).toEqual([]);
  await user.click(button("Try again"));
  await user.click(button("Deactivate “Company Fit”"));
  await waitFor(() => expect(stored(sandbox, "Company Fit")?.active).toBe(false));
});
