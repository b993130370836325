import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CrmGateway, isCrmError } from "../../../src/crm/index.ts";
import type { RuleId } from "../../../src/scoring/index.ts";
import { adminOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const ID = "1000" as RuleId;
const answer = (details: object) => ({ code: "SUCCESS", details, message: "done", status: "success" });
const refusal = (details: object) => ({ code: "INVALID_DATA", details, message: "no", status: "error" });

const newRule = {
  name: "R",
  description: "",
  module: { apiName: "Leads", id: null },
  layoutId: null,
  active: true,
  fieldRules: [],
  signalRules: [],
  wrapped: false,
};

type Call = (gateway: CrmGateway) => Promise<unknown>;

/** What is done to one rule; null where Zoho answers about a new one. */
const CHANGES: readonly (readonly [string, Call])[] = [
  ["activate", (gateway) => gateway.activateScoringRule(unaborted(), ID)],
  ["deactivate", (gateway) => gateway.deactivateScoringRule(unaborted(), ID)],
  ["update", (gateway) => gateway.updateScoringRule(unaborted(), { ...newRule, id: ID })],
];
const MAKES: readonly (readonly [string, Call])[] = [
  ["clone", (gateway) => gateway.cloneScoringRule(unaborted(), ID)],
  ["create", (gateway) => gateway.createScoringRule(unaborted(), newRule)],
];

const ask = (call: Call, ...scoring_rules: object[]) =>
  call(adminOverZrc(() => ({ status: 200, data: { scoring_rules } })).gateway);
const wrongShape = { name: "CrmUnexpectedShapeError" };

describe.each(CHANGES)("%s", (_, call) => {
  test("is done where Zoho names the rule", async () => {
    expect(await ask(call, answer({ id: ID }))).toMatchObject({ kind: "done", id: ID });
  });

  test.each([
    ["another rule", { id: "1001" }],
    ["no rule", {}],
    ["an id that is a number", { id: 1000 }],
  ])("is not known to be done where Zoho names %s", async (_name, details) => {
    await expect(ask(call, answer(details))).rejects.toMatchObject({
      ...wrongShape,
      path: "scoring_rules[0].details.id",
    });
  });

  test("is not known to be done where Zoho answers about two rules", async () => {
    await expect(ask(call, answer({ id: ID }), answer({ id: "1001" }))).rejects.toMatchObject(wrongShape);
  });

  test("is refused where the refusal names the rule or none, and not where it names another", async () => {
    expect(await ask(call, refusal({ id: ID }))).toMatchObject({ kind: "refused", id: ID });
    expect(await ask(call, refusal({ resource_path_index: 3 }))).toMatchObject({ kind: "refused", id: ID });
    await expect(ask(call, refusal({ id: "1001" }))).rejects.toMatchObject(wrongShape);
  });
});

describe.each(MAKES)("%s", (_, call) => {
  test.each([
    ["no rule", {}],
    ["an id that is none of Zoho's", { id: "../1" }],
  ])("is not known to be done where Zoho names %s", async (_name, details) => {
    await expect(ask(call, answer(details))).rejects.toMatchObject(wrongShape);
  });
});

test("a copy that has the id of its source is none", async () => {
  const cloning = ask((gateway) => gateway.cloneScoringRule(unaborted(), ID), answer({ id: ID }));
  await expect(cloning).rejects.toMatchObject(wrongShape);
});

test.each([
  ["of another rule", "1001"],
  ["of no rule", ""],
])("deleting one rule is not known to be done after a success %s", async (_, id) => {
  const { gateway } = adminOverZrc(() => ({ status: 200, data: { scoring_rules: [answer({ id })] } }));
  expect(await gateway.deleteScoringRules(unaborted(), [ID])).toMatchObject([
    { id: ID, answer: { kind: "failed", error: wrongShape } },
  ]);
});

const rule = (id: string) => ({ id, name: "R", module: { api_name: "Leads" }, active: true, field_rules: [] });

test("a rule that is read by its id is not taken for gone where another one is answered", async () => {
  const read = (scoring_rules: object[]) =>
    adminOverZrc(() => ({ status: 200, data: { scoring_rules } })).gateway.readScoringRule(unaborted(), ID);
  expect(await read([rule(ID)])).toMatchObject({ id: ID });
  await expect(read([rule("1001")])).rejects.toMatchObject({ ...wrongShape, path: "scoring_rules[0].id" });
  const none = adminOverZrc(() => ({ status: 204 })).gateway;
  expect(await none.readScoringRule(unaborted(), ID)).toBeNull();
});

const SEED = { seed: 20261129, numRuns: 300 };
const ASKED = ["1000", "1001", "1002"] as RuleId[];
const someId = fc.constantFrom<unknown>(...ASKED, "1003", "", null, 1000, "../1");
const entry = fc.oneof(
  fc.record({ code: fc.constantFrom("SUCCESS", "SCHEDULED", "INVALID_DATA"), details: fc.record({ id: someId }) }),
  someId.map((id) => answer({ id })),
  someId.map((id) => refusal({ id })),
  fc.jsonValue({ maxDepth: 2 }),
);

test("whatever Zoho answers to a deletion, a rule is done only where one success and nothing else names it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 5 }), async (scoring_rules) => {
      const { gateway } = adminOverZrc(() => ({ status: 207, data: { scoring_rules } }));
      const answers = await gateway.deleteScoringRules(unaborted(), ASKED);
      const naming = (id: string) => scoring_rules.filter((each) => JSON.stringify(each ?? null).includes(`"${id}"`));
      return answers.every(({ id, answer: given }) => {
        if (given.kind !== "done") return true;
        const [only, ...others] = naming(id);
        return others.length === 0 && (only as { code?: unknown } | undefined)?.code === "SUCCESS";
      });
    }),
    SEED,
  );
});

test("whatever is answered about one rule is a value about it or an error of ours", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.array(entry, { maxLength: 3 }), fc.jsonValue()), async (scoring_rules) => {
      const { gateway } = adminOverZrc(() => ({ status: 200, data: { scoring_rules } }));
      const outcomes = await Promise.allSettled(CHANGES.map(([, call]) => call(gateway)));
      return outcomes.every((outcome) =>
        outcome.status === "rejected" ? isCrmError(outcome.reason) : (outcome.value as { id: string }).id === ID,
      );
    }),
    SEED,
  );
});
