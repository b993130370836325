import type { CrmGateway } from "./crm-gateway.ts";
import { CrmRefusedError } from "./errors.ts";
import { recordPath } from "./paths.ts";
import { parseRecord } from "./wire/index.ts";
import { unwrap, type ZohoCaller } from "./zoho-caller.ts";

export function createRecordsApi(zoho: ZohoCaller): Pick<CrmGateway, "readRecord"> {
  return {
    async readRecord(signal, module, recordId) {
      const body = await zoho.read(signal, { method: "GET", path: recordPath(module, recordId) });
      // Zoho's way of saying "no such record" where the id is well-formed.
      if (body === null) throw new CrmRefusedError({ status: 204, code: "HTTP_204", zohoMessage: null, details: {} });
      return unwrap(parseRecord(body));
    },
  };
}
