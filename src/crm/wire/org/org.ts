import { at, fail, type JsonNode, type Parsed, parse, readList, textOrNull } from "../json/read-json.ts";

export interface Org {
  /** `zgid`; left out where the answer has none. */
  readonly id?: string;
  /** IANA name; null where the answer has none or an unknown one. */
  readonly timeZone: string | null;
  /** `license_details.paid_type`, e.g. "enterprise"; a word, matched loosely. */
  readonly edition: string | null;
}

/** `{org: [{zgid, time_zone, license_details: {paid_type}}]}` of /org. */
export function parseOrg(json: unknown): Parsed<Org> {
  return parse(json, (root) => {
    const orgs = at(root, "org");
    return readList(orgs, readOrg)[0] ?? fail(orgs, "a list of one org");
  });
}

function readOrg(org: JsonNode): Org {
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
