import {
  at,
  type JsonNode,
  orNull,
  type Parsed,
  parse,
  readBoolean,
  readList,
  readName,
  readText,
} from "./read-json.ts";

export interface ModuleAnswer {
  readonly apiName: string;
  readonly moduleName: string;
  readonly singularLabel: string;
  readonly pluralLabel: string;
  readonly scoringSupported: boolean | null;
}

/** `{modules: […]}` of settings/modules. */
export function parseModules(json: unknown): Parsed<readonly ModuleAnswer[]> {
  return parse(json, (root) => readList(at(root, "modules"), readModule));
}

function readModule(module: JsonNode): ModuleAnswer {
  const apiName = readName(at(module, "api_name"));
  const text = (key: string) => orNull(readText)(at(module, key));
  return {
    apiName,
    moduleName: text("module_name") ?? apiName,
    singularLabel: text("singular_label") ?? apiName,
    pluralLabel: text("plural_label") ?? apiName,
    scoringSupported: orNull(readBoolean)(at(module, "scoring_supported")),
  };
}
