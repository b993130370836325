import { describe, expect, test } from "vitest";
import type { RuleAnswer } from "../../src/crm/index.ts";
import { parseScoringRules, writeNewRule, writeRuleUpdate } from "../../src/crm/wire/index.ts";
import {
  draftFromRule,
  planNewRule,
  planRuleUpdate,
  type RuleDraft,
  type RulePlace,
  type ScoringRule,
} from "../../src/scoring/index.ts";
import { adminOverZrc, unaborted } from "../crm/support/gateway-over-zrc.ts";
import { readAnswer, readSample } from "../crm/support/zoho-sample.ts";
import { aRuleField, edited, keyOf } from "../support/build/draft-builders.ts";

const stored = ((): ScoringRule => {
  const parsed = parseScoringRules(readAnswer("rules/shape-a"));
  const rule = parsed.ok ? parsed.value[0] : undefined;
  if (rule === undefined) throw new Error("the sample has no rule");
  return rule;
})();
const draft = draftFromRule(stored);
const [first, second] = draft.fieldRules.map(({ key }) => key) as [string, string];
const requestOf = (name: string): unknown => (readSample(name) as unknown as { readonly request: unknown }).request;

describe("the documented requests", () => {
  test("to create a rule is what a draft of that rule writes", () => {
    expect(writeNewRule(planNewRule(draft, null)).body).toEqual(requestOf("rules/create-request"));
  });

  test("to update a rule is what those edits write, and nothing else", () => {
    const added = edited(
      draft,
      { kind: "set_name", name: "Rule 1 new" },
      { kind: "set_field_rule_score", key: first, score: "45" },
      { kind: "remove_field_rule", key: second },
      { kind: "add_field_rule" },
      { kind: "remove_signal_rule", key: draft.signalRules[1]?.key ?? "" },
    );
    const rule = added.fieldRules[1];
    const key = rule?.criteria.members[0]?.key ?? "";
    const field = aRuleField("Company", "text", { id: "4876876000000002591" });
    const after = edited(
      added,
      { kind: "set_field_rule_score", key: rule?.key ?? "", score: "5" },
      { kind: "set_field", key, field, from: null },
      { kind: "set_comparator", key, choice: "starts_with", field },
      { kind: "set_value", key, value: "Zo" },
    );
    expect(sortEntries(bodyOfUpdate(after))).toEqual(sortEntries(requestOf("rules/update-request")));
  });
});

const bodyOfUpdate = (of: RuleDraft): unknown => {
  const update = planRuleUpdate(of, null);
  return update === null ? null : writeRuleUpdate(update).body;
};

/** Entries of a merge have no order. */
function sortEntries(body: unknown): unknown {
  const [rule] = (body as { readonly scoring_rules: readonly { readonly field_rules: readonly object[] }[] })
    .scoring_rules;
  const texts = rule?.field_rules.map((entry) => JSON.stringify(entry, Object.keys(entry).sort())).sort();
  return { ...rule, field_rules: texts };
}

test("a rule of the newest shape is changed inside its wrapper, without a word of its touch points", () => {
  const parsed = parseScoringRules(readAnswer("rules/by-id-shape-c"));
  const rule = parsed.ok ? parsed.value.find(({ kind }) => kind === "manual") : undefined;
  if (rule === undefined) throw new Error("the sample has no manual rule");
  const wrapped = draftFromRule(rule);
  expect(rule.touchPointRules.length).toBeGreaterThan(0);
  const key = wrapped.fieldRules[0]?.key ?? "";
  expect(bodyOfUpdate(edited(wrapped, { kind: "set_field_rule_score", key, score: "7" }))).toEqual({
    scoring_rules: [
      { id: rule.id, manual_scoring_rule: { field_rules: [{ id: rule.fieldRules?.[0]?.id, score: 7 }] } },
    ],
  });
});

interface RefusalCase {
  readonly when: string;
  readonly entry: unknown;
  readonly place: { readonly part: string; readonly of: string | null } | null;
  readonly otherPlace: RefusalCase["place"];
  readonly serverLimit: unknown;
}

