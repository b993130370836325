import { describe, expect, test } from "vitest";
import type { RuleEdit } from "../../../../../src/scoring/index.ts";
import type { EditorScope } from "../../../../../src/ui/rules/editor/scope/editor-scope.ts";
import { createScopeReader } from "../../../../../src/ui/rules/editor/scope/scope-reader.ts";
import { openStore } from "../support/open-store.ts";
import { LOCALE } from "../support/show-rule-editor.ts";

/** Parts of the scope that are other objects after the edit, `state` and `draft` aside. */
function changedBy(edit: (scope: EditorScope) => RuleEdit, first: readonly RuleEdit[] = []): readonly string[] {
  const { store } = openStore();
  for (const each of first) store.edit(each);
  const before = store.scope();
  store.edit(edit(before));
  const after = store.scope();
  return (Object.keys(after) as (keyof EditorScope)[])
    .filter((part) => before[part] !== after[part])
    .filter((part) => part !== "state" && part !== "draft");
}

const name = (text: string): RuleEdit => ({ kind: "set_name", name: text });

describe("a part of the scope stays the same object", () => {
  test("through anything typed as a name, unless there is something to say of it", () => {
    expect(changedBy(() => name("Fit"), [name("Fi")])).toEqual(["judged"]);
    expect(changedBy(() => name("Fit#"), [name("Fit")])).toEqual(["judged", "problems", "controlProblems"]);
    expect(changedBy(() => name("Fit#2"), [name("Fit#")])).toEqual(["judged"]);
  });

  test("through points that are typed, the sentences of the criteria too", () => {
    const points = ({ draft }: EditorScope): RuleEdit => ({
      kind: "set_field_rule_score",
      key: draft.fieldRules[0]?.key ?? "",
      score: "5",
    });
    expect(changedBy(points)).toEqual(["untitled", "numbers", "judged"]);
  });

  test("and a problem that is said again does, beside one that is new", () => {
    const { store } = openStore();
    store.edit(name("Fit#"));
    const [first] = store.scope().problems;
    expect(first?.place.part).toBe("name");
    store.edit({ kind: "set_description", description: "x".repeat(501) });
    expect(store.scope().problems).toHaveLength(2);
    expect(store.scope().problems[0]).toBe(first);
  });

  test("when something is read that it does not rest on", () => {
    const { store, context } = openStore();
    const readScope = createScopeReader();
    const state = store.state();
    const before = readScope(state, context, LOCALE);
    const users = { value: [], failure: null };
    const after = readScope({ ...state, metadata: { ...state.metadata, users } }, context, LOCALE);
    expect(after.state.metadata.users).toBe(users);
    for (const part of ["metadata", "offered", "texts", "judged", "problems"] as const) {
      expect(after[part]).toBe(before[part]);
    }
  });
});
