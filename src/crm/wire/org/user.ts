import type { UserId } from "../../../scoring/index.ts";
import { type Page, readPage } from "../json/page.ts";
import { at, type JsonNode, orNull, type Parsed, parse, readId, readText } from "../json/read-json.ts";

/** Source: zoho.com/crm/developer/docs/api/v8/get-users.html */
export interface CrmUserHead {
  readonly id: UserId;
  readonly name: string;
  readonly email: string | null;
}

export function parseUserPage(json: unknown): Parsed<Page<CrmUserHead>> {
  return parse(json, (root) => readPage(root, "users", readUserHead));
}

function readUserHead(user: JsonNode): CrmUserHead {
  const id: UserId = readId(at(user, "id"));
  const text = (key: string) => orNull(readText)(at(user, key));
  return { id, name: text("full_name") ?? text("last_name") ?? id, email: text("email") };
}
