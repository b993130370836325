import { configData, createApiCalls } from "./api-calls.ts";
import { createConnectorCalls, createHttpCalls } from "./connector-calls.ts";
import type { EmbeddedApp, Send } from "./embedded-app.ts";
import { createUiCalls } from "./ui-calls.ts";

type Data = Record<string, unknown>;

/**
 * `ZOHO.CRM`: each call is one CRM_EVENT message; the shapes are those of
 * https://github.com/ZohoDevelopers/embeddedApp-js-sdk/blob/master/lib/ZohoCrmHelper.js, with `sdkVersion` of 1.5.
 */
export function createCrmCalls(app: EmbeddedApp) {
  const send: Send = (data) => {
    data["sdkVersion"] = "1.5";
    return app.trigger("CRM_EVENT", data);
  };
  return {
    API: createApiCalls(send),
    CONFIG: {
      getCurrentUser: () => send(configData("CURRENT_USER")),
      getOrgInfo: () => send(configData("ORG")),
      GetCurrentEnvironment: () => send(configData("ORG_LEVEL_INFO")),
      getUserPreference: () => send(configData("USER_PREFERENCE")),
    },
    META: createMetaCalls(send),
    CONNECTION: {
      invoke(connectionName: string, request: Data) {
        const data = {
          url: request["url"],
          method: request["method"],
          param_type: request["param_type"],
          parameters: JSON.stringify(request["parameters"]),
          headers: JSON.stringify(request["headers"]),
        };
        return send({ category: "CRM_CONNECTION", connectionName, data: { data } });
      },
    },
    CONNECTOR: createConnectorCalls(send),
    HTTP: createHttpCalls(send),
    FUNCTIONS: {
      execute(name: string, request: Data) {
        request["auth_type"] = "oauth";
        return send({ category: "FUNCTIONS_EXECUTE", customFunctionName: name, data: { data: request } });
      },
    },
    EVENTS: {
      dispatch: (name: string, data: unknown) =>
        send({ category: "EVENTS_DISPATCH", event_name: name, event_data: data }),
    },
    BLUEPRINT: { proceed: () => send({ category: "CRM_BLUEPRINT" }) },
    UI: createUiCalls(send),
  };
}

function createMetaCalls(send: Send) {
  return {
    getModules: () => send({ category: "META", type: "MODULE_LIST" }),
    getFields: ({ Entity }: Data) => send({ category: "META", type: "FIELD_LIST", Entity }),
    // `Id`; the documented `LayoutId` gets lost in the SDK.
    getLayouts: ({ Entity, Id }: Data) =>
      send(Id ? { category: "META", type: "LAYOUT", Entity, Id } : { category: "META", type: "LAYOUTS", Entity }),
    getRelatedList: ({ Entity }: Data) => send({ category: "META", type: "RELATED_LIST", Entity }),
    getCustomViews: ({ Entity, Id }: Data) =>
      send(
        Id ? { category: "META", type: "CUSTOM_VIEW", Entity, Id } : { category: "META", type: "CUSTOM_VIEWS", Entity },
      ),
    getAssignmentRules: ({ Entity }: Data) => send({ category: "META", type: "ASSIGNMENT_RULES", Entity }),
  };
}
