import { Hono } from "hono";
import type { CrmModule, Layout } from "../../organisation/state/modules.ts";
import { findModule, type Organisation } from "../../organisation/state/organisation.ts";
import type { Signal } from "../../organisation/state/signals.ts";
import type { JsonObject } from "../../organisation/values/json.ts";
import { buildFieldJson } from "../../organisation/wire/field-json.ts";
import { type ApiAnswer, answer, refuse } from "../protocol/answer.ts";
import { type ApiContext, type ApiEnv, send } from "../protocol/api-env.ts";

export const metadataRoutes = new Hono<ApiEnv>()
  .get("/settings/modules", (c) => {
    const { organisation } = c.var;
    const onlyScoring = c.req.query("feature_name") === "scoring_rules";
    const modules = organisation.modules.filter((module) => !onlyScoring || module.scoringSupported);
    const listed = modules.map((module) => buildModuleJson(organisation, module));
    return send(c, answer({ modules: onlyScoring ? listed : [...listed, ...buildScoreModules(organisation)] }));
  })
  .get("/settings/modules/:module", (c) => {
    const { organisation } = c.var;
    const module = findModule(organisation, c.req.param("module"));
    if (!module) return send(c, refuseModule(2));
    return send(c, answer({ modules: [buildModuleJson(organisation, module)] }));
  })
  .get("/settings/layouts", (c) => {
    const module = requireModule(c);
    if ("status" in module) return send(c, module);
    return send(c, answer({ layouts: module.layouts.map((layout) => buildLayoutJson(module, layout)) }));
  })
  .get("/settings/layouts/:id", (c) => {
    const module = requireModule(c);
    if ("status" in module) return send(c, module);
    const layout = module.layouts.find((candidate) => candidate.id === c.req.param("id"));
    if (!layout)
      return send(
        c,
        refuse(400, "INVALID_DATA", "the layout id given seems to be invalid", { resource_path_index: 2 }),
      );
    return send(c, answer({ layouts: [buildLayoutJson(module, layout)] }));
  })
  .get("/settings/fields", (c) => {
    const module = requireModule(c);
    if ("status" in module) return send(c, module);
    return send(c, answer({ fields: module.fields.map(buildFieldJson) }));
  })
  .get("/settings/signals", (c) => send(c, answer({ signals: c.var.organisation.signals.map(buildSignalJson) })));

/** Source: zoho.com/crm/developer/docs/api/v8 error tables, INVALID_MODULE. */
export function refuseModule(index: number): ApiAnswer {
  return refuse(400, "INVALID_MODULE", "the module name given seems to be invalid", { resource_path_index: index });
}

function requireModule(c: ApiContext): CrmModule | ApiAnswer {
  const name = c.req.query("module");
  if (name === undefined)
    return refuse(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", { param_name: "module" });
  const module = findModule(c.var.organisation, name);
  return module ?? refuse(400, "INVALID_MODULE", "the module name given seems to be invalid", { param_name: "module" });
}

function buildModuleJson(organisation: Organisation, module: CrmModule): JsonObject {
  return {
    id: module.id,
    api_name: module.apiName,
    module_name: module.moduleName,
    singular_label: module.singularLabel,
    plural_label: module.pluralLabel,
    generated_type: module.custom ? "custom" : "default",
    api_supported: true,
    scoring_supported: module.scoringSupported,
    viewable: true,
    visible: true,
    creatable: true,
    editable: true,
    deletable: true,
    profiles: organisation.profiles.map(({ id, name }) => ({ id, name })),
  };
}

/** Both stand in Zoho's modules sample (v7). */
function buildScoreModules(organisation: Organisation): readonly JsonObject[] {
  return ["Entity_Scores__s", "Scoring_Rules__s"].map((name, index) => ({
    id: `${organisation.id.slice(0, -1)}${index + 2}`,
    api_name: name,
    module_name: name,
    singular_label: name,
    plural_label: name,
    generated_type: "default",
    api_supported: true,
    scoring_supported: false,
    viewable: true,
    visible: false,
    creatable: false,
    editable: false,
    deletable: false,
    profiles: [],
  }));
}

function buildLayoutJson(module: CrmModule, layout: Layout): JsonObject {
  const fields = module.fields.filter((field) => layout.fields.has(field.apiName));
  return {
    id: layout.id,
    name: layout.name,
    display_label: layout.displayLabel,
    status: "active",
    visible: true,
    has_more_profiles: false,
    sections: [
      {
        api_name: `${module.apiName}_Information`,
        name: `${module.singularLabel} Information`,
        display_label: `${module.singularLabel} Information`,
        sequence_number: 1,
        fields: fields.map(({ id, apiName, label, dataType, required }) => ({
          id,
          api_name: apiName,
          field_label: label,
          data_type: dataType,
          required,
        })),
      },
    ],
  };
}

function buildSignalJson(signal: Signal): JsonObject {
  const { id, namespace, displayLabel, extension } = signal;
  return {
    id,
    namespace,
    display_label: displayLabel,
    extension: {
      id: extension.id,
      namespace: extension.namespace,
      display_label: extension.displayLabel,
      type: extension.type,
    },
    feature_availability: { scoring: signal.scoring, signals: true },
    enabled: signal.enabled,
    chat_enabled: false,
    negative_signal: signal.negative,
  };
}
