import type { SettingsGateway } from "../contracts/settings-gateway.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseFields, parseModules } from "../wire/index.ts";
import { checkModule } from "./paths.ts";

export function createMetadataApi(zoho: ZohoCaller): Pick<SettingsGateway, "listModules" | "listFields"> {
  return {
    async listModules(signal) {
      const body = await zoho.read(signal, { method: "GET", path: "/crm/v8/settings/modules" });
      return body === null ? [] : unwrap(parseModules(body));
    },
    async listFields(signal, module) {
      const query = { module: checkModule(module) };
      const body = await zoho.read(signal, { method: "GET", path: "/crm/v8/settings/fields", query });
      return body === null ? [] : unwrap(parseFields(body));
    },
  };
}
