import { CrmUnexpectedShapeError } from "./errors.ts";
import { checkId, checkModule, RULES_PATH } from "./paths.ts";
import type { RuleAdminGateway, RuleAnswer } from "./rule-admin-gateway.ts";
import { readRuleAnswers } from "./rule-answers.ts";
import type { CrmRequest } from "./transport.ts";
import { type RuleRequest, writeNewRule, writeRuleUpdate } from "./wire/index.ts";
import type { ZohoCaller } from "./zoho-caller.ts";

export function createRuleWritesApi(
  zoho: ZohoCaller,
): Pick<RuleAdminGateway, "createScoringRule" | "updateScoringRule"> {
  const send = async (signal: AbortSignal, method: CrmRequest["method"], request: RuleRequest): Promise<RuleAnswer> => {
    const response = await zoho.send(signal, { method, path: RULES_PATH, body: request.body });
    const { answers } = readRuleAnswers(response, request.places);
    const [answer, ...others] = answers;
    if (answer !== undefined && others.length === 0) return answer;
    throw new CrmUnexpectedShapeError("scoring_rules", `expected one answer, found ${answers.length}`);
  };
  return {
    async createScoringRule(signal, rule) {
      checkModule(rule.module.apiName);
      if (rule.layoutId !== null) checkId("layoutId", rule.layoutId);
      return send(signal, "POST", writeNewRule(rule));
    },
    async updateScoringRule(signal, update) {
      checkId("ruleId", update.id);
      const answer = await send(signal, "PUT", writeRuleUpdate(update));
      return { ...answer, id: answer.id ?? update.id };
    },
  };
}