const { cases } = readSample("refusals/rule-writes") as unknown as { readonly cases: readonly RefusalCase[] };
const roots = draft.fieldRules.map(({ criteria }) => criteria.key);
const KEYS: Readonly<Record<string, string>> = {
  first,
  second,
  "first root": roots[0] ?? "",
  "second root": roots[1] ?? "",
  signal: draft.signalRules[0]?.key ?? "",
  Phone: keyOf(draft, "Phone"),
  Designation: keyOf(draft, "Designation"),
};
const placeOf = (place: RefusalCase["place"]): RulePlace | null =>
  place === null ? null : ({ part: place.part, key: place.of === null ? null : KEYS[place.of] } as RulePlace);

describe("a refusal of a new rule", () => {
  test.each(cases)(
    "for $when leads to the control that is wrong",
    async ({ entry, place, otherPlace, serverLimit }) => {
      const { gateway } = adminOverZrc(() => ({ status: 400, data: { scoring_rules: [entry] } }));
      const answer = await gateway.createScoringRule(unaborted(), planNewRule(draft, null));
      const { code, message, details } = entry as { code: string; message: string; details: object };
      expect(answer).toEqual({
        kind: "refused",
        id: null,
        refusal: { status: 400, code, zohoMessage: message, details },
        place: placeOf(place),
        otherPlace: placeOf(otherPlace),
        serverLimit,
      });
    },
  );

  test("speaks of what was sent, not of what the form shows", async () => {
    const changed = edited(draft, { kind: "set_value", key: KEYS["Phone"] ?? "", value: "1" });
    const update = planRuleUpdate(edited(changed, { kind: "move_field_rule", key: second, direction: "up" }), null);
    if (update === null) throw new Error("there is nothing to update");
    const path = "$.scoring_rules[0].field_rules[0].criteria.group[0].group[1].value";
    const entry = { code: "INVALID_DATA", status: "error", message: "", details: { json_path: path } };
    const { gateway } = adminOverZrc(() => ({ status: 400, data: { scoring_rules: [entry] } }));
    expect(await gateway.updateScoringRule(unaborted(), update)).toMatchObject({
      id: stored.id,
      place: { part: "value", key: KEYS["Phone"] },
    });
  });

  test.each([
    ["$.scoring_rules[0].field_rules[9].criteria", { part: "field_rules", key: null }],
    ["field_rules[1].criteria.group[1].value", { part: "value" }],
    ["$.scoring_rules[0].manual_scoring_rule.field_rules[0].score", { part: "score" }],
    ["$.scoring_rules[0].constructor", null],
    [`$.scoring_rules[0]${".group[0]".repeat(100_000)}`, null],
    ["", null],
    ["]][[..", null],
  ])("that names the path %.60s is not lost", async (path, place) => {
    const entry = { code: "INVALID_DATA", status: "error", message: "", details: { json_path: path } };
    const { gateway } = adminOverZrc(() => ({ status: 400, data: { scoring_rules: [entry] } }));
    const answer = await gateway.createScoringRule(unaborted(), planNewRule(draft, null));
    expect(answer).toMatchObject({ kind: "refused", place });
  });
});

