import type { SettingsGateway } from "../contracts/settings-gateway.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseFiscalYear } from "../wire/index.ts";

export function createFiscalYearApi(zoho: ZohoCaller): Pick<SettingsGateway, "readFiscalYearStartMonth"> {
  return {
    async readFiscalYearStartMonth(signal) {
      const path = "/crm/v8/settings/fiscal_year";
      return unwrap(parseFiscalYear(await zoho.read(signal, { method: "GET", path })));
    },
  };
}
