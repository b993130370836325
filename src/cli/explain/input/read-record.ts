import { parseRecord } from "../../../crm/wire/index.ts";
import { type CrmRecord, listCriterions, type ScoringRule } from "../../../scoring/index.ts";
import { failIn } from "../../reading/fail-in.ts";
import { type JsonFile, rejectRoundedNumbers } from "../../reading/read-json-file.ts";
import { chooseRecord } from "./choose-record.ts";

/** The record of `wantedId`, or the only one. */
export function readRecord(file: JsonFile, wantedId: string | null, rules: readonly ScoringRule[]): CrmRecord {
  const record = chooseRecord(file, wantedId, listFields(rules));
  const parsed = parseRecord(record);
  // Of a record that was asked for, the others of the file say nothing.
  const { data } = file.json as { readonly data?: unknown };
  const index = wantedId !== null && Array.isArray(data) ? data.indexOf(record) : -1;
  rejectRoundedNumbers(file, index < 0 ? null : { key: "data", index });
  return parsed.ok ? parsed.value : failIn(file.file, parsed.path, parsed.problem);
}

function listFields(rules: readonly ScoringRule[]): ReadonlySet<string> {
  const criteria = rules.flatMap(({ fieldRules }) => fieldRules ?? []).map((fieldRule) => fieldRule.criteria);
  return new Set(criteria.flatMap(listCriterions).map(({ field }) => field));
}
