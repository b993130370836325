import { findListGap, parseEntityScores, readScoredEntities, type ScoredEntity } from "../../../crm/wire/index.ts";
import type { CrmRecord, EntityScore } from "../../../scoring/index.ts";
import { failIn } from "../../reading/fail-in.ts";
import type { JsonFile } from "../../reading/read-json-file.ts";
import type { ScoresGap } from "./gaps.ts";
import { readAnswer } from "./read-answer.ts";

export interface StoredRows {
  /** The rows of the record, one a rule. */
  readonly scores: readonly EntityScore[];
  /** The module that its rows name, null where they name none. */
  readonly module: string | null;
  /** Why a rule without a row may have one all the same; null: the file is complete. */
  readonly gap: ScoresGap | null;
}

/** The rows of one record. The bulk answer holds those of many: those of other records are left out. */
export function readScores(file: JsonFile, record: CrmRecord): StoredRows {
  const rows = readAnswer(file, "data", parseEntityScores);
  const entities = readScoredEntities(file.json);
  const own: EntityScore[] = [];
  let module: string | null = null;
  for (const [index, row] of rows.entries()) {
    const entity: ScoredEntity = entities[index] ?? { id: null, module: null };
    if (entity.id !== null && entity.id !== record.id) continue;
    module ??= entity.module;
    const same = own.find(({ ruleId }) => ruleId === row.ruleId);
    if (same === undefined) own.push(row);
    // Pages may overlap; but two different scores of one rule are those of two records.
    else if (JSON.stringify(same) !== JSON.stringify(row))
      failIn(
        file.file,
        `data[${index}]`,
        `found a second score of the rule ${row.ruleId}: expected the rows of one record`,
      );
  }
  const foreign = rows.length > 0 && own.length === 0 ? "other_records" : null;
  const unreadable = (rows.gaps?.leftOut ?? 0) > 0 ? "unreadable" : foreign;
  return { scores: own, module, gap: findListGap(file.json, "data") ?? unreadable };
}
