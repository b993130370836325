import type { SendForWidget } from "../requests/crm-session.ts";
import type { SandboxSettings } from "../requests/sandbox-client.ts";
import { answerConfig, REST_CALLS } from "./answer-rest-calls.ts";
import { answerUi, answerZdk, type PageActions } from "./answer-ui-calls.ts";
import { forwardZrc } from "./forward-zrc.ts";
import { CONNECTION_NAME, invokeConnection } from "./invoke-connection.ts";
import { isObject, type SdkMessage } from "./messages.ts";
import { notSimulated } from "./sdk-failure.ts";

export interface CallContext {
  readonly send: SendForWidget;
  readonly page: PageActions;
  readonly settings: () => Pick<SandboxSettings, "theme" | "connection" | "connectionVariable">;
}

/** Resolves with what the SDK's promise resolves with; throws SdkFailure where the call is refused or not simulated. */
export async function answerCall({ eventName, data }: SdkMessage, context: CallContext): Promise<unknown> {
  const { send, page, settings } = context;
  if (asksForZdk(eventName, data)) return "";
  if (eventName === "ZDK_EVENT") return answerZdk(data, page);
  if (eventName !== "CRM_EVENT") throw notSimulated(`the event ${eventName}`);
  const category = String(data["category"]);
  switch (category) {
    case "GET_PARENT_URL":
      return location.href;
    case "ZRC_REQUEST":
      return forwardZrc(data, send);
    case "CRM_CONNECTION":
      return invokeConnection(data, send, settings().connection);
    case "CONNECTION_DETAILS":
      return describeConnection(data["connectionName"]);
    case "CONFIG":
      return data["type"] === "VARIABLE"
        ? answerVariable(data["nameSpace"], settings().connectionVariable)
        : answerConfig(data, send, settings().theme);
    case "UI":
      return answerUi(data, page);
    default: {
      const answer = Object.hasOwn(REST_CALLS, category) ? REST_CALLS[category] : undefined;
      if (answer === undefined) throw notSimulated(`the category ${category}`);
      return answer(data, send);
    }
  }
}

/**
 * SDK builds from before 1.5 ask where the script of ZDK is. In which part of the message they do, and what Zoho answers, is not
 * published; here there is no such script.
 */
function asksForZdk(eventName: string, { category, type, action }: SdkMessage["data"]): boolean {
  return [eventName, category, type, action].includes("get_zdk_url");
}

/**
 * getOrgVariable: by one name, or by several, with two spellings of "content". What Zoho answers for a variable that does not
 * exist is not documented; here its value is empty.
 */
function answerVariable(nameSpace: unknown, value: string): unknown {
  const readVariable = (name: unknown) => (name === "Scorelens_Connection" ? value : "");
  if (!isObject(nameSpace)) return { Success: { Content: readVariable(nameSpace) } };
  const names = Array.isArray(nameSpace["apiKeys"]) ? nameSpace["apiKeys"].map(String) : [];
  return { Success: { content: Object.fromEntries(names.map((name) => [name, { value: readVariable(name) }])) } };
}

/** What `zrc.$.connection(name)` asks for. */
function describeConnection(name: unknown): unknown {
  if (name !== CONNECTION_NAME) return { status_code: 204 };
  const connection = { api_name: CONNECTION_NAME, user_based: false, authentication: { status: true } };
  return { status_code: 200, response: { connections: [connection] } };
}
