import { listHeadFields, parseRecordHeads } from "../../crm/wire/index.ts";
import { isJsonObject, parseJson } from "../organisation/values/json.ts";
import type { AskOrg, OrgAnswer } from "./org-client.ts";

export interface RecordSearch {
  /** API name. */
  readonly module: string;
  readonly search: string;
  /** From 1. */
  readonly page: string;
  readonly perPage: string;
}

export interface OrgRecordPage {
  readonly records: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
  /** Zoho does not tell how many there are. */
  readonly total: null;
  readonly more: boolean;
}

/** Zoho refuses to search for less. */
const SHORTEST_WORD = 2;

const NOTHING: OrgRecordPage = { records: [], total: null, more: false };

/** The records changed last, or those that a word is in; the org's refusal where it does not tell. */
export async function listOrgRecords(
  askOrg: AskOrg,
  { module, search, page, perPage }: RecordSearch,
): Promise<OrgRecordPage | OrgAnswer> {
  const word = search.trim();
  const query = new URLSearchParams({ fields: listHeadFields(module).join(","), page, per_page: perPage });
  const path = word.length < SHORTEST_WORD ? module : `${module}/search`;
  if (word.length >= SHORTEST_WORD) query.set("word", word);
  else
    for (const [name, value] of [
      ["sort_by", "Modified_Time"],
      ["sort_order", "desc"],
    ] as const)
      query.set(name, value);
  if (!/^\w+$/.test(module)) return NOTHING;
  const answer = await askOrg({ method: "GET", path: `/crm/v8/${path}?${query}` });
  if (answer.status === 204) return NOTHING;
  if (answer.status !== 200) return answer;
  const body = parseJson(answer.text);
  const heads = parseRecordHeads(body, module);
  if (!heads.ok) return { ...answer, status: 502 };
  const info = isJsonObject(body) && isJsonObject(body["info"]) ? body["info"] : {};
  return {
    records: heads.value.map(({ id, name, detail }) => ({ id, name, detail: detail ?? "" })),
    total: null,
    more: info["more_records"] === true,
  };
}
