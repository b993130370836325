import type { RulesGateway } from "../contracts/rules-gateway.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseRuleFields, parseRuleLayouts, parseSignals } from "../wire/index.ts";
import { checkModule } from "./paths.ts";

type Reads = Pick<RulesGateway, "listLayouts" | "listRuleFields" | "listSignals">;

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
  };
}
