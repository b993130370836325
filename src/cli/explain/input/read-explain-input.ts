import { findListGap, parseLayouts } from "../../../crm/wire/index.ts";
import type { CrmRecord, EntityScore, FieldMetadata, LayoutRef, ScoringRule } from "../../../scoring/index.ts";
import { readJsonFile } from "../../reading/read-json-file.ts";
import type { ExplainOptions } from "../options/parse-explain-options.ts";
import type { Gaps } from "./gaps.ts";
import { readAnswer } from "./read-answer.ts";
import { readFields } from "./read-fields.ts";
import { readRecord } from "./read-record.ts";
import { readRules } from "./read-rules.ts";
import { readScores } from "./read-scores.ts";

export interface ExplainInput {
  readonly rules: readonly ScoringRule[];
  readonly record: CrmRecord;
  /** null: no file was given. */
  readonly fields: ReadonlyMap<string, FieldMetadata> | null;
  readonly scores: readonly EntityScore[] | null;
  /** The module that the score rows name, null where they name none. */
  readonly scoredModule: string | null;
  readonly gaps: Gaps;
}

/** Reads the files that the options name. Throws CliError with the file and the JSON path of the first problem. */
export function readExplainInput(options: ExplainOptions): ExplainInput {
  const { rules, gap } = readRules(readJsonFile(options.rules));
  const recordFile = readJsonFile(options.record);
  const record = readRecord(recordFile, options.recordId, rules);
  const fields = options.fields === null ? null : readFields(readJsonFile(options.fields));
  const layouts = options.layouts === null ? [] : readAnswer(readJsonFile(options.layouts), "layouts", parseLayouts);
  const stored = options.scores === null ? null : readScores(readJsonFile(options.scores), record);
  return {
    rules,
    record: { ...record, layout: addName(record.layout, layouts) },
    fields,
    scores: stored?.scores ?? null,
    scoredModule: stored?.module ?? null,
    gaps: { rules: gap, record: findListGap(recordFile.json, "data"), scores: stored?.gap ?? null },
  };
}

/** Some answers name a record's layout by its id alone. */
function addName(layout: LayoutRef | null, layouts: readonly LayoutRef[]): LayoutRef | null {
  if (layout === null || layout.name !== null) return layout;
  return { ...layout, name: layouts.find(({ id }) => id === layout.id)?.name ?? null };
}
