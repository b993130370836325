import { isZohoId, type ScoringRule } from "../../scoring/index.ts";
import { isCrmRefused } from "../contracts/errors.ts";
import { mapInParallel } from "../contracts/map-in-parallel.ts";
import type { RecordGateway } from "../contracts/record-gateway.ts";
import { EMPTY_PAGE, readAllPages } from "../transport/read-all-pages.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { type Listed, parseScoringRulePage, parseScoringRules, withGaps } from "../wire/index.ts";
import { checkModule, RULES_PATH } from "./paths.ts";

export function createRulesApi(zoho: ZohoCaller): Pick<RecordGateway, "listScoringRules"> {
  return {
    async listScoringRules(signal, module) {
      const listed = await readRuleList(zoho, signal, { module: checkModule(module) });
      let read = 0;
      let failure: unknown = null;
      const complete = await mapInParallel(listed, async (rule) => {
        if (!lacksFieldRules(rule)) return rule;
        try {
          const answer = await readRule(zoho, signal, rule);
          read += 1;
          return answer;
        } catch (error) {
          if (!concernsOneRule(error)) throw error;
          failure = error;
          return rule;
        }
      });
      // Refused for every one of them: that is no matter of single rules.
      if (failure !== null && read === 0) throw failure;
      return withGaps(
        complete.filter((rule) => rule !== null),
        listed.gaps,
      );
    },
  };
}

/**
 * All rules of a module, or of the organisation, as the list has them. Never by layout: whether layout_id brings the global
 * rules along is not documented.
 */
export function readRuleList(
  zoho: ZohoCaller,
  signal: AbortSignal,
  of: { readonly module?: string },
): Promise<Listed<ScoringRule>> {
  return readAllPages(
    async (page) => {
      const body = await zoho.read(signal, { method: "GET", path: RULES_PATH, query: { ...of, page: String(page) } });
      return body === null ? EMPTY_PAGE : unwrap(parseScoringRulePage(body, of.module));
    },
    (rule) => rule.id,
  );
}

/** The OpenAPI of 2026 lists rules without what is in them. Zia's rules have no field rules to read. */
function lacksFieldRules(rule: ScoringRule): boolean {
  return rule.fieldRules === null && rule.kind === "manual";
}

/** Such a rule stays as it was listed, so that the others are shown. */
function concernsOneRule(error: unknown): boolean {
  return isCrmRefused(error) && ![401, 403, 429].includes(error.refusal.status);
}

/** null: the rule was deleted since it was listed. One whose answer can't be read stays as it was listed. */
async function readRule(zoho: ZohoCaller, signal: AbortSignal, listed: ScoringRule): Promise<ScoringRule | null> {
  if (!isZohoId(listed.id)) return listed;
  const body = await zoho.read(signal, { method: "GET", path: `${RULES_PATH}/${listed.id}` });
  if (body === null) return null;
  const parsed = parseScoringRules(body);
  return (parsed.ok && parsed.value.find((rule) => rule.id === listed.id)) || listed;
}
