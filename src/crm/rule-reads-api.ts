import { checkId, checkModule, RULES_PATH } from "./paths.ts";
import type { RuleAdminGateway } from "./rule-admin-gateway.ts";
import { listRules } from "./rules-api.ts";
import { parseScoringRules } from "./wire/index.ts";
import { unwrap, type ZohoCaller } from "./zoho-caller.ts";

export function createRuleReadsApi(zoho: ZohoCaller): Pick<RuleAdminGateway, "listRuleHeads" | "readScoringRule"> {
  return {
    async listRuleHeads(signal, module) {
      return listRules(zoho, signal, module === null ? {} : { module: checkModule(module) });
    },
    async readScoringRule(signal, id) {
      const body = await zoho.read(signal, { method: "GET", path: `${RULES_PATH}/${checkId("ruleId", id)}` });
      if (body === null) return null;
      return unwrap(parseScoringRules(body)).find((rule) => rule.id === id) ?? null;
    },
  };
}
