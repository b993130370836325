import { CrmRefusedError, CrmUnexpectedShapeError } from "../contracts/errors.ts";
import type { RecordGateway } from "../contracts/record-gateway.ts";
import { readRefusal } from "../transport/read-refusal.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseRecord } from "../wire/index.ts";
import { recordPath } from "./paths.ts";

export function createRecordsApi(zoho: ZohoCaller): Pick<RecordGateway, "readRecord"> {
  return {
    async readRecord(signal, module, recordId) {
      const body = await zoho.read(signal, { method: "GET", path: recordPath(module, recordId) });
      // Zoho's way of saying "no such record" where the id is well-formed.
      if (body === null) throw new CrmRefusedError(readRefusal({ status: 204, body }));
      const record = unwrap(parseRecord(body));
      // The SDK does not tell who sent an answer: one about another record must not pass for this one's.
      if (record.id !== recordId)
        throw new CrmUnexpectedShapeError("data[0].id", "another record than the one asked for");
      return record;
    },
  };
}
