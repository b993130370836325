import { describe, expect, test, vi } from "vitest";
import { judgeDraft } from "../../../../../src/ui/rules/editor/scope/judge-draft.ts";
import { createScopeReader } from "../../../../../src/ui/rules/editor/scope/scope-reader.ts";
import { openStore } from "../support/open-store.ts";

describe("a keystroke", () => {
  test("reads nothing, whatever is typed", () => {
    const { calls, type } = openStore();
    type("Fit");
    expect(calls).toEqual([]);
  });

  test("has the draft judged once, however many components look, and saving judges no more", () => {
    const judge = vi.fn<typeof judgeDraft>(judgeDraft);
    const { store, type } = openStore(createScopeReader(judge));
    for (let count = 0; count < 3; count++) store.subscribe(() => store.scope());
    type("Fit");
    expect(judge).toHaveBeenCalledTimes(3);
    store.askToSave();
    expect(store.state().spoken?.value).toEqual({ kind: "problems", count: 2 });
    expect(judge).toHaveBeenCalledTimes(3);
  });
});

test("another module has its metadata read, and its record forgotten", () => {
  const { store, calls } = openStore();
  store.edit({ kind: "set_module", module: { apiName: "Deals", id: null } });
  // Deals have no signals.
  expect(calls).toEqual(["listRuleFields", "listLayouts", "listActiveUsers"]);
  expect(store.state().metadata.module).toBe("Deals");
  expect(store.state().test.head).toBeNull();
});

test("those who listen are told of a change, and of what the page around knows new", () => {
  const { store, type } = openStore();
  const listener = vi.fn<() => void>();
  const unsubscribe = store.subscribe(listener);
  type("F");
  store.refresh();
  expect(listener).toHaveBeenCalledTimes(2);
  // Nothing to redo.
  store.redo();
  unsubscribe();
  type("Fi");
  expect(listener).toHaveBeenCalledTimes(2);
});
