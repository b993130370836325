import type { SettingsGateway } from "../contracts/settings-gateway.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseOrg } from "../wire/index.ts";

export function createOrgApi(zoho: ZohoCaller): Pick<SettingsGateway, "readOrg"> {
  return {
    async readOrg(signal) {
      return unwrap(parseOrg(await zoho.read(signal, { method: "GET", path: "/crm/v8/org" })));
    },
  };
}
