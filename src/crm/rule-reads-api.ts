import { checkId, checkModule } from "./paths.ts";
import { readAllPages } from "./read-all-pages.ts";
import type { RuleAdminGateway } from "./rule-admin-gateway.ts";
import { RULES_PATH } from "./rule-writes-api.ts";
import { parseScoringRulePage, parseScoringRules } from "./wire/index.ts";
import { unwrap, type ZohoCaller } from "./zoho-caller.ts";

export function createRuleReadsApi(zoho: ZohoCaller): Pick<RuleAdminGateway, "listRuleHeads" | "readScoringRule"> {
  return {
    async listRuleHeads(signal, module) {
      const ofModule = module === null ? {} : { module: checkModule(module) };
      return readAllPages(
        async (page) => {
          const query = { ...ofModule, page: String(page) };
          const body = await zoho.read(signal, { method: "GET", path: RULES_PATH, query });
          return body === null ? { items: [], moreRecords: false } : unwrap(parseScoringRulePage(body));
        },
        (rule) => rule.id,
      );
    },
    async readScoringRule(signal, id) {
      const body = await zoho.read(signal, { method: "GET", path: `${RULES_PATH}/${checkId("ruleId", id)}` });
      if (body === null) return null;
      return unwrap(parseScoringRules(body)).find((rule) => rule.id === id) ?? null;
    },
  };
}
