import { expect, test } from "vitest";
import { parseEntityScores } from "../../src/crm/wire/index.ts";
import type { LayoutId, RecordId, RuleId } from "../../src/scoring/index.ts";
import { gatewayOverZrc, unaborted } from "../crm/support/gateway-over-zrc.ts";
import { readAnswer, readSample } from "../crm/support/zoho-sample.ts";

const gatewayAnswering = (name: string) => {
  const { status, answer } = readSample(name);
  return gatewayOverZrc(() => ({ status, data: answer })).gateway;
};

const row = (id: string, ruleId: string, positive: number | null, negative: number | null, score: number) => ({
  id,
  ruleId,
  ruleName: null,
  positive,
  negative,
  score,
  touchPoint: null,
  touchPointPositive: null,
  touchPointNegative: null,
});

test("15 and -5 make 10, and 18 with nothing against it makes 18", () => {
  expect(parseEntityScores(readAnswer("records/entity-scores"))).toEqual({
    ok: true,
    value: [
      row("4876876000000950001", "4876876000000945002", 15, -5, 10),
      row("4876876000000950003", "4876876000000945011", 18, null, 18),
    ],
  });
});

test("a run by ids is answered once per rule, with the same job", async () => {
  const scheduled = {
    kind: "scheduled",
    jobId: "4876876000000966001",
    message: "scoring rules successfully scheduled to run",
  };
  const ruleIds = ["4876876000000945002", "4876876000000945011"] as RuleId[];
  const answers = await gatewayAnswering("runs/by-rules").runScoringRules(unaborted(), "Leads", {
    kind: "rules",
    ruleIds,
  });
  expect(answers).toEqual([scheduled, scheduled]);
});

test("a run by layout is answered once, at the top level", async () => {
  const reach = { kind: "layout", layoutId: "4876876000000091055" as LayoutId } as const;
  expect(await gatewayAnswering("runs/by-layout").runScoringRules(unaborted(), "Leads", reach)).toEqual([
    {
      kind: "scheduled",
      jobId: "4876876000000966003",
      message: "The scoring rules of the specified layout successfully scheduled to run",
    },
  ]);
});

test("a run while another is pending is told as such", async () => {
  const answers = await gatewayAnswering("runs/already-scheduled").runScoringRules(unaborted(), "Leads", {
    kind: "module",
  });
  expect(answers).toEqual([{ kind: "already_scheduled", message: "The scoring rules are already scheduled" }]);
});

test("a mixed answer keeps each rule's own", async () => {
  const ruleIds = ["1", "2", "3"] as RuleId[];
  const answers = await gatewayAnswering("runs/mixed").runScoringRules(unaborted(), "Leads", {
    kind: "rules",
    ruleIds,
  });
  expect(answers.map(({ kind }) => kind)).toEqual(["scheduled", "already_scheduled", "refused"]);
});

test.each([
  ["refusals/bad-module", 400, "INVALID_DATA", { param_name: "module" }],
  ["refusals/no-permission", 403, "NO_PERMISSION", {}],
  [
    "refusals/in-rule",
    400,
    "ACTIVE_STATE_LIMIT_EXCEEDED",
    { limit: 5, api_name: "layout", json_path: "$.scoring_rules[0].layout.id" },
  ],
  ["refusals/in-data", 400, "INVALID_DATA", { api_name: "id" }],
  ["refusals/too-many-requests", 429, "TOO_MANY_REQUESTS", {}],
])("%s is thrown with its status, code and details", async (name, status, code, details) => {
  const reading = gatewayAnswering(name).listEntityScores(unaborted(), "Leads", "4876876000000038603" as RecordId);
  await expect(reading).rejects.toMatchObject({ name: "CrmRefusedError", refusal: { status, code, details } });
});
