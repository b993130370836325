import type { CrmGateway } from "./crm-gateway.ts";
import { parseFiscalYear, parseOrg } from "./wire/index.ts";
import { unwrap, type ZohoCaller } from "./zoho-caller.ts";

export function createOrgApi(zoho: ZohoCaller): Pick<CrmGateway, "readOrg" | "readFiscalYearStartMonth"> {
  return {
    async readOrg(signal) {
      return unwrap(parseOrg(await zoho.read(signal, { method: "GET", path: "/crm/v8/org" })));
    },
    async readFiscalYearStartMonth(signal) {
      const path = "/crm/v8/settings/fiscal_year";
      return unwrap(parseFiscalYear(await zoho.read(signal, { method: "GET", path })));
    },
  };
}
