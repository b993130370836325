import { expect, test } from "vitest";
import type { RunReach } from "../../../src/crm/index.ts";
import type { LayoutId, RuleId } from "../../../src/scoring/index.ts";
import type { FakeAnswer } from "../support/fake-zrc.ts";
import { gatewayOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const byRules = (...ids: string[]): RunReach => ({ kind: "rules", ruleIds: ids as RuleId[] });
const wholeModule: RunReach = { kind: "module" };
const scheduled = { code: "SCHEDULED", status: "success", message: "scheduled", details: { job_id: "966001" } };
const pending = { code: "ALREADY_SCHEDULED", status: "error", message: "still running", details: {} };
const invalid = {
  code: "INVALID_DATA",
  status: "error",
  message: "wrong id",
  details: { json_path: "$.scoring_rules[1]" },
};

const answersTo = (reach: RunReach, answer: FakeAnswer) =>
  gatewayOverZrc(() => answer).gateway.runScoringRules(unaborted(), "Leads", reach);

test.each([
  ["rules by their ids", byRules("1", "2"), { scoring_rules: ["1", "2"] }, true],
  ["a layout", { kind: "layout", layoutId: "91055" as LayoutId } satisfies RunReach, { layout: { id: "91055" } }, true],
  ["the module, without any body", wholeModule, undefined, false],
])("a run names %s", async (_, reach, body, hasBody) => {
  const { gateway, calls } = gatewayOverZrc(() => ({ status: 200, data: scheduled }));
  await gateway.runScoringRules(unaborted(), "Leads", reach);
  expect(calls).toEqual([
    { method: "PUT", path: "/crm/v8/Leads/actions/run_scoring_rules", params: {}, body, hasBody },
  ]);
});

test.each([
  ["six rules", byRules("1", "2", "3", "4", "5", "6"), "ruleIds"],
  ["no rule", byRules(), "ruleIds"],
  ["an id that is none", byRules("1", "2 or 1"), "ruleIds[1]"],
  ["a layout that is none", { kind: "layout", layoutId: "x" as LayoutId } satisfies RunReach, "layoutId"],
])("a run of %s is never sent", async (_, reach, path) => {
  const { gateway, calls } = gatewayOverZrc(() => ({ status: 200, data: scheduled }));
  await expect(gateway.runScoringRules(unaborted(), "Leads", reach)).rejects.toMatchObject({
    name: "CrmUnexpectedShapeError",
    path,
  });
  expect(calls).toEqual([]);
});

test("five rules may run at once", async () => {
  const answers = await answersTo(byRules("1", "2", "3", "4", "5"), {
    status: 200,
    data: { scoring_rules: Array.from({ length: 5 }, () => scheduled) },
  });
  expect(answers).toEqual(
    Array.from({ length: 5 }, () => ({ kind: "scheduled", jobId: "966001", message: "scheduled" })),
  );
});

test.each([1, 3])(
  "%i answers for two rules are not taken for theirs: which one is whose can't be told",
  async (count) => {
    const data = { scoring_rules: Array.from({ length: count }, () => scheduled) };
    await expect(answersTo(byRules("1", "2"), { status: 200, data })).rejects.toMatchObject({
      name: "CrmUnexpectedShapeError",
      message: `scoring_rules: expected 2 answers, found ${count}`,
    });
  },
);

test("each rule gets its own answer, also when only some were taken", async () => {
  const data = { scoring_rules: [scheduled, pending, invalid] };
  for (const status of [200, 207, 400]) {
    expect(await answersTo(byRules("1", "2", "3"), { status, data })).toEqual([
      { kind: "scheduled", jobId: "966001", message: "scheduled" },
      { kind: "already_scheduled", message: "still running" },
      {
        kind: "refused",
        refusal: {
          status,
          code: "INVALID_DATA",
          zohoMessage: "wrong id",
          details: { json_path: "$.scoring_rules[1]" },
        },
      },
    ]);
  }
});

test.each([200, 202, 400, 409])("a run that is still pending is news, not a failure, under %i", async (status) => {
  const news = [{ kind: "already_scheduled", message: "still running" }];
  expect(await answersTo(wholeModule, { status, data: pending })).toEqual(news);
  expect(await answersTo(byRules("1"), { status, data: { scoring_rules: [pending] } })).toEqual(news);
});

test("a job may go without an id, and SUCCESS stands for scheduled", async () => {
  const answer = { code: "SUCCESS", status: "success", details: { job_id: 966001 } };
  expect(await answersTo(wholeModule, { status: 200, data: answer })).toEqual([
    { kind: "scheduled", jobId: null, message: null },
  ]);
});

test.each([
  [400, { ...invalid, code: "CANNOT_PERFORM_ACTION" }, "CANNOT_PERFORM_ACTION"],
  [200, invalid, "INVALID_DATA"],
  [403, { ...invalid, code: "NO_PERMISSION" }, "NO_PERMISSION"],
  [403, { scoring_rules: [{ ...invalid, code: "NO_PERMISSION" }] }, "NO_PERMISSION"],
  [429, null, "TOO_MANY_REQUESTS"],
  [500, "<html>", "HTTP_500"],
  [400, {}, "HTTP_400"],
])("a refusal of the whole run (%i, %j) is its one answer", async (status, data, code) => {
  const refused = [{ kind: "refused", refusal: { status, code } }];
  expect(await answersTo(wholeModule, { status, data })).toMatchObject(refused);
  expect(await answersTo(byRules("1"), { status, data })).toMatchObject(refused);
});

test.each([403, 429, 500])(
  "a refusal of a run of several rules under %i is one answer for all of them",
  async (status) => {
    expect(await answersTo(byRules("1", "2", "3"), { status, data: invalid })).toEqual([
      { kind: "refused", refusal: { status, code: "INVALID_DATA", zohoMessage: "wrong id", details: invalid.details } },
    ]);
  },
);

test("what a refused call says first of several things is the answer for all of it", async () => {
  for (const data of [{ scoring_rules: [pending, invalid] }, { scoring_rules: [pending, "?"] }])
    expect(await answersTo(byRules("1", "2"), { status: 409, data })).toEqual([
      { kind: "already_scheduled", message: "still running" },
    ]);
});

test.each([
  [null, "top level"],
  [{}, "code"],
  [{ scoring_rules: [] }, "scoring_rules"],
  [{ scoring_rules: [{ code: "PERHAPS", status: "success" }] }, "scoring_rules[0].code"],
])("an answer that says neither yes nor no (%j) is a wrong shape", async (data, path) => {
  await expect(answersTo(wholeModule, { status: 200, data })).rejects.toMatchObject({
    name: "CrmUnexpectedShapeError",
    path,
  });
});
