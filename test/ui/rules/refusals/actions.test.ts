import { createCrmGateway } from "../../../../src/crm/gateways/create-crm-gateway.ts";
import type { RuleId } from "../../../../src/scoring/index.ts";
import { RULE_1 } from "../../../sandbox/support/test-crm.ts";
import { fill, GONE, idOf, PERMISSION, REP, show, signal, testRefusals } from "../support/refusals.ts";

testRefusals("delete", [
  [
    "the permission is missing",
    "NO_PERMISSION",
    PERMISSION,
    async ({ gateway }) =>
      show((await gateway.deleteScoringRules(signal, [RULE_1 as RuleId]))[0]?.answer ?? { kind: "none" }, "delete"),
    REP,
  ],
  [
    "the rule is gone",
    "INVALID_DATA",
    /somebody has deleted it/,
    async ({ gateway }) =>
      show((await gateway.deleteScoringRules(signal, [GONE]))[0]?.answer ?? { kind: "none" }, "delete"),
  ],
  [
    "no rule is named",
    "REQUIRED_PARAM_MISSING",
    /did not name its rules/,
    async ({ transport }) => {
      const gateway = createCrmGateway({
        send: (caller, { method, path }) => transport.send(caller, { method, path }),
      });
      return show(
        (await gateway.deleteScoringRules(signal, [GONE, RULE_1 as RuleId]))[0]?.answer ?? { kind: "none" },
        "delete",
      );
    },
  ],
]);

testRefusals("activate", [
  [
    "the permission is missing",
    "NO_PERMISSION",
    PERMISSION,
    async ({ gateway }) => show(await gateway.activateScoringRule(signal, RULE_1 as RuleId), "activate"),
    REP,
  ],
  [
    "the rule is gone",
    "INVALID_DATA",
    /somebody has deleted it/,
    async ({ gateway }) => show(await gateway.activateScoringRule(signal, GONE), "activate"),
  ],
  [
    "five are active",
    "ACTIVE_STATE_LIMIT_EXCEEDED",
    /Only 5 rules can be active/,
    async (sandbox) => {
      fill(sandbox, true);
      return show(await sandbox.gateway.activateScoringRule(signal, idOf(sandbox, "Webinar Spring")), "activate");
    },
  ],
]);

testRefusals("deactivate", [
  [
    "the rule is gone",
    "INVALID_DATA",
    /somebody has deleted it/,
    async ({ gateway }) => show(await gateway.deactivateScoringRule(signal, GONE), "deactivate"),
  ],
  [
    "the permission is missing",
    "NO_PERMISSION",
    PERMISSION,
    async ({ gateway }) => show(await gateway.deactivateScoringRule(signal, RULE_1 as RuleId), "deactivate"),
    REP,
  ],
]);

testRefusals("clone", [
  [
    "the permission is missing",
    "NO_PERMISSION",
    PERMISSION,
    async ({ gateway }) => show(await gateway.cloneScoringRule(signal, RULE_1 as RuleId), "clone"),
    REP,
  ],
  [
    "the rule is gone",
    "INVALID_DATA",
    /somebody has deleted it/,
    async ({ gateway }) => show(await gateway.cloneScoringRule(signal, GONE), "clone"),
  ],
  [
    "five are active",
    "ACTIVE_STATE_LIMIT_EXCEEDED",
    /copy is active at once, and only 5/,
    async (sandbox) => show(await sandbox.gateway.cloneScoringRule(signal, idOf(sandbox, "Ownership")), "clone"),
  ],
  [
    "the layout has ten rules",
    "LIMIT_EXCEEDED",
    /Only 10 rules fit here/,
    async (sandbox) => {
      fill(sandbox);
      return show(await sandbox.gateway.cloneScoringRule(signal, RULE_1 as RuleId), "clone");
    },
  ],
]);
