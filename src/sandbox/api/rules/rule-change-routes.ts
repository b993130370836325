import { Hono } from "hono";
import { removeRule, storeRule } from "../../organisation/changes/store-rule.ts";
import { stampNow } from "../../organisation/state/organisation.ts";
import { type ApiAnswer, answerEach, buildError, buildSuccess, type Envelope, refuse } from "../protocol/answer.ts";
import { type ApiContext, type ApiEnv, send } from "../protocol/api-env.ts";
import { refuseParameter } from "../protocol/paging.ts";
import { refusePermission } from "../protocol/permission.ts";
import { readBody } from "../protocol/read-body.ts";
import { cloneRule } from "./clone-rule.ts";
import { createRule } from "./create-rule.ts";
import { checkActive } from "./rule-limits.ts";
import { refuseRuleId } from "./rule-query-routes.ts";
import { judgeRule, type Place } from "./rule-refusal.ts";
import { updateRule } from "./update-rule.ts";

const RULES = "/settings/automation/scoring_rules";
/** Sources: OpenAPI of 2026 (create), of November 2025 (update); for delete only that answers list up to 20. */
const MOST_CREATED = 20;
const MOST_UPDATED = 25;
const MOST_DELETED = 20;

export const ruleChangeRoutes = new Hono<ApiEnv>()
  .post(RULES, async (c) => {
    const { organisation, user } = c.var;
    const entries = await readEntries(c, "create", MOST_CREATED);
    if (!Array.isArray(entries)) return send(c, entries);
    return send(
      c,
      answerRules(
        entries.map((entry) => createRule(organisation, user, entry)),
        201,
      ),
    );
  })
  .put(RULES, async (c) => {
    const { organisation, user } = c.var;
    const entries = await readEntries(c, "update", MOST_UPDATED);
    if (!Array.isArray(entries)) return send(c, entries);
    return send(c, answerRules(entries.map((entry) => updateRule(organisation, user, entry, null))));
  })
  .put(`${RULES}/:id`, async (c) => {
    const { organisation, user } = c.var;
    const entries = await readEntries(c, "update", 1);
    if (!Array.isArray(entries)) return send(c, entries);
    const id = c.req.param("id");
    if (!organisation.rules.has(id)) return send(c, refuseRuleId());
    return send(c, answerRules(entries.map((entry) => updateRule(organisation, user, entry, id))));
  })
  .delete(RULES, (c) => {
    const denied = refusePermission(c.var.user, "delete");
    if (denied) return send(c, denied);
    const ids = c.req.query("ids");
    if (ids === undefined || ids === "")
      return send(
        c,
        refuse(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", { param_name: "ids" }),
      );
    const wanted = ids.split(",").map((id) => id.trim());
    const { rules } = c.var.organisation;
    if (wanted.length > MOST_DELETED || !wanted.some((id) => rules.has(id))) return send(c, refuseParameter("ids"));
    const unknown = buildError("INVALID_DATA", "The id given seems to be invalid", { param_name: "ids" });
    return send(c, answerRules(wanted.map((id) => deleteRule(c, id) ?? unknown)));
  })
  .delete(`${RULES}/:id`, (c) => {
    const denied = refusePermission(c.var.user, "delete");
    if (denied) return send(c, denied);
    const entry = deleteRule(c, c.req.param("id"));
    return send(c, entry ? answerRules([entry]) : refuseRuleId());
  })
  .put(`${RULES}/:id/actions/activate`, (c) => setActive(c, true))
  .delete(`${RULES}/:id/actions/activate`, (c) => setActive(c, false))
  .post(`${RULES}/:id/actions/clone`, (c) => {
    const { organisation, user } = c.var;
    const denied = refusePermission(user, "clone");
    if (denied) return send(c, denied);
    const rule = organisation.rules.get(c.req.param("id"));
    if (!rule) return send(c, refuseRuleId());
    return send(c, answerRules([cloneRule(organisation, user, rule, LAYOUT)]));
  });

/** The place that limits name where a request has no body. */
const LAYOUT: Place = { value: null, path: "$.scoring_rules[0].layout.id", apiName: "id" };

function answerRules(entries: readonly Envelope[], allGood = 200): ApiAnswer {
  return answerEach("scoring_rules", entries, allGood);
}

/** The entries of `scoring_rules`, or why the whole call is refused. */
async function readEntries(c: ApiContext, verb: "create" | "update", most: number): Promise<Place[] | ApiAnswer> {
  const denied = refusePermission(c.var.user, verb);
  if (denied) return denied;
  const body = await readBody(c);
  if ("refusal" in body) return body.refusal;
  const list = body.json?.["scoring_rules"];
  const place = { api_name: "scoring_rules", json_path: "$.scoring_rules" };
  if (list === undefined || list === null) return refuse(400, "MANDATORY_NOT_FOUND", "required field not found", place);
  if (!Array.isArray(list))
    return refuse(400, "INVALID_DATA", "invalid data", { ...place, expected_data_type: "jsonarray" });
  if (list.length === 0) return refuse(400, "INVALID_DATA", "invalid data", { ...place, minimum_length: 1 });
  if (list.length > most) return refuse(400, "INVALID_DATA", "invalid data", { ...place, maximum_length: most });
  return list.map((value: unknown, index) => ({
    value,
    path: `$.scoring_rules[${index}]`,
    apiName: "scoring_rules",
  }));
}

function deleteRule(c: ApiContext, id: string): Envelope | null {
  const { organisation } = c.var;
  const rule = organisation.rules.get(id);
  if (!rule) return null;
  removeRule(organisation, rule);
  return buildSuccess("scoring rule deleted successfully", { id });
}

/** Without a body; PUT switches on, DELETE off. Source: v8 update-rule-status page. */
function setActive(c: ApiContext, active: boolean): Response {
  const { organisation, user } = c.var;
  const denied = refusePermission(user, "update");
  if (denied) return send(c, denied);
  const rule = organisation.rules.get(c.req.param("id") ?? "");
  if (!rule) return send(c, refuseRuleId());
  const entry = judgeRule(() => {
    if (active && !rule.active) checkActive(organisation, rule, LAYOUT);
    if (active !== rule.active)
      storeRule(organisation, { ...rule, active, modifiedTime: stampNow(organisation), modifiedBy: user.id });
    return buildSuccess(`scoring rule ${active ? "activated" : "deactivated"} successfully`, { id: rule.id });
  });
  return send(c, answerRules([entry]));
}
