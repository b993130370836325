import type { RuleAnswer } from "../../../../src/crm/index.ts";
import type { LayoutId, RuleId } from "../../../../src/scoring/index.ts";
import { LEADS_STANDARD, RULE_1 } from "../../../sandbox/support/test-crm.ts";
import { idOf, PERMISSION, REP, runBody, show, showRun, signal, testRefusals } from "../support/refusals.ts";

testRefusals("run", [
  [
    "the permission is missing",
    "NO_PERMISSION",
    PERMISSION,
    ({ gateway }) => showRun(gateway.runScoringRules(signal, "Leads", { kind: "module" })),
    REP,
  ],
  [
    "a rule is inactive",
    "INVALID_DATA",
    /inactive, belongs to another module/,
    (sandbox) =>
      showRun(
        sandbox.gateway.runScoringRules(signal, "Leads", {
          kind: "rules",
          ruleIds: [idOf(sandbox, "Webinar Spring")],
        }),
      ),
  ],
  [
    "a rule is another module’s",
    "INVALID_DATA",
    /inactive, belongs to another module/,
    ({ gateway }) => showRun(gateway.runScoringRules(signal, "Deals", { kind: "rules", ruleIds: [RULE_1 as RuleId] })),
  ],
  [
    "the layout is gone",
    "INVALID_DATA",
    /layout does not exist/,
    ({ gateway }) =>
      showRun(gateway.runScoringRules(signal, "Leads", { kind: "layout", layoutId: "48768760000001" as LayoutId })),
  ],
  [
    "the module can’t be scored",
    "INVALID_DATA",
    /module can’t be scored/,
    ({ gateway }) => showRun(gateway.runScoringRules(signal, "Vendors", { kind: "module" })),
  ],
  [
    "there is nothing to run",
    "CANNOT_PERFORM_ACTION",
    /no active scoring rule to run/,
    ({ gateway, organisation }) => {
      organisation.rules.clear();
      return showRun(gateway.runScoringRules(signal, "Leads", { kind: "module" }));
    },
  ],
  [
    "a run is pending",
    "ALREADY_SCHEDULED",
    /earlier run is still pending/,
    async ({ gateway, transport }) => {
      await gateway.runScoringRules(signal, "Leads", { kind: "module" });
      const { status, body } = await transport.send(signal, {
        method: "PUT",
        path: "/crm/v8/Leads/actions/run_scoring_rules",
      });
      const { code, message } = body as { readonly code: string; readonly message: string };
      return show(
        { kind: "refused", refusal: { status, code, zohoMessage: message, details: {} } } as RuleAnswer,
        "run",
      );
    },
  ],
  [
    "six rules are to run",
    "INVALID_DATA",
    /at most 5 rules/,
    runBody({ scoring_rules: [1, 2, 3, 4, 5, 6].map((n) => `${n}`) }),
  ],
  [
    "rules and a layout are to run",
    "AMBIGUITY_DURING_PROCESSING",
    /rules or a layout, not both/,
    runBody({ scoring_rules: [RULE_1], layout: { id: LEADS_STANDARD } }),
  ],
]);
