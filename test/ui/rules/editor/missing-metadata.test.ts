import { screen } from "@testing-library/preact";
import { beforeEach, expect, test } from "vitest";
import { startSandbox } from "../support/sandbox.ts";
import { showReadyEditor, showRuleEditor } from "./support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

test("what could not be read is named with its reason, and read again alone", async () => {
  const sandbox = startSandbox();
  sandbox.faults.add({ answer: "broken", pathPrefix: "/crm/v8/settings/fields", times: 1 });
  const { user } = await showRuleEditor(sandbox, { edit: "Position" });
  expect(await screen.findByRole("alert")).toHaveTextContent("Fields: no new criteria can be chosen.");
  // What is stored is there all the same.
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Position");
  sandbox.requests.length = 0;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findAllByText("Annual Revenue")).not.toHaveLength(0);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(sandbox.requests.map(({ path }) => path)).toEqual(["/crm/v8/settings/fields"]);
});

test("a criterion whose comparison nobody knows is shown as stored, and kept while others are edited", async () => {
  const sandbox = startSandbox();
  const heads = await sandbox.gateway.listRuleHeads(new AbortController().signal, "Leads");
  const rule = [...sandbox.organisation.rules.values()].find(({ name }) => name === "Position");
  expect(heads.some(({ name }) => name === "Position")).toBe(true);
  Object.assign(rule?.fieldRules[1] ?? {}, {
    criteria: { field: { api_name: "Position" }, comparator: "resembles", value: "Intern" },
  });
  const { user } = await showReadyEditor(sandbox, { edit: "Position" });
  expect(screen.getByText(/^As stored:/)).toHaveTextContent("As stored: Position resembles Intern");
  expect(screen.getByText(/The comparison “resembles” is not known here/)).toBeVisible();
  const points = screen.getAllByRole("textbox", { name: "Points" })[0] as HTMLElement;
  await user.clear(points);
  await user.type(points, "9");
  await user.click(screen.getByRole("button", { name: "Review and save" }));
  expect(screen.getByRole("dialog")).toHaveTextContent(/From \+10 to \+9/);
  expect(screen.getByRole("dialog")).not.toHaveTextContent(/Position resembles/);
});
