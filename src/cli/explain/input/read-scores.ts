import {
  findListGap,
  type Listed,
  type ListGap,
  type Parsed,
  parseEntityScores,
  readScoredEntities,
  type ScoredEntity,
} from "../../../crm/wire/index.ts";
import type { CrmRecord, EntityScore } from "../../../scoring/index.ts";
import { failIn } from "../../reading/fail-in.ts";

export interface StoredRows {
  /** The rows of the record, one a rule. */
  readonly scores: readonly EntityScore[];
  /** The module that its rows name, null where they name none. */
  readonly module: string | null;
  /** Why a rule without a row may have one all the same; null: the file is complete. */
  readonly gap: ScoresGap | null;
}

/**
 * "unreadable": rows are left out. "other_records": the file has rows, none of them of this record, so it may be another
 * record's file.
 */
export type ScoresGap = ListGap | "unreadable" | "other_records";

/** The rows of one record. The bulk answer holds those of many: those of other records are left out. */
export function readScores(
  file: string,
  json: unknown,
  record: CrmRecord,
  read: (parse: (json: unknown) => Parsed<Listed<EntityScore>>) => Listed<EntityScore>,
): StoredRows {
  const rows = read(parseEntityScores);
  const entities = readScoredEntities(json);
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
      failIn(file, `data[${index}]`, `found a second score of the rule ${row.ruleId}: expected the rows of one record`);
  }
  const foreign = rows.length > 0 && own.length === 0 ? "other_records" : null;
  const unreadable = (rows.gaps?.leftOut ?? 0) > 0 ? "unreadable" : foreign;
  return { scores: own, module, gap: findListGap(json, "data") ?? unreadable };
}
