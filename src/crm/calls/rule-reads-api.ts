import { CrmUnexpectedShapeError } from "../contracts/errors.ts";
import type { RulesGateway } from "../contracts/rules-gateway.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseScoringRules } from "../wire/index.ts";
import { checkId, checkModule, RULES_PATH } from "./paths.ts";
import { readRuleList } from "./rules-api.ts";

export function createRuleReadsApi(zoho: ZohoCaller): Pick<RulesGateway, "listRuleHeads" | "readScoringRule"> {
  return {
    async listRuleHeads(signal, module) {
      return readRuleList(zoho, signal, module === null ? {} : { module: checkModule(module) });
    },
    async readScoringRule(signal, id) {
      const body = await zoho.read(signal, { method: "GET", path: `${RULES_PATH}/${checkId("ruleId", id)}` });
      if (body === null) return null;
      const [rule] = unwrap(parseScoringRules(body));
      if (rule === undefined) return null;
      // The SDK does not tell who sent an answer: one about another rule must not pass for this one's, nor for "none".
      if (rule.id === id) return rule;
      throw new CrmUnexpectedShapeError("scoring_rules[0].id", "another rule than the one asked for");
    },
  };
}
