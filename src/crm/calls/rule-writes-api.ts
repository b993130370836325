import type { RuleAnswer, RuleChangesGateway } from "../contracts/rule-changes-gateway.ts";
import type { CrmRequest } from "../contracts/transport.ts";
import type { ZohoCaller } from "../transport/zoho-caller.ts";
import { type RuleRequest, writeNewRule, writeRuleUpdate } from "../wire/index.ts";
import { checkId, checkModule, RULES_PATH } from "./paths.ts";
import { type AskedRule, readRuleAnswer } from "./rule-answers.ts";

export function createRuleWritesApi(
  zoho: ZohoCaller,
): Pick<RuleChangesGateway, "createScoringRule" | "updateScoringRule"> {
  const send = async (
    signal: AbortSignal,
    method: CrmRequest["method"],
    { body, places }: RuleRequest,
    asked: AskedRule,
  ): Promise<RuleAnswer> => readRuleAnswer(await zoho.send(signal, { method, path: RULES_PATH, body }), asked, places);
  return {
    async createScoringRule(signal, rule) {
      checkModule(rule.module.apiName);
      if (rule.layoutId !== null) checkId("layoutId", rule.layoutId);
      return send(signal, "POST", writeNewRule(rule), { kind: "new_rule", not: null });
    },
    async updateScoringRule(signal, update) {
      checkId("ruleId", update.id);
      return send(signal, "PUT", writeRuleUpdate(update), { kind: "rule", id: update.id });
    },
  };
}
