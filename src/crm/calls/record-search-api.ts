import { isLongId, type RecordId } from "../../scoring/index.ts";
import { CrmUnexpectedShapeError } from "../contracts/errors.ts";
import type { SearchGateway } from "../contracts/search-gateway.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { type Listed, listHeadFields, parseRecordHeads, type RecordHead } from "../wire/index.ts";
import { checkModule, modulePath, recordPath } from "./paths.ts";

const MOST_RECORDS = "20";

/** Zoho refuses to search for less. */
const SHORTEST_WORD = 2;

export function createRecordSearchApi(zoho: ZohoCaller): Pick<SearchGateway, "searchRecords" | "listRecentRecords"> {
  const read = async (
    signal: AbortSignal,
    module: string,
    path: string,
    query: Readonly<Record<string, string>>,
  ): Promise<Listed<RecordHead>> => {
    const fields = [...listHeadFields(module), "Layout"].join(",");
    const body = await zoho.read(signal, { method: "GET", path, query: { ...query, fields } });
    return body === null ? [] : unwrap(parseRecordHeads(body, module));
  };
  return {
    async searchRecords(signal, module, words) {
      const text = words.trim();
      if (isLongId<"record">(text)) {
        const found = await read(signal, module, recordPath(module, text satisfies RecordId), {});
        if (found.every(({ id }) => id === text)) return found;
        throw new CrmUnexpectedShapeError("data[0].id", "another record than the one asked for");
      }
      const path = modulePath(module, "search");
      return text.length < SHORTEST_WORD ? [] : read(signal, module, path, { word: text, per_page: MOST_RECORDS });
    },
    async listRecentRecords(signal, module) {
      const query = { sort_by: "Modified_Time", sort_order: "desc", per_page: MOST_RECORDS };
      return read(signal, module, `/crm/v8/${checkModule(module)}`, query);
    },
  };
}
