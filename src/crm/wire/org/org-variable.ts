import { isJsonObject } from "../json/read-json.ts";

/**
 * The value of one org variable in what getOrgVariable answers: `{Success: {Content}}` where one was asked for by its name,
 * `{Success: {content: {name: {value}}}}` where several were. null: it is not there, or empty; what Zoho answers for a variable
 * that does not exist is not documented. Source: https://www.zohocrm.dev/explore/widgets/v1.5/jssdk
 */
export function readOrgVariable(answer: unknown, name: string): string | null {
  const success = isJsonObject(answer) ? answer["Success"] : null;
  if (!isJsonObject(success)) return null;
  const { Content: single, content: several } = success;
  const entry = isJsonObject(several) && Object.hasOwn(several, name) ? several[name] : null;
  const value = single ?? (isJsonObject(entry) ? entry["value"] : null);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
