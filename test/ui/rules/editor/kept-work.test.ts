import { screen, waitFor } from "@testing-library/preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createDraftMemory } from "../../../../src/ui/rules/editor/state/draft-memory.ts";
import { startSandbox } from "../support/sandbox.ts";
import { OWNER, showReadyEditor, showRuleEditor } from "./support/show-rule-editor.ts";

beforeEach(() => sessionStorage.clear());

const press = (name: string) => screen.getByRole("button", { name });
const name = () => screen.getByRole("textbox", { name: "Name" });
const refusing = createDraftMemory(
  () => {
    throw new DOMException("denied", "SecurityError");
  },
  () => OWNER,
);
const memoryOf = (org: string | null, user: string | null) => ({
  memory: createDraftMemory(
    () => sessionStorage,
    () => ({ org, user }),
  ),
});
/** As a reload would find it. */
const storedName = () => memoryOf(OWNER.org, OWNER.user).memory.load(null)?.draft.name;

function hidePage(): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
}

describe("unsaved work", () => {
  test("is offered after a reload and goes on where it was left", async () => {
    const sandbox = startSandbox();
    const { user, unmount } = await showReadyEditor(sandbox, { edit: "Position" });
    await user.type(name(), " II");
    await user.click(press("Remove Field rule 1"));
    unmount();
    const again = await showRuleEditor(sandbox, { edit: "Position" });
    expect(await screen.findByText("You have unsaved changes of this rule")).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
    await again.user.click(press("Go on with them"));
    expect(name()).toHaveValue("Position II");
    expect(screen.getAllByRole("article")).toHaveLength(2);
    expect(again.dirty).toEqual([true]);
  });

  test("is dropped when the user wants it so", async () => {
    const sandbox = startSandbox();
    const { user, unmount } = await showReadyEditor(sandbox);
    await user.type(name(), "Half a na");
    unmount();
    const again = await showRuleEditor(sandbox);
    await again.user.click(press("Start over"));
    expect(name()).toHaveValue("");
    expect(sessionStorage).toHaveLength(0);
  });

  test("of one rule is not offered for another", async () => {
    const sandbox = startSandbox();
    const { user, unmount } = await showReadyEditor(sandbox, { edit: "Position" });
    await user.type(name(), " II");
    unmount();
    await showRuleEditor(sandbox, { edit: "Source Quality" });
    expect(name()).toHaveValue("Source Quality");
  });

  test.each([
    ["another user of the organisation", OWNER.org, "4876876000000327999"],
    ["the same user in another organisation", "5000000000000020001", OWNER.user],
    ["somebody who is not known", OWNER.org, null],
    ["an organisation that is not known", null, OWNER.user],
  ])("is not offered to %s, and is still there for its owner", async (_who, org, user) => {
    const sandbox = startSandbox();
    const first = await showReadyEditor(sandbox, { edit: "Position" });
    await first.user.type(name(), " II");
    first.unmount();
    const other = await showRuleEditor(sandbox, { edit: "Position", context: memoryOf(org, user) });
    expect(name()).toHaveValue("Position");
    await other.user.type(name(), " III");
    other.unmount();
    const again = await showRuleEditor(sandbox, { edit: "Position" });
    await again.user.click(press("Go on with them"));
    expect(name()).toHaveValue("Position II");
  });

  test("that an earlier version kept without an owner is dropped", async () => {
    const sandbox = startSandbox();
    const { user, unmount } = await showReadyEditor(sandbox);
    await user.type(name(), "Whose");
    unmount();
    const key = sessionStorage.key(0) ?? "";
    sessionStorage.setItem("scorelens.draft.new", sessionStorage.getItem(key) ?? "");
    sessionStorage.removeItem(key);
    await showRuleEditor(sandbox);
    expect(name()).toHaveValue("");
    expect(sessionStorage).toHaveLength(0);
  });

  test("is no longer unsaved once everything is undone", async () => {
    const { user, dirty, clock } = await showReadyEditor(startSandbox(), { edit: "Position" });
    await user.click(press("Remove Field rule 1"));
    await clock.pass();
    expect(sessionStorage).toHaveLength(1);
    await user.click(press("Undo"));
    expect(sessionStorage).toHaveLength(0);
    expect(dirty).toEqual([true, false]);
  });

  test("is kept once typing rests, and not for every letter", async () => {
    const { user, clock } = await showReadyEditor(startSandbox());
    await user.type(name(), "Fit");
    expect(sessionStorage).toHaveLength(0);
    await clock.pass();
    expect(storedName()).toBe("Fit");
  });

  test.each([
    ["goes", () => window.dispatchEvent(new Event("pagehide"))],
    ["is hidden", () => hidePage()],
  ])("is kept at once when the page %s while somebody types", async (_how, leave) => {
    const { user } = await showReadyEditor(startSandbox());
    await user.type(name(), "Fit");
    expect(storedName()).toBeUndefined();
    leave();
    expect(storedName()).toBe("Fit");
  });

  test("is not kept for a page that only comes back", async () => {
    const { user } = await showReadyEditor(startSandbox());
    await user.type(name(), "Fit");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(storedName()).toBeUndefined();
  });

  test("is just not kept where storage is refused", async () => {
    const { user } = await showReadyEditor(startSandbox(), { context: { memory: refusing } });
    await user.type(name(), "Fit");
    expect(name()).toHaveValue("Fit");
  });

  test.each([
    ["not JSON", "{"],
    ["no draft", '{"savedAt":1,"draft":{"base":null}}'],
    ["a draft of another shape", '{"savedAt":"today","draft":null}'],
  ])("in storage that is %s is as if there were none", async (_what, text) => {
    sessionStorage.setItem(`scorelens.draft.${OWNER.org}.${OWNER.user}.new`, text);
    await showRuleEditor(startSandbox());
    expect(name()).toHaveValue("");
  });
});

describe("leaving", () => {
  test("asks before work is lost, with the focus on the harmless button", async () => {
    const { user, left, dirty } = await showReadyEditor(startSandbox());
    await user.type(name(), "Fit");
    await user.click(press("Cancel"));
    expect(press("Keep editing")).toHaveFocus();
    await user.click(press("Keep editing"));
    expect(left).toEqual([]);
    await user.click(press("Cancel"));
    await user.click(press("Discard changes"));
    expect(left).toEqual(["left"]);
    expect(sessionStorage).toHaveLength(0);
    expect(dirty.at(-1)).toBe(false);
  });

  test("asks nothing where nothing would be lost", async () => {
    const { user, left } = await showReadyEditor(startSandbox(), { edit: "Position" });
    await user.click(press("Cancel"));
    expect(left).toEqual(["left"]);
  });
});

describe("rules that are read only", () => {
  test("of Zia are shown, with why, and nothing to edit", async () => {
    const sandbox = startSandbox({ settings: { ruleShape: "C" } });
    const heads = await sandbox.gateway.listRuleHeads(new AbortController().signal, null);
    const zia = heads.find(({ kind }) => kind === "zia");
    if (zia === undefined) throw new Error("no rule of Zia");
    await showRuleEditor(sandbox, { edit: zia.name });
    expect(screen.getByText("This rule can be read only")).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull();
    expect(press("Back")).toBeVisible();
  });

  test("touch points of the newer form are shown and kept", async () => {
    const sandbox = startSandbox({ settings: { ruleShape: "C" } });
    await showReadyEditor(sandbox, { edit: "Rule 1" });
    await waitFor(() => expect(screen.getByRole("region", { name: "Touch points" })).toBeVisible());
    expect(screen.queryByRole("button", { name: "Add signal" })).toBeNull();
  });
});
