import { expect, test } from "vitest";
import type { RuleId } from "../../../src/scoring/index.ts";
import type { ZrcCall } from "../support/fake-zrc.ts";
import { adminOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const ids = (count: number): readonly RuleId[] =>
  Array.from({ length: count }, (_, at) => String(1_000 + at) as RuleId);
const deleted = (id: string) => ({
  code: "SUCCESS",
  details: { id },
  message: "scoring rule deleted successfully",
  status: "success",
});
const refused = (code: string, details: object = {}) => ({ code, details, message: `about ${code}`, status: "error" });
const idsOf = ({ params }: ZrcCall): readonly string[] => String(params["ids"]).split(",");
const kinds = (answers: readonly { readonly answer: { readonly kind: string } }[]) =>
  answers.map(({ answer }) => answer.kind);

test("many rules are deleted by twenties, each with its answer", async () => {
  const { gateway, calls } = adminOverZrc((call) => ({
    status: 200,
    data: { scoring_rules: idsOf(call).map(deleted) },
  }));
  const answers = await gateway.deleteScoringRules(unaborted(), ids(45));
  expect(answers.map(({ id }) => id)).toEqual(ids(45));
  expect(new Set(kinds(answers))).toEqual(new Set(["done"]));
  expect(calls.map((call) => idsOf(call).length)).toEqual([20, 20, 5]);
});

test("a rule that is named twice is deleted once, and alone by its path", async () => {
  const { gateway, calls } = adminOverZrc(() => ({ status: 200, data: { scoring_rules: [deleted("1000")] } }));
  expect(await gateway.deleteScoringRules(unaborted(), [...ids(1), ...ids(1)])).toMatchObject([{ id: "1000" }]);
  expect(calls).toMatchObject([{ path: "/crm/v8/settings/automation/scoring_rules/1000", params: {} }]);
});

test("a call that is refused for one wrong id is done again rule by rule", async () => {
  const { gateway, calls } = adminOverZrc(({ path, params }) => {
    if ("ids" in params) return { status: 400, data: refused("INVALID_DATA", { param_name: "ids" }) };
    const id = path.split("/").at(-1) ?? "";
    return id === "1001"
      ? { status: 400, data: refused("INVALID_DATA", { resource_path_index: 3 }) }
      : { status: 200, data: { scoring_rules: [deleted(id)] } };
  });
  const answers = await gateway.deleteScoringRules(unaborted(), ids(3));
  expect(kinds(answers)).toEqual(["done", "refused", "done"]);
  expect(calls).toHaveLength(4);
});

test("a call that is refused for want of a permission is refused for every rule, and not tried again", async () => {
  const { gateway, calls } = adminOverZrc(() => ({ status: 403, data: refused("NO_PERMISSION") }));
  const answers = await gateway.deleteScoringRules(unaborted(), ids(3));
  expect(answers).toMatchObject(
    ids(3).map((id) => ({ id, answer: { kind: "refused", id, refusal: { status: 403 } } })),
  );
  expect(calls).toHaveLength(1);
});

test("a refusal that names no rule goes by its place, where each rule has an answer", async () => {
  const data = { scoring_rules: [deleted("1000"), refused("INVALID_DATA", { param_name: "ids" }), deleted("1002")] };
  const { gateway } = adminOverZrc(() => ({ status: 207, data }));
  const answers = await gateway.deleteScoringRules(unaborted(), ids(3));
  expect(kinds(answers)).toEqual(["done", "refused", "done"]);
  expect(answers[1]?.answer).toMatchObject({ id: "1001" });
});

const unnamed = { ...deleted(""), details: {} };

test.each([
  ["one answer too few", [deleted("1000"), refused("INVALID_DATA")], ["done", "failed", "failed"]],
  ["a success that names no rule", [deleted("1000"), unnamed, deleted("1002")], ["done", "failed", "done"]],
  [
    "a success for a rule that nobody asked for",
    [deleted("1000"), deleted("7"), deleted("1002")],
    ["done", "failed", "done"],
  ],
  [
    "two answers for one rule",
    [deleted("1000"), deleted("1001"), refused("INVALID_DATA", { id: "1001" })],
    ["done", "failed", "failed"],
  ],
  ["the answers in another order", [deleted("1002"), deleted("1001"), deleted("1000")], ["done", "done", "done"]],
])("of %s only what is surely about a rule is believed", async (_, scoring_rules, expected) => {
  const { gateway } = adminOverZrc(() => ({ status: 207, data: { scoring_rules } }));
  expect(kinds(await gateway.deleteScoringRules(unaborted(), ids(3)))).toEqual(expected);
});

test("one success for a whole call names none of its rules", async () => {
  const { gateway } = adminOverZrc(() => ({ status: 200, data: unnamed }));
  expect(kinds(await gateway.deleteScoringRules(unaborted(), ids(2)))).toEqual(["failed", "failed"]);
});

test("a rule whose call broke off is failed, the others have their answers", async () => {
  const { gateway } = adminOverZrc(({ path }) => {
    if (path.includes("1001")) return { status: 200, data: "<html>" };
    if (path.includes("1002"))
      return { status: 400, data: { scoring_rules: [refused("ACTIVE_STATE_LIMIT_EXCEEDED", { limit: 5 })] } };
    return {
      status: 200,
      data: { scoring_rules: [{ ...deleted("1000"), message: "scoring rule activated successfully" }] },
    };
  });
  const answers = await gateway.activateScoringRules(unaborted(), ids(3));
  expect(kinds(answers)).toEqual(["done", "failed", "refused"]);
  expect(answers[2]?.answer).toMatchObject({ serverLimit: { limit: "active_rules", per: "layout", maximum: 5 } });
});

test("a write that takes too long is given up, and says so by name", async () => {
  const { gateway } = adminOverZrc(() => new Promise(() => undefined), { timeoutMilliseconds: 20 });
  await expect(gateway.activateScoringRule(unaborted(), "1" as RuleId)).rejects.toMatchObject({
    name: "CrmTimeoutError",
  });
  const [answer] = await gateway.deactivateScoringRules(unaborted(), ids(1));
  expect(answer).toMatchObject({ id: "1000", answer: { kind: "failed", error: { name: "CrmTimeoutError" } } });
});

test("bulk work that is no longer wanted stops", async () => {
  const controller = new AbortController();
  const { gateway, calls } = adminOverZrc(() => {
    controller.abort();
    return new Promise(() => undefined);
  });
  await expect(gateway.deleteScoringRules(controller.signal, ids(45))).rejects.toMatchObject({
    name: "CrmAbortedError",
  });
  expect(calls).toHaveLength(1);
});

test.each(["../1", "", "1,2", "1?x=1"])("the id %j gets into no address", async (id) => {
  const { gateway, calls } = adminOverZrc(() => ({ status: 200, data: {} }));
  const asked = [
    () => gateway.readScoringRule(unaborted(), id as RuleId),
    () => gateway.activateScoringRule(unaborted(), id as RuleId),
    () => gateway.cloneScoringRule(unaborted(), id as RuleId),
    () => gateway.deleteScoringRules(unaborted(), [id as RuleId]),
    () => gateway.deleteScoringRules(unaborted(), [...ids(2), id as RuleId]),
  ];
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ name: "CrmUnexpectedShapeError" });
  expect(calls).toEqual([]);
});

test("a clone that can't be read again is made all the same", async () => {
  const { gateway } = adminOverZrc(({ method }) =>
    method === "POST" ? { status: 200, data: { scoring_rules: [deleted("2000")] } } : { status: 500, data: null },
  );
  expect(await gateway.cloneScoringRule(unaborted(), "1000" as RuleId)).toMatchObject({
    kind: "done",
    id: "2000",
    rule: null,
  });
});
