import type { SendForWidget } from "../requests/crm-session.ts";
import { isObject } from "./messages.ts";
import { readResponse } from "./read-response.ts";
import { notSimulated, SdkFailure } from "./sdk-failure.ts";

type Data = Readonly<Record<string, unknown>>;
type Answer = (data: Data, send: SendForWidget) => Promise<unknown>;

/**
 * The SDK's own data calls by category: each is a REST call of the signed-in user, and resolves with the body. Shapes:
 * https://github.com/ZohoDevelopers/embeddedApp-js-sdk/blob/master/lib/ZohoCrmHelper.js
 */
export const REST_CALLS: Readonly<Record<string, Answer>> = {
  async READ({ APIData }, send) {
    const { Entity, RecordID, RelatedList, page, per_page } = isObject(APIData) ? APIData : {};
    const path = ["/crm/v8", Entity, RecordID, RelatedList].filter((part) => part !== undefined);
    const fields = RecordID === undefined ? await listFieldNames(send, Entity) : undefined;
    return request(send, "GET", path, { fields, page, per_page });
  },
  SEARCH(data, send) {
    const { Entity, Type, Query, page, per_page } = isObject(data["APIData"]) ? data["APIData"] : data;
    return request(send, "GET", ["/crm/v8", Entity, "search"], { [String(Type)]: Query, page, per_page });
  },
  QUERY: ({ APIData }, send) => request(send, "POST", ["/crm/v8/coql"], {}, APIData),
  UPDATE({ type, Entity, APIData }, send) {
    if (type !== "RECORD" || !isObject(APIData)) throw notSimulated(`UPDATE of type ${String(type)}`);
    const { trigger, ...values } = APIData;
    return request(send, "PUT", ["/crm/v8", Entity, values["id"]], {}, { data: [values], trigger });
  },
  USER: ({ ID, Type, page, per_page }, send) =>
    ID === undefined
      ? request(send, "GET", ["/crm/v8/users"], { type: Type, page, per_page })
      : request(send, "GET", ["/crm/v8/users", ID]),
  META({ type, Entity, Id }, send) {
    if (type === "MODULE_LIST") return request(send, "GET", ["/crm/v8/settings/modules"]);
    if (type === "FIELD_LIST") return request(send, "GET", ["/crm/v8/settings/fields"], { module: Entity });
    if (type === "LAYOUTS") return request(send, "GET", ["/crm/v8/settings/layouts"], { module: Entity });
    if (type === "LAYOUT") return request(send, "GET", ["/crm/v8/settings/layouts", Id], { module: Entity });
    throw notSimulated(`META of type ${String(type)}`);
  },
};

/** Version 8 lists records only with the names of at most 50 fields; the SDK's call has none. */
async function listFieldNames(send: SendForWidget, module: unknown): Promise<string> {
  const answer = await request(send, "GET", ["/crm/v8/settings/fields"], { module });
  const fields = isObject(answer) && Array.isArray(answer["fields"]) ? answer["fields"] : [];
  return fields
    .slice(0, 50)
    .map((field) => String(Object(field).api_name))
    .join(",");
}

/** Rejects with Zoho's own body, a plain object without any HTTP status. */
async function request(
  send: SendForWidget,
  method: string,
  [base, ...parts]: readonly unknown[],
  query: Data = {},
  body?: unknown,
): Promise<unknown> {
  const url = new URL([base, ...parts.map((part) => encodeURIComponent(String(part)))].join("/"), location.origin);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const init: RequestInit = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const { status, data } = await readResponse(await send(url, init, "user"));
  if (status >= 300) throw new SdkFailure(data);
  return data ?? { statusText: "nocontent", status };
}

/** CONFIG: about the user and the organisation. */
export function answerConfig({ type }: Data, send: SendForWidget, theme: "day" | "night"): Promise<unknown> {
  if (type === "CURRENT_USER") return request(send, "GET", ["/crm/v8/users"], { type: "CurrentUser" });
  if (type === "ORG") return request(send, "GET", ["/crm/v8/org"]);
  if (type === "USER_PREFERENCE") return Promise.resolve({ mode: theme });
  if (type === "ORG_LEVEL_INFO") {
    return Promise.resolve({ deployment: "US", ZGID: "1001244313", ZUID: "1001244314", appDetails: { appUrl: "" } });
  }
  throw notSimulated(`CONFIG of type ${String(type)}`);
}
