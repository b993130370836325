import { expect, test } from "vitest";
import { createCrmGateway } from "../../../src/crm/gateways/create-crm-gateway.ts";
import type { CrmRequest, RunReach } from "../../../src/crm/index.ts";
import type { LayoutId, RuleId } from "../../../src/scoring/index.ts";
import { gatewayOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const byRules = (...ids: string[]): RunReach => ({ kind: "rules", ruleIds: ids as RuleId[] });
const byLayout: RunReach = { kind: "layout", layoutId: "91055" as LayoutId };
const wholeModule: RunReach = { kind: "module" };
const scheduled = { code: "SCHEDULED", status: "success", message: "scheduled", details: { job_id: "966001" } };
const pending = { code: "ALREADY_SCHEDULED", status: "error", message: "still running", details: {} };
const invalid = { code: "INVALID_DATA", status: "error", message: "wrong id", details: {} };

const run = (reach: RunReach, status: number, data: unknown) =>
  gatewayOverZrc(() => ({ status, data })).gateway.runScoringRules(unaborted(), "Leads", reach);

test.each([
  ["of a layout", byLayout],
  ["of the module", wholeModule],
])("a run %s may be answered rule by rule, however many there are", async (_, reach) => {
  const answers = await run(reach, 200, { scoring_rules: [scheduled, pending, scheduled] });
  expect(answers.map(({ kind }) => kind)).toEqual(["scheduled", "already_scheduled", "scheduled"]);
});

test.each([403, 409, 500])(
  "a run is refused under %i where not every rule only waits for another run",
  async (status) => {
    const data = { scoring_rules: [invalid, pending] };
    expect(await run(byRules("1", "2"), status, data)).toMatchObject([
      { kind: "refused", refusal: { status, code: "INVALID_DATA" } },
    ]);
  },
);

test("a run counts as scheduled up to status 299, and not from 300 on", async () => {
  expect(await run(wholeModule, 299, scheduled)).toMatchObject([{ kind: "scheduled", jobId: "966001" }]);
  expect(await run(wholeModule, 300, scheduled)).toMatchObject([
    { kind: "refused", refusal: { status: 300, code: "HTTP_300" } },
  ]);
});

test.each([0, 6])("a run of %i rules says how many there may be", async (count) => {
  const ids = Array.from({ length: count }, (_, index) => String(index + 1));
  await expect(run(byRules(...ids), 200, scheduled)).rejects.toMatchObject({
    message: `ruleIds: expected 1 to 5 rules, found ${count}`,
  });
});

test.each([
  ["of a module has no body at all", wholeModule, {}],
  ["of a layout names it", byLayout, { body: { layout: { id: "91055" } } }],
])("the request for a run %s", async (_, reach, body) => {
  const requests: CrmRequest[] = [];
  const gateway = createCrmGateway({
    send: async (_signal, request) => {
      requests.push(request);
      return { status: 200, body: scheduled };
    },
  });
  await gateway.runScoringRules(unaborted(), "Leads", reach);
  expect(requests).toStrictEqual([{ method: "PUT", path: "/crm/v8/Leads/actions/run_scoring_rules", ...body }]);
});
