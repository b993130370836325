import { findModule, type Organisation } from "../organisation/state/organisation.ts";
import { recordName } from "../organisation/wire/record-json.ts";

export interface RecordListPage {
  readonly records: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
  readonly total: number;
  /** Whether there are further pages. */
  readonly more: boolean;
}

/** The records of a module whose name or detail contains `search`, without regard to letter case. Pages count from 1. */
export function listRecords(
  organisation: Organisation,
  moduleName: string,
  search: string,
  page: number,
  perPage: number,
): RecordListPage {
  const module = findModule(organisation, moduleName);
  if (module === undefined) return { records: [], total: 0, more: false };
  const wanted = search.trim().toLowerCase();
  const found = [...(organisation.records.get(moduleName)?.values() ?? [])]
    .map((record) => ({
      id: record.id,
      name: recordName(module, record),
      detail: String(record.values["Company"] ?? record.values["Email"] ?? ""),
    }))
    .filter(({ id, name, detail }) => `${name} ${detail} ${id}`.toLowerCase().includes(wanted));
  const end = page * perPage;
  return { records: found.slice(end - perPage, end), total: found.length, more: end < found.length };
}
