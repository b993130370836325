import { describe, expect, test } from "vitest";
import { createDraft, draftFromRule } from "../../../../../src/scoring/index.ts";
import { readKeptWork } from "../../../../../src/ui/rules/editor/state/read-kept-work.ts";
import { aCriterion, aGroup } from "../../../../support/build/scoring-builders.ts";
import { fieldRule, rule } from "../../../support/build-rules.ts";

const fresh = createDraft({ module: { apiName: "Leads", id: null } });
const stored = draftFromRule(
  rule("1001", "Fit", {
    fieldRules: [
      fieldRule(5, aGroup("and", aCriterion("City", "in", ["Pune", { id: "1" }]), aCriterion("Owner", "resembles", 7))),
    ],
  }),
);

/** The draft as storage gives it back, with a part replaced. */
function kept(draft: object, path: readonly (string | number)[] = [], value: unknown = null): string {
  const copy: unknown = JSON.parse(JSON.stringify({ savedAt: 1, draft }));
  if (path.length > 0) {
    const holder = path.slice(0, -1).reduce((object: unknown, name) => Object(object)[name], copy);
    Object(holder)[path.at(-1) ?? ""] = value;
  }
  return JSON.stringify(copy);
}

describe("work that was kept", () => {
  test.each([
    ["a new rule", fresh],
    ["a stored rule", stored],
  ])("of %s comes back as it was", (_what, draft) => {
    expect(readKeptWork(kept(draft))).toEqual({ savedAt: 1, draft: JSON.parse(JSON.stringify(draft)) });
  });

  const leaf = ["draft", "fieldRules", 0, "criteria", "members", 0];
  test.each<readonly [string, readonly (string | number)[], unknown]>([
    ["no time", ["savedAt"], null],
    ["a name that is no text", ["draft", "name"], 7],
    ["a name that is missing", ["draft", "name"], undefined],
    ["field rules that are no list", ["draft", "fieldRules"], {}],
    ["points that are no text", ["draft", "fieldRules", 0, "scoreText"], 5],
    ["a key of another form", ["draft", "fieldRules", 0, "key"], "x"],
    ["a key that another part has", ["draft", "fieldRules", 0, "key"], "k3"],
    ["a key that would be handed out again", ["draft", "nextKey"], 2],
    ["an operator that nobody knows", ["draft", "fieldRules", 0, "criteria", "operator"], "xor"],
    ["a comparator choice that nobody knows", [...leaf, "choice"], "resembles"],
    ["a value that is a number", [...leaf, "value"], 5],
    ["a value that is an object of another shape", [...leaf, "value"], { id: 5 }],
    ["a node of another kind", [...leaf, "kind"], "script"],
    ["an id that is none", ["draft", "base", "id"], "../1"],
    ["a stored score that is no number", ["draft", "base", "fieldRules", 0, "score"], "5"],
    ["stored criteria of another kind", ["draft", "base", "fieldRules", 0, "criteria", "kind"], "or"],
    ["a time that no calendar has", ["savedAt"], 1e300],
    ["a next key that is no whole number", ["draft", "nextKey"], 90.5],
    ["a next key beyond all keys", ["draft", "nextKey"], 1e300],
    ["a rule that could only be read", ["draft", "readOnly"], "zia"],
  ])("with %s is no work", (_what, path, value) => {
    expect(readKeptWork(kept(stored, path, value))).toBeNull();
  });

  test("that is longer than any rule is no work", () => {
    expect(readKeptWork(kept(fresh, ["draft", "description"], "x".repeat(500_000)))).toBeNull();
  });

  test("that is nested deeper than any rule is no work", () => {
    const deep = `${'{"members":['.repeat(30_000)}${"]}".repeat(30_000)}`;
    expect(
      readKeptWork(kept(fresh, ["draft", "fieldRules", 0, "criteria", "members"], "deep").replace('"deep"', deep)),
    ).toBeNull();
    expect(readKeptWork(deep)).toBeNull();
  });

  test.each([null, "", "7", "null", "[]", "{", '"text"'])("%j is no work", (text) => {
    expect(readKeptWork(text)).toBeNull();
  });
});
