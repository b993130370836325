import { Hono } from "hono";
import { findModule, type Organisation } from "../../organisation/state/organisation.ts";
import type { StoredRule } from "../../organisation/state/stored-rule.ts";
import type { JsonObject } from "../../organisation/values/json.ts";
import { buildRuleJson, dropInnerRules } from "../../organisation/wire/rule-json.ts";
import { type ApiAnswer, answer, NO_CONTENT, refuse } from "../protocol/answer.ts";
import { type ApiEnv, send } from "../protocol/api-env.ts";
import { cutPage, readPageRequest, refuseParameter } from "../protocol/paging.ts";
import { refusePermission } from "../protocol/permission.ts";

const RULES = "/settings/automation/scoring_rules";
/** Source: zoho.com/crm/developer/docs/api/v8/scoring-rules.html, "The default value is 50". */
const RULES_PER_PAGE = 50;
const SELECTABLE = ["field_rules", "signal_rules", "name", "description", "active"];

export const ruleQueryRoutes = new Hono<ApiEnv>()
  .get(RULES, (c) => send(c, refusePermission(c.var.user, "read") ?? listRules(c.var.organisation, c.req.query())))
  .get(`${RULES}/:id`, (c) => {
    const denied = refusePermission(c.var.user, "read");
    if (denied) return send(c, denied);
    const id = c.req.param("id");
    if (!/^\d{1,20}$/.test(id)) return send(c, refuseRuleId());
    const { organisation } = c.var;
    const rule = organisation.rules.get(id);
    if (!rule) return send(c, NO_CONTENT);
    return send(c, answer({ scoring_rules: [buildRuleJson(organisation, rule, organisation.settings.ruleShape)] }));
  });

/** The id's place in the path: settings, automation, scoring_rules, id. */
export function refuseRuleId(): ApiAnswer {
  return refuse(400, "INVALID_DATA", "The id given seems to be invalid", { resource_path_index: 3 });
}

function listRules(organisation: Organisation, query: Record<string, string>): ApiAnswer {
  const { module, layout_id: layoutId, active, name } = query;
  if (module !== undefined && !findModule(organisation, module)?.scoringSupported) return refuseParameter("module");
  const layouts = organisation.modules.flatMap((candidate) => candidate.layouts);
  if (layoutId !== undefined && !layouts.some(({ id }) => id === layoutId)) return refuseParameter("layout_id");
  if (active !== undefined && active !== "true" && active !== "false") return refuseParameter("active");
  const request = readPageRequest(query, RULES_PER_PAGE);
  if ("status" in request) return request;
  const matching = [...organisation.rules.values()].filter(
    (rule) =>
      (module === undefined || rule.module === module) &&
      // Whether global rules belong to a layout's list is not documented: here they do not.
      (layoutId === undefined || rule.layoutId === layoutId) &&
      (active === undefined || rule.active === (active === "true")) &&
      (name === undefined || rule.name === name),
  );
  const { items, info } = cutPage(matching, request);
  if (items.length === 0) return NO_CONTENT;
  const inner = (query["include_inner_details"] ?? "").split(",");
  const fields = query["fields"]?.split(",");
  const listed = items.map((rule) => selectFields(buildListed(organisation, rule, inner), fields));
  return answer({ scoring_rules: listed, info });
}

function buildListed(organisation: Organisation, rule: StoredRule, inner: readonly string[]): JsonObject {
  return dropInnerRules(buildRuleJson(organisation, rule, organisation.settings.ruleShape), inner);
}

/** Fields that were not asked for come back as null. Source: OpenAPI of November 2025. */
function selectFields(rule: JsonObject, fields: readonly string[] | undefined): JsonObject {
  if (fields === undefined) return rule;
  const emptied = SELECTABLE.filter((field) => !fields.includes(field) && field in rule);
  return { ...rule, ...Object.fromEntries(emptied.map((field) => [field, null])) };
}
