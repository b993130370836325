import { describe, expect, test } from "vitest";
import type { RuleId } from "../../../src/scoring/index.ts";
import { adminOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const ids = (count: number): readonly RuleId[] =>
  Array.from({ length: count }, (_, at) => String(1_000 + at) as RuleId);
const deleted = (id: string) => ({ code: "SUCCESS", details: { id }, message: "deleted", status: "success" });
const refused = (code: string, details: object = {}) => ({ code, details, message: `about ${code}`, status: "error" });

/** Deletes the rules 1000, 1001… and tells what became of each, and how many calls that took. */
async function deleteRules(count: number, answer: (ids: readonly string[]) => object, status = 200) {
  const { gateway, calls } = adminOverZrc(({ path, params }) => {
    const asked = "ids" in params ? String(params["ids"]).split(",") : [path.split("/").at(-1) ?? ""];
    return { status, data: answer(asked) };
  });
  const answers = await gateway.deleteScoringRules(unaborted(), ids(count));
  const outcomes = answers.map(({ id, answer: { kind } }) => `${id} ${kind}`);
  return { answers, outcomes, calls: calls.length };
}

test.each([
  [0, 0],
  [1, 1],
  [2, 1],
  [20, 1],
  [21, 2],
  [40, 2],
  [41, 3],
])("%i rules are deleted in %i calls", async (count, calls) => {
  const result = await deleteRules(count, (asked) => ({ scoring_rules: asked.map(deleted) }));
  expect(result.calls).toBe(calls);
  expect(result.outcomes).toEqual(ids(count).map((id) => `${id} done`));
});

describe("a refusal of a whole call", () => {
  test("for wrong data is tried again rule by rule, also under 200", async () => {
    const wrong = (asked: readonly string[]) =>
      asked.length > 1 ? refused("INVALID_DATA") : { scoring_rules: [deleted(asked[0] ?? "")] };
    expect(await deleteRules(2, wrong)).toMatchObject({ outcomes: ["1000 done", "1001 done"], calls: 3 });
  });

  test.each(["NO_PERMISSION", "LIMIT_EXCEEDED"])("with %s stands for each rule, by its own id", async (code) => {
    const result = await deleteRules(2, () => refused(code), 400);
    expect(result.calls).toBe(1);
    expect(result.answers).toMatchObject(
      ids(2).map((id) => ({ id, answer: { kind: "refused", id, refusal: { status: 400, code } } })),
    );
  });

  test("that gives each rule an answer of its own is not tried again", async () => {
    const result = await deleteRules(
      2,
      (asked) => ({ scoring_rules: asked.map((id) => refused("INVALID_DATA", { id })) }),
      400,
    );
    expect(result).toMatchObject({ outcomes: ["1000 refused", "1001 refused"], calls: 1 });
  });
});

test("a rule that two answers name has none, even where a refusal without a name stands in its place", async () => {
  const scoring_rules = [refused("INVALID_DATA"), deleted("1000"), deleted("1000")];
  const { outcomes } = await deleteRules(3, () => ({ scoring_rules }), 207);
  expect(outcomes).toEqual(["1000 failed", "1001 failed", "1002 failed"]);
});

test("a refusal that names another rule is no answer for the one in whose place it stands", async () => {
  const scoring_rules = [deleted("1000"), refused("INVALID_DATA", { id: "7" })];
  const { answers } = await deleteRules(2, () => ({ scoring_rules }), 207);
  expect(answers[1]).toMatchObject({
    id: "1001",
    answer: {
      kind: "failed",
      error: {
        name: "CrmUnexpectedShapeError",
        path: "scoring_rules",
        message: "scoring_rules: no answer for the rule 1001",
      },
    },
  });
});
