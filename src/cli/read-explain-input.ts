import {
  type Parsed,
  parseEntityScores,
  parseFields,
  parseLayouts,
  parseRecord,
  parseScoringRules,
  readScoredEntities,
  type ScoredEntity,
} from "../crm/wire/index.ts";
import type { CrmRecord, EntityScore, FieldMetadata, LayoutRef, ScoringRule } from "../scoring/index.ts";
import { failIn } from "./cli-error.ts";
import { noteLeftOut } from "./note-left-out.ts";
import type { ExplainOptions } from "./parse-explain-options.ts";
import { readJsonFile } from "./read-json-file.ts";

export interface ExplainInput {
  readonly rules: readonly ScoringRule[];
  readonly record: CrmRecord;
  /** null: no file was given. */
  readonly fields: ReadonlyMap<string, FieldMetadata> | null;
  readonly scores: readonly EntityScore[] | null;
  /** The module that the score rows name, null where they name none. */
  readonly scoredModule: string | null;
}

/** Reads the files that the options name. Throws CliError with the file and the JSON path of the first problem. */
export function readExplainInput(options: ExplainOptions): ExplainInput {
  const rules = read(options.rules, parseScoringRules);
  const record = read(options.record, parseRecord);
  const fields = options.fields === null ? null : read(options.fields, parseFields);
  const layouts = options.layouts === null ? [] : read(options.layouts, parseLayouts);
  const scored = options.scores === null ? null : readScores(options.scores, record);
  return {
    rules,
    record: { ...record, layout: nameLayout(record.layout, layouts) },
    fields: fields === null ? null : new Map(fields.map((field) => [field.apiName, field])),
    scores: scored?.rows.map(({ score }) => score) ?? null,
    scoredModule: scored?.rows.find(({ entity }) => entity.module !== null)?.entity.module ?? null,
  };
}

function read<T>(file: string, parse: (json: unknown) => Parsed<T>): T {
  return parseIn(file, readJsonFile(file), parse);
}

function parseIn<T>(file: string, json: unknown, parse: (json: unknown) => Parsed<T>): T {
  const parsed = parse(json);
  if (!parsed.ok) return failIn(file, parsed.path, parsed.problem);
  if (Array.isArray(parsed.value)) noteLeftOut(parsed.value, file);
  return parsed.value;
}

/** The bulk answer holds rows of many records: those of another one are left out. */
function readScores(file: string, record: CrmRecord) {
  const json = readJsonFile(file);
  const scores = parseIn(file, json, parseEntityScores);
  const entities = readScoredEntities(json);
  const rows = scores.map((score, index) => ({ score, entity: entities[index] ?? NO_ENTITY }));
  return {
    rows: rows.filter(({ entity }) => entity.id === null || record.id === null || entity.id === record.id),
  };
}

const NO_ENTITY: ScoredEntity = { id: null, module: null };

function nameLayout(layout: LayoutRef | null, layouts: readonly LayoutRef[]): LayoutRef | null {
  if (layout === null || layout.name !== null) return layout;
  return { ...layout, name: layouts.find(({ id }) => id === layout.id)?.name ?? null };
}
