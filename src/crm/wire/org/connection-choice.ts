import { isJsonObject } from "../json/read-json.ts";
import { type DataCentreName, isDataCentreName } from "./data-centres.ts";

/** When the connection is used; `when_refused` includes `when_zrc_is_missing`. */
export const CONNECTION_USES = ["when_zrc_is_missing", "when_refused"] as const;
export type ConnectionUse = (typeof CONNECTION_USES)[number];

/** What an administrator wrote into the org variable, e.g. {"connection":"scorelens","data_centre":"eu","use":"when_refused"}. */
export interface ConnectionChoice {
  /** Link name of a connection. */
  readonly connection: string;
  readonly dataCentre: DataCentreName;
  readonly use: ConnectionUse;
}

export type ChoiceProblem =
  | { readonly code: "too_long" | "not_json" | "not_an_object" }
  | { readonly code: "unknown_key" | "missing_key"; readonly key: string }
  /** `value` is hostile text. */
  | { readonly code: "bad_connection" | "bad_data_centre" | "bad_use"; readonly value: string };

export type ChoiceOutcome =
  | { readonly ok: true; readonly choice: ConnectionChoice }
  | { readonly ok: false; readonly problem: ChoiceProblem };

const KEYS = ["connection", "data_centre", "use"] as const;
const LONGEST = 1000;
const LINK_NAME = /^[A-Za-z]\w{0,99}$/;

/** Strict: a value that is not understood in full is not acted on. */
export function parseConnectionChoice(text: string): ChoiceOutcome {
  if (text.length > LONGEST) return refuse({ code: "too_long" });
  const json = parseJson(text);
  if (json === undefined) return refuse({ code: "not_json" });
  if (!isJsonObject(json)) return refuse({ code: "not_an_object" });
  const unknown = Object.keys(json).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) return refuse({ code: "unknown_key", key: unknown });
  const missing = KEYS.find((key) => !Object.hasOwn(json, key));
  if (missing !== undefined) return refuse({ code: "missing_key", key: missing });
  const { connection, data_centre: dataCentre, use } = json;
  if (typeof connection !== "string" || !LINK_NAME.test(connection)) {
    return refuse({ code: "bad_connection", value: show(connection) });
  }
  if (typeof dataCentre !== "string" || !isDataCentreName(dataCentre)) {
    return refuse({ code: "bad_data_centre", value: show(dataCentre) });
  }
  const known = CONNECTION_USES.find((candidate) => candidate === use);
  if (known === undefined) return refuse({ code: "bad_use", value: show(use) });
  return { ok: true, choice: { connection, dataCentre, use: known } };
}

function refuse(problem: ChoiceProblem): ChoiceOutcome {
  return { ok: false, problem };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 100);
}
