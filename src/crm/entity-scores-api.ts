import type { CrmGateway } from "./crm-gateway.ts";
import { recordPath } from "./paths.ts";
import { EMPTY_PAGE, readAllPages } from "./read-all-pages.ts";
import { ENTITY_SCORE_FIELDS, parseEntityScorePage } from "./wire/index.ts";
import { unwrap, type ZohoCaller } from "./zoho-caller.ts";

export function createEntityScoresApi(zoho: ZohoCaller): Pick<CrmGateway, "listEntityScores"> {
  return {
    async listEntityScores(signal, module, recordId) {
      const path = `${recordPath(module, recordId)}/Entity_Scores__s`;
      return readAllPages(
        async (page) => {
          // The documentation knows no page here, though its answer counts pages: named only where one is asked for.
          const query =
            page === 1 ? { fields: ENTITY_SCORE_FIELDS } : { fields: ENTITY_SCORE_FIELDS, page: String(page) };
          const body = await zoho.read(signal, { method: "GET", path, query });
          // 204: never scored. A wrong record (INVALID_DATA) or module (INVALID_MODULE) is a refusal, not an empty list.
          return body === null ? EMPTY_PAGE : unwrap(parseEntityScorePage(body, recordId));
        },
        (row) => row.id ?? row.ruleId,
      );
    },
  };
}