describe("the documented answers", () => {
  const outcome = (name: string, ask: (gateway: ReturnType<typeof adminOverZrc>["gateway"]) => Promise<unknown>) => {
    const { status, answer } = readSample(name);
    const { gateway, calls } = adminOverZrc(() => ({ status, data: answer }));
    return ask(gateway).then((result) => ({ result, calls }));
  };
  const path = "/crm/v8/settings/automation/scoring_rules";

  test("of a rule that was made", async () => {
    const { result, calls } = await outcome("rules/created", (gateway) =>
      gateway.createScoringRule(unaborted(), planNewRule(draft, null)),
    );
    expect(result).toEqual({
      kind: "done",
      id: "4876876000000945002",
      message: "scoring rule created successfully",
      unsavedFields: [],
    });
    expect(calls).toMatchObject([{ method: "POST", path, body: requestOf("rules/create-request") }]);
  });

  test("of a rule that was made without some of its score fields", async () => {
    const { result } = await outcome("rules/created-without-fields", (gateway) =>
      gateway.createScoringRule(unaborted(), planNewRule(draft, null)),
    );
    expect(result).toMatchObject({ kind: "done", unsavedFields: ["Fit Score"] });
  });

  test("of activating and deactivating, without a body", async () => {
    const on = await outcome("rules/activated", (gateway) => gateway.activateScoringRule(unaborted(), stored.id));
    expect(on.result).toMatchObject({ kind: "done", id: stored.id });
    const off = await outcome("rules/activated", (gateway) => gateway.deactivateScoringRule(unaborted(), stored.id));
    expect([...on.calls, ...off.calls]).toMatchObject([
      { method: "PUT", path: `${path}/${stored.id}/actions/activate`, hasBody: false },
      { method: "DELETE", path: `${path}/${stored.id}/actions/activate`, hasBody: false },
    ]);
  });

  test("of a rule that is not there, at the top level", async () => {
    const { result } = await outcome("refusals/bad-rule-id", (gateway) =>
      gateway.activateScoringRule(unaborted(), stored.id),
    );
    expect(result).toMatchObject({ kind: "refused", id: stored.id, refusal: { code: "INVALID_DATA" }, place: null });
  });

  test("of deleting some of several", async () => {
    const ids = ["111114000000314009", "111114000000314010"] as unknown as readonly ScoringRule["id"][];
    const { result, calls } = await outcome("rules/deleted-mixed", (gateway) =>
      gateway.deleteScoringRules(unaborted(), ids),
    );
    expect(result).toMatchObject([
      { id: ids[0], answer: { kind: "done" } },
      { id: ids[1], answer: { kind: "refused", id: ids[1], refusal: { status: 207, code: "INVALID_DATA" } } },
    ]);
    expect(calls).toMatchObject([{ method: "DELETE", path, params: { ids: ids.join(",") }, hasBody: false }]);
  });

  test("of a clone, which is then read as it really is", async () => {
    const copy = {
      ...(readAnswer("rules/by-id-shape-a") as { scoring_rules: readonly object[] }).scoring_rules[0],
    };
    const { gateway, calls } = adminOverZrc(({ method }) =>
      method === "POST"
        ? { status: 200, data: readAnswer("rules/cloned") }
        : { status: 200, data: { scoring_rules: [{ ...copy, id: "4876876000000956001", name: "Rule 1 - Copy" }] } },
    );
    expect(await gateway.cloneScoringRule(unaborted(), stored.id)).toMatchObject({
      kind: "done",
      id: "4876876000000956001",
      rule: { id: "4876876000000956001", name: "Rule 1 - Copy", active: true },
    });
    expect(calls.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual([
      `POST ${path}/${stored.id}/actions/clone`,
      `GET ${path}/4876876000000956001`,
    ]);
  });

  test.each<[number, unknown, string]>([
    [
      403,
      { code: "NO_PERMISSION", status: "error", message: "Permission denied to create", details: {} },
      "NO_PERMISSION",
    ],
    [500, { code: "INTERNAL_ERROR", status: "error", message: "", details: {} }, "INTERNAL_ERROR"],
    [429, "", "TOO_MANY_REQUESTS"],
    [502, "<html>Bad gateway</html>", "HTTP_502"],
    [400, { scoring_rules: [] }, "HTTP_400"],
  ])("under %d of the whole call are refusals too", async (status, data, code) => {
    const { gateway } = adminOverZrc(() => ({ status, data }));
    const answer: RuleAnswer = await gateway.createScoringRule(unaborted(), planNewRule(draft, null));
    expect(answer).toMatchObject({ kind: "refused", refusal: { status, code } });
  });

  test.each<[unknown]>([
    [null],
    ["<html></html>"],
    [{}],
    [{ scoring_rules: [] }],
    [{ scoring_rules: [{ code: "MAYBE" }] }],
  ])("that say yes and can't be read are unexpected: %j", async (data) => {
    const { gateway } = adminOverZrc(() => ({ status: 200, data }));
    await expect(gateway.createScoringRule(unaborted(), planNewRule(draft, null))).rejects.toMatchObject({
      name: "CrmUnexpectedShapeError",
    });
  });
});
