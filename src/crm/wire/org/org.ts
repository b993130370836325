import { at, fail, type JsonNode, type Parsed, parse, readList, textOrNull } from "../json/read-json.ts";

export interface OrgAnswer {
  readonly id?: string;
  readonly timeZone: string | null;
  readonly edition: string | null;
}

/** `{org: [{zgid, time_zone, license_details: {paid_type}}]}` of /org. */
export function parseOrg(json: unknown): Parsed<OrgAnswer> {
  return parse(json, (root) => {
    const orgs = at(root, "org");
    return readList(orgs, readOrg)[0] ?? fail(orgs, "a list of one org");
  });
}

function readOrg(org: JsonNode): OrgAnswer {
  const { value: id } = at(org, "zgid");
  return {
    ...(typeof id === "string" && id !== "" ? { id } : {}),
    timeZone: findTimeZone(at(org, "time_zone").value),
    edition: textOrNull(at(org, "license_details"), "paid_type"),
  };
}

/** The IANA name if this machine knows it, else null. */
export function findTimeZone(raw: unknown): string | null {
  if (typeof raw !== "string" || raw === "") return null;
  try {
    new Intl.DateTimeFormat("en", { timeZone: raw });
    return raw;
  } catch {
    return null;
  }
}
