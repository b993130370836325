import type { CrmGateway } from "./crm-gateway.ts";
import { parseFiscalYear } from "./wire/index.ts";
import { unwrap, type ZohoCaller } from "./zoho-caller.ts";

export function createFiscalYearApi(zoho: ZohoCaller): Pick<CrmGateway, "readFiscalYearStartMonth"> {
  return {
    async readFiscalYearStartMonth(signal) {
      const path = "/crm/v8/settings/fiscal_year";
      return unwrap(parseFiscalYear(await zoho.read(signal, { method: "GET", path })));
    },
  };
}
