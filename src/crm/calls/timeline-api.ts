import type { RecordGateway } from "../contracts/record-gateway.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseScoreHistory } from "../wire/index.ts";
import { recordPath } from "./paths.ts";

export function createTimelineApi(zoho: ZohoCaller): Pick<RecordGateway, "readScoreHistory"> {
  return {
    async readScoreHistory(signal, module, recordId) {
      const body = await zoho.read(signal, {
        method: "GET",
        path: `${recordPath(module, recordId)}/__timeline`,
        query: { sort_by: "audited_time", sort_order: "desc" },
      });
      return body === null ? { lastScored: new Map(), fieldChanges: [] } : unwrap(parseScoreHistory(body, recordId));
    },
  };
}
