import {
  findListGap,
  isJsonObject,
  type Listed,
  type ListGap,
  type Parsed,
  parseFields,
  parseLayouts,
  parseRecord,
  parseScoringRules,
} from "../../../crm/wire/index.ts";
import {
  type CrmRecord,
  type EntityScore,
  type FieldMetadata,
  type LayoutRef,
  listCriterions,
  type ScoringRule,
} from "../../../scoring/index.ts";
import { failIn } from "../../reading/fail-in.ts";
import { limitDepth } from "../../reading/limit-depth.ts";
import { type JsonFile, readJsonFile, rejectRoundedNumbers } from "../../reading/read-json-file.ts";
import type { ExplainOptions } from "../options/parse-explain-options.ts";
import { chooseRecord } from "./choose-record.ts";
import { nameAnswer, nameByContent } from "./name-answer.ts";
import { noteLeftOut } from "./note-left-out.ts";
import { readScores, type ScoresGap } from "./read-scores.ts";

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

/** What the files leave out by their own word, or can't be read of them; null: nothing. */
export interface Gaps {
  readonly rules: ListGap | "unreadable" | null;
  readonly record: ListGap | null;
  readonly scores: ScoresGap | null;
}

/** Reads the files that the options name. Throws CliError with the file and the JSON path of the first problem. */
export function readExplainInput(options: ExplainOptions): ExplainInput {
  const rulesFile = readJsonFile(options.rules);
  const listed = readAs(rulesFile, "scoring_rules", parseScoringRules);
  const rules = keepOnce(listed, rulesFile);
  const recordFile = readJsonFile(options.record);
  const record = readRecord(recordFile, options.recordId, rules);
  const fields = options.fields === null ? null : readFields(options.fields);
  const layouts = options.layouts === null ? [] : readAs(readJsonFile(options.layouts), "layouts", parseLayouts);
  const scoresFile = options.scores === null ? null : readJsonFile(options.scores);
  const stored =
    scoresFile === null
      ? null
      : readScores(scoresFile.file, scoresFile.json, record, (parse) => readAs(scoresFile, "data", parse));
  return {
    rules,
    record: { ...record, layout: nameLayout(record.layout, layouts) },
    fields: fields === null ? null : new Map(fields.map((field) => [field.apiName, field])),
    scores: stored?.scores ?? null,
    scoredModule: stored?.module ?? null,
    gaps: {
      rules: findListGap(rulesFile.json, "scoring_rules") ?? findUnreadable(listed),
      record: findListGap(recordFile.json, "data"),
      scores: stored?.gap ?? null,
    },
  };
}

/** Pages may overlap; but two different rules of one id are two states of it, and one of them has passed. */
function keepOnce(rules: readonly ScoringRule[], { file }: JsonFile): readonly ScoringRule[] {
  const kept = new Map<string, ScoringRule>();
  for (const rule of rules) {
    const same = kept.get(rule.id);
    if (same !== undefined && writeSource(same) !== writeSource(rule))
      failIn(file, "scoring_rules", `found the rule ${rule.id} twice, not the same: expected one state of each rule`);
    kept.set(rule.id, same ?? rule);
  }
  return [...kept.values()];
}

/** Its JSON, as deep as JSON.stringify can go. */
function writeSource({ source }: ScoringRule): string {
  return JSON.stringify(limitDepth(source));
}

function findUnreadable({ gaps }: Listed<ScoringRule>): "unreadable" | null {
  return gaps !== undefined && gaps.leftOut > 0 ? "unreadable" : null;
}

function readRecord(file: JsonFile, wantedId: string | null, rules: readonly ScoringRule[]): CrmRecord {
  const ruleFields = new Set(
    rules.flatMap(({ fieldRules }) =>
      (fieldRules ?? []).flatMap(({ criteria }) => listCriterions(criteria).map(({ field }) => field)),
    ),
  );
  const record = chooseRecord(file.file, file.json, wantedId, ruleFields);
  const parsed = parseRecord(record);
  // Of a record that was asked for, the others of the file say nothing.
  const { data } = file.json as { readonly data?: unknown };
  const index = wantedId !== null && Array.isArray(data) ? data.indexOf(record) : -1;
  rejectRoundedNumbers(file, index < 0 ? null : { key: "data", index });
  return parsed.ok ? parsed.value : failIn(file.file, parsed.path, parsed.problem);
}

const FIELDS_GAPS: Readonly<Record<ListGap, string>> = {
  more_records: "has more pages (info.more_records)",
  fewer_than_count: "has fewer fields than its info.count says",
};

/** What a missing field means can't be told from a part of the fields: the amounts of an org with one currency, say. */
function readFields(name: string): readonly FieldMetadata[] {
  const file = readJsonFile(name);
  const fields = readAs(file, "fields", parseFields);
  const gap = findListGap(file.json, "fields");
  if (gap !== null) failIn(name, null, `${FIELDS_GAPS[gap]}: expected all fields`);
  return fields;
}

/** `key`: what the expected answer has at its top level. Where that or its content shows another one, both are named. */
function readAs<T>(file: JsonFile, key: string, parse: (json: unknown) => Parsed<T>): T {
  const { file: name, json } = file;
  const expected = `expected {"${key}":[…]}${key === "data" ? " of stored scores" : ""}`;
  if (!isJsonObject(json) || !Object.hasOwn(json, key)) failIn(name, null, `${expected}, found ${nameAnswer(json)}`);
  const parsed = parse(json);
  if (!parsed.ok) {
    const other = nameByContent(json);
    return other === null || other === "stored scores"
      ? failIn(name, parsed.path, parsed.problem)
      : failIn(name, null, `${expected}, found ${other}`);
  }
  rejectRoundedNumbers(file);
  if (Array.isArray(parsed.value)) noteLeftOut((parsed.value as Listed<unknown>).gaps, name);
  return parsed.value;
}

function nameLayout(layout: LayoutRef | null, layouts: readonly LayoutRef[]): LayoutRef | null {
  if (layout === null || layout.name !== null) return layout;
  return { ...layout, name: layouts.find(({ id }) => id === layout.id)?.name ?? null };
}
