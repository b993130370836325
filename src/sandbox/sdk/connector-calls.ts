import type { Send } from "./embedded-app.ts";

type Data = Record<string, unknown>;

/** `ZOHO.CRM.CONNECTOR`. */
export function createConnectorCalls(send: Send) {
  const call = (nameSpace: string, data: Data, type: string) => send({ category: "CONNECTOR", nameSpace, data, type });
  return {
    invokeAPI: (nameSpace: string, data: Data) => call(nameSpace, data, "CONNECTOR_API"),
    authorize: (nameSpace: string) => call(nameSpace, {}, "CONNECTOR_AUTHORIZE"),
    isConnectorAuthorized: (nameSpace: string) => call(nameSpace, { invokeType: "ISAUTHORIZE" }, "CONNECTOR_API"),
    revokeConnector: (nameSpace: string) => call(nameSpace, {}, "CONNECTOR_REVOKE"),
  };
}

/** `ZOHO.CRM.HTTP`: requests by Zoho's servers. */
export function createHttpCalls(send: Send) {
  const request = (method: string) => (config: Data) => {
    const { url, params, headers, body } = config;
    // Not an Error, as in the SDK.
    if (typeof url !== "string") throw { Message: "Url missing" };
    const query = new URLSearchParams(params as Record<string, string> | undefined).toString();
    const address = query === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${query}`;
    return send({
      category: "CONNECTOR",
      nameSpace: `wget.${method}`,
      data: { url: address, Header: headers, Body: body },
    });
  };
  return {
    get: request("get"),
    post: request("post"),
    put: request("put"),
    patch: request("patch"),
    delete: request("delete"),
  };
}
