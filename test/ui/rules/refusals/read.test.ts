import { createCrmGateway } from "../../../../src/crm/gateways/create-crm-gateway.ts";
import type { RuleId } from "../../../../src/scoring/index.ts";
import { RULE_1 } from "../../../sandbox/support/test-crm.ts";
import { PERMISSION, REP, showThrown, signal, testRefusals } from "../support/refusals.ts";

testRefusals("list", [
  [
    "the module can’t be scored",
    "INVALID_DATA",
    /can’t be scored/,
    ({ gateway }) => showThrown("list", gateway.listRuleHeads(signal, "Vendors")),
  ],
  [
    "the permission is missing",
    "NO_PERMISSION",
    PERMISSION,
    ({ gateway }) => showThrown("list", gateway.listRuleHeads(signal, "Leads")),
    REP,
  ],
  [
    "Zoho fails",
    "INTERNAL_ERROR",
    /Zoho is having a problem/,
    ({ gateway, faults }) => {
      faults.add({ answer: "broken" });
      return showThrown("list", gateway.listRuleHeads(signal, "Leads"));
    },
  ],
  [
    "there are too many requests",
    "TOO_MANY_REQUESTS",
    /Wait a minute/,
    ({ gateway, faults }) => {
      faults.add({ answer: "throttled" });
      return showThrown("list", gateway.listRuleHeads(signal, "Leads"));
    },
  ],
  [
    "nobody is signed in",
    "INVALID_TOKEN",
    /Sign in again/,
    async ({ crm }) => {
      const { status, body } = await crm.call("GET", "/settings/automation/scoring_rules", undefined, {
        token: "old",
      });
      const gateway = createCrmGateway({ send: async () => ({ status, body }) });
      return showThrown("list", gateway.listRuleHeads(signal, "Leads"));
    },
  ],
]);

testRefusals("read", [
  [
    "the permission is missing",
    "NO_PERMISSION",
    PERMISSION,
    ({ gateway }) => showThrown("read", gateway.readScoringRule(signal, RULE_1 as RuleId)),
    REP,
  ],
]);
