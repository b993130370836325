import type { SettingsGateway } from "../contracts/settings-gateway.ts";
import { EMPTY_PAGE, readAllPages } from "../transport/read-all-pages.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseRuleFields, parseRuleLayouts, parseSignals, parseUserPage } from "../wire/index.ts";
import { checkModule } from "./paths.ts";

type Reads = Pick<SettingsGateway, "listLayouts" | "listRuleFields" | "listSignals" | "listActiveUsers">;

export function createRuleMetadataApi(zoho: ZohoCaller): Reads {
  return {
    async listLayouts(signal, module) {
      const query = { module: checkModule(module) };
      const body = await zoho.read(signal, { method: "GET", path: "/crm/v8/settings/layouts", query });
      return body === null ? [] : unwrap(parseRuleLayouts(body));
    },
    async listRuleFields(signal, module) {
      const query = { module: checkModule(module) };
      const body = await zoho.read(signal, { method: "GET", path: "/crm/v8/settings/fields", query });
      return body === null ? [] : unwrap(parseRuleFields(body));
    },
    async listSignals(signal) {
      const body = await zoho.read(signal, { method: "GET", path: "/crm/v8/settings/signals" });
      return body === null ? [] : unwrap(parseSignals(body));
    },
    async listActiveUsers(signal) {
      return readAllPages(
        async (page) => {
          const query = { type: "ActiveUsers", page: String(page) };
          const body = await zoho.read(signal, { method: "GET", path: "/crm/v8/users", query });
          return body === null ? EMPTY_PAGE : unwrap(parseUserPage(body));
        },
        ({ id }) => id,
        // An organisation of 20,000 users can choose from these, and name others by their ids.
        false,
      );
    },
  };
}
