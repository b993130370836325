import type { CrmGateway } from "./crm-gateway.ts";
import { parseOrg } from "./wire/index.ts";
import { unwrap, type ZohoCaller } from "./zoho-caller.ts";

export function createOrgApi(zoho: ZohoCaller): Pick<CrmGateway, "readOrg"> {
  return {
    async readOrg(signal) {
      return unwrap(parseOrg(await zoho.read(signal, { method: "GET", path: "/crm/v8/org" })));
    },
  };
}
