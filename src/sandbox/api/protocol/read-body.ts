import { isJsonObject, type JsonObject, parseJson } from "../../organisation/values/json.ts";
import { type ApiAnswer, refuse } from "./answer.ts";
import type { ApiContext } from "./api-env.ts";

export type Body = { readonly json: JsonObject | null } | { readonly refusal: ApiAnswer };

/** JSON whatever the Content-Type says: Zoho's official server SDKs send none. `json` is null for an empty body. */
export async function readBody(context: ApiContext): Promise<Body> {
  const text = await context.req.text();
  if (text.trim() === "") return { json: null };
  const json = parseJson(text);
  if (isJsonObject(json)) return { json };
  return { refusal: refuse(400, "INVALID_DATA", "body", { expected_data_type: "jsonobject" }) };
}
