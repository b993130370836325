import type { EntityScore, RuleId } from "../../scoring/index.ts";
import type { RecordGateway } from "../contracts/record-gateway.ts";
import { EMPTY_PAGE, readAllPages } from "../transport/read-all-pages.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { ENTITY_SCORE_FIELDS, type Listed, parseEntityScorePage, withGaps } from "../wire/index.ts";
import { recordPath } from "./paths.ts";

export function createEntityScoresApi(zoho: ZohoCaller): Pick<RecordGateway, "listEntityScores"> {
  return {
    async listEntityScores(signal, module, recordId) {
      const path = `${recordPath(module, recordId)}/Entity_Scores__s`;
      const rows = await readAllPages(
        async (page) => {
          // The documentation knows no page here, though its answer counts pages: named only where one is asked for.
          const query =
            page === 1 ? { fields: ENTITY_SCORE_FIELDS } : { fields: ENTITY_SCORE_FIELDS, page: String(page) };
          const body = await zoho.read(signal, { method: "GET", path, query });
          // 204: never scored. A wrong record (INVALID_DATA) or module (INVALID_MODULE) is a refusal, not an empty list.
          return body === null ? EMPTY_PAGE : unwrap(parseEntityScorePage(body, recordId));
        },
        (row) => JSON.stringify(row),
      );
      return leaveOutContradictions(rows);
    },
  };
}

/** Zoho keeps one row a rule: of two that differ, nothing tells which one holds, and the same twice is one. */
function leaveOutContradictions(rows: Listed<EntityScore>): Listed<EntityScore> {
  const first = new Map<RuleId, EntityScore>();
  const contradicted = new Set<RuleId>();
  for (const row of rows) {
    const earlier = first.get(row.ruleId) ?? row;
    first.set(row.ruleId, earlier);
    if (writePoints(earlier) !== writePoints(row)) contradicted.add(row.ruleId);
  }
  if (first.size === rows.length) return rows;
  const kept = [...first.values()].filter(({ ruleId }) => !contradicted.has(ruleId));
  const { gaps } = rows;
  if (contradicted.size === 0) return withGaps(kept, gaps);
  const problem = gaps?.problem ?? { path: "data", problem: "found two different scores of one rule" };
  const dropped = rows.filter(({ ruleId }) => contradicted.has(ruleId)).length;
  return withGaps(kept, { leftOut: (gaps?.leftOut ?? 0) + dropped, problem, more: gaps?.more ?? false });
}

function writePoints({ id: _id, ruleName: _name, ...points }: EntityScore): string {
  return JSON.stringify(points);
}
