import type { UserId } from "../scoring/index.ts";
import { checkModule } from "./paths.ts";
import { readAllPages } from "./read-all-pages.ts";
import type { RuleAdminGateway } from "./rule-admin-gateway.ts";
import { parseRuleFields, parseRuleLayouts, parseSignals, parseUserPage } from "./wire/index.ts";
import { unwrap, type ZohoCaller } from "./zoho-caller.ts";

type Reads = Pick<RuleAdminGateway, "listLayouts" | "listRuleFields" | "listSignals" | "listActiveUsers">;

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
      const users = await readAllPages(
        async (page) => {
          const query = { type: "ActiveUsers", page: String(page) };
          const body = await zoho.read(signal, { method: "GET", path: "/crm/v8/users", query });
          return body === null ? { items: [], moreRecords: false } : unwrap(parseUserPage(body));
        },
        ({ id }) => id,
      );
      return users.map((user) => ({ ...user, id: user.id as UserId }));
    },
  };
}
