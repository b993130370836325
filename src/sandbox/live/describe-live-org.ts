import { existsSync } from "node:fs";
import { listHeadFields, parseCurrentUser } from "../../crm/wire/index.ts";
import { isJsonObject, type JsonObject, parseJson } from "../organisation/values/json.ts";
import { SETTINGS_PAGE } from "../panel/describe-sandbox.ts";
import type { AskOrg, OrgAnswer } from "./org-client.ts";

/** What the CRM page can set without the org. */
export interface LiveSettings {
  theme: "day" | "night";
}

export type DescribedOrg = { readonly state: JsonObject } | { readonly refusal: OrgAnswer };

/** The state of the CRM page from the org's own answers; the org's refusal where it does not tell its modules. */
export async function describeLiveOrg(askOrg: AskOrg, { theme }: LiveSettings): Promise<DescribedOrg> {
  const ask = (path: string) => askOrg({ method: "GET", path });
  const [modules, org, user] = await Promise.all([
    ask("/crm/v8/settings/modules"),
    ask("/crm/v8/org"),
    ask("/crm/v8/users?type=CurrentUser"),
  ]);
  if (modules.status !== 200) return { refusal: modules };
  const body = readJson(user);
  // Their scopes may be missing; then the page does without the names.
  const { id, name, profile } = parseCurrentUser(body);
  const language = listOf(body["users"])[0]?.["language"];
  const state = {
    settingsWidget: existsSync(SETTINGS_PAGE),
    companyName: String(listOf(readJson(org)["org"])[0]?.["company_name"] ?? "Zoho CRM"),
    modules: listOf(readJson(modules)["modules"]).filter(isShown).map(describeModule),
    users: id === null ? [] : [{ id, name: name ?? id, profile: profile ?? "" }],
    showcase: [],
    assumptions: [],
    notSimulated: [],
    settings: { theme, language: typeof language === "string" ? language : "en_US", sessionUserId: id ?? "" },
    choices: {},
  };
  return { state };
}

function isShown(module: JsonObject): boolean {
  return module["api_supported"] !== false && module["visible"] !== false && module["scoring_supported"] === true;
}

function describeModule(module: JsonObject): JsonObject {
  const apiName = String(module["api_name"]);
  return {
    apiName,
    moduleName: String(module["module_name"] ?? apiName),
    label: String(module["plural_label"] ?? apiName),
    nameField: listHeadFields(apiName)[0],
    // Not asked for: the page shows a record's layout, and in front of a real org leaves it alone.
    layouts: [],
  };
}

function readJson(answer: OrgAnswer): JsonObject {
  const body = answer.status === 200 ? parseJson(answer.text) : null;
  return isJsonObject(body) ? body : {};
}

function listOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
