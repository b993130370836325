import type { ScoringRule } from "../scoring/index.ts";
import type { CrmGateway } from "./crm-gateway.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import { checkId, checkModule, RULES_PATH } from "./paths.ts";
import { readAllPages } from "./read-all-pages.ts";
import { parseScoringRulePage, parseScoringRules } from "./wire/index.ts";
import { unwrap, type ZohoCaller } from "./zoho-caller.ts";

/** The smallest edition may have 5 calls under way at once. Source: zoho.com/crm/developer/docs/api/v8/api-limits.html */
const MOST_AT_ONCE = 5;

export function createRulesApi(zoho: ZohoCaller): Pick<CrmGateway, "listScoringRules"> {
  return {
    async listScoringRules(signal, module) {
      const listed = await listRules(zoho, signal, { module: checkModule(module) });
      const complete = await mapInParallel(listed, MOST_AT_ONCE, async (rule) =>
        lacksFieldRules(rule) ? readRule(zoho, signal, rule) : rule,
      );
      return complete.filter((rule) => rule !== null);
    },
  };
}

/**
 * All rules of a module, or of the organisation, as the list has them. Never by layout: whether layout_id brings the global
 * rules along is not documented.
 */
export function listRules(
  zoho: ZohoCaller,
  signal: AbortSignal,
  of: { readonly module?: string },
): Promise<readonly ScoringRule[]> {
  return readAllPages(
    async (page) => {
      const body = await zoho.read(signal, { method: "GET", path: RULES_PATH, query: { ...of, page: String(page) } });
      return body === null ? { items: [], moreRecords: false } : unwrap(parseScoringRulePage(body));
    },
    (rule) => rule.id,
  );
}

/** The OpenAPI of 2026 lists rules without what is in them. Zia's rules have no field rules to read. */
function lacksFieldRules(rule: ScoringRule): boolean {
  return rule.fieldRules === null && rule.kind === "manual";
}

/** null: the rule was deleted since it was listed. */
async function readRule(zoho: ZohoCaller, signal: AbortSignal, listed: ScoringRule): Promise<ScoringRule | null> {
  const path = `${RULES_PATH}/${checkId("scoring_rules[].id", listed.id)}`;
  const body = await zoho.read(signal, { method: "GET", path });
  if (body === null) return null;
  return unwrap(parseScoringRules(body)).find((rule) => rule.id === listed.id) ?? listed;
}
