import { type Listed, readListed } from "../json/page.ts";
import { at, type JsonNode, orNull, type Parsed, parse, readBoolean, readName, textOrNull } from "../json/read-json.ts";

export interface CrmModule {
  readonly apiName: string;
  /** What a PageLoad may name instead of the API name, e.g. "CustomModule5". */
  readonly moduleName: string;
  readonly singularLabel: string;
  readonly pluralLabel: string;
  /** null: Zoho did not say. */
  readonly scoringSupported: boolean | null;
}

/** `{modules: […]}` of settings/modules. */
export function parseModules(json: unknown): Parsed<Listed<CrmModule>> {
  return parse(json, (root) => readListed(root, "modules", readModule));
}

function readModule(module: JsonNode): CrmModule {
  const apiName = readName(at(module, "api_name"));
  return {
    apiName,
    moduleName: textOrNull(module, "module_name") ?? apiName,
    singularLabel: textOrNull(module, "singular_label") ?? apiName,
    pluralLabel: textOrNull(module, "plural_label") ?? apiName,
    scoringSupported: orNull(readBoolean)(at(module, "scoring_supported")),
  };
}
