import { Hono } from "hono";
import { scheduleRun } from "../../organisation/changes/run-scoring.ts";
import { type CrmModule, findLayout } from "../../organisation/state/modules.ts";
import { findModule, type Organisation } from "../../organisation/state/organisation.ts";
import type { StoredRule } from "../../organisation/state/stored-rule.ts";
import type { User } from "../../organisation/state/users.ts";
import type { JsonObject } from "../../organisation/values/json.ts";
import { isJsonObject } from "../../organisation/values/json.ts";
import { type ApiAnswer, answer, buildSuccess, refuse } from "../protocol/answer.ts";
import { type ApiEnv, send } from "../protocol/api-env.ts";
import { refusePermission } from "../protocol/permission.ts";
import { readBody } from "../protocol/read-body.ts";

/** Source: zoho.com/crm/developer/docs/api/v8/execute-scoring-rules.html */
const RULES_PER_CALL = 5;

export const runRoutes = new Hono<ApiEnv>().put("/:module/actions/run_scoring_rules", async (c) => {
  const { organisation, user } = c.var;
  const denied = refusePermission(user, "execute");
  if (denied) return send(c, denied);
  const module = findModule(organisation, c.req.param("module"));
  if (!module?.scoringSupported)
    return send(c, refuse(400, "INVALID_DATA", "Module not supported for Scoring Rules", { resource_path_index: 0 }));
  const body = await readBody(c);
  if ("refusal" in body) return send(c, body.refusal);
  return send(c, run(organisation, module, body.json ?? {}, user));
});

function run(organisation: Organisation, module: CrmModule, body: JsonObject, user: User): ApiAnswer {
  const { scoring_rules: ids, layout } = body;
  if (ids !== undefined && layout !== undefined)
    return refuse(400, "AMBIGUITY_DURING_PROCESSING", "Ambiguity while processing the request", {
      ambiguity_due_to: [
        { api_name: "scoring_rules", json_path: "$.scoring_rules" },
        { api_name: "layout", json_path: "$.layout" },
      ],
    });
  const ofModule = [...organisation.rules.values()].filter((rule) => rule.module === module.apiName);
  if (ofModule.length === 0)
    return refuse(400, "CANNOT_PERFORM_ACTION", "No scoring rules are available for any layout of the module");
  const active = ofModule.filter((rule) => rule.active);
  if (ids !== undefined) return runByIds(organisation, module, active, ids, user);
  if (layout !== undefined) return runLayout(organisation, module, active, layout, user);
  return schedule(organisation, module, active, user, (job_id) =>
    answer(buildSuccess("The scoring rules of the module successfully scheduled to run", { job_id }, "SCHEDULED")),
  );
}

function runByIds(
  organisation: Organisation,
  module: CrmModule,
  active: readonly StoredRule[],
  ids: unknown,
  user: User,
): ApiAnswer {
  const place = { api_name: "scoring_rules", json_path: "$.scoring_rules" };
  if (!Array.isArray(ids))
    return refuse(400, "INVALID_DATA", "invalid data", { ...place, expected_data_type: "jsonarray" });
  if (ids.length === 0) return refuse(400, "INVALID_DATA", "invalid data", place);
  if (ids.length > RULES_PER_CALL)
    return refuse(400, "INVALID_DATA", "More than 5 scoring rules cannot be executed", {
      ...place,
      maximum_length: RULES_PER_CALL,
    });
  const rules: StoredRule[] = [];
  for (const [index, id] of ids.entries()) {
    const rule = active.find((candidate) => candidate.id === id);
    if (!rule)
      return refuse(400, "INVALID_DATA", "The id given seems to be invalid", {
        api_name: "scoring_rules",
        json_path: `$.scoring_rules[${index}]`,
      });
    rules.push(rule);
  }
  return schedule(organisation, module, rules, user, (job_id) =>
    answer({
      scoring_rules: rules.map(() =>
        buildSuccess("scoring rules successfully scheduled to run", { job_id }, "SCHEDULED"),
      ),
    }),
  );
}

function runLayout(
  organisation: Organisation,
  module: CrmModule,
  active: readonly StoredRule[],
  layout: unknown,
  user: User,
): ApiAnswer {
  const id = isJsonObject(layout) ? layout["id"] : undefined;
  if (typeof id !== "string" || !findLayout(module, id))
    return refuse(400, "INVALID_DATA", "Layout id seems to be invalid", { api_name: "id", json_path: "$.layout.id" });
  // Whether global rules are included is not documented: here they are not.
  const rules = active.filter((rule) => rule.layoutId === id);
  return schedule(organisation, module, rules, user, (job_id) =>
    answer(
      buildSuccess("The scoring rules of the specified layout successfully scheduled to run", { job_id }, "SCHEDULED"),
    ),
  );
}

function schedule(
  organisation: Organisation,
  module: CrmModule,
  rules: readonly StoredRule[],
  user: User,
  accept: (jobId: string) => ApiAnswer,
): ApiAnswer {
  if (rules.length === 0)
    return refuse(400, "CANNOT_PERFORM_ACTION", "No active scoring rules are available to execute");
  const job = scheduleRun(organisation, module.apiName, rules, user.id);
  if (job) return accept(job.id);
  return refuse(400, "ALREADY_SCHEDULED", "The scoring rules are already scheduled to run");
}
