import { parseJson } from "./messages.ts";

export interface Fetched {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** The body as parsed JSON, as text where it is none, null where there is none. */
export async function readResponse(response: Response): Promise<Fetched> {
  const text = await response.text();
  const parsed = text === "" ? null : parseJson(text);
  return {
    status: response.status,
    data: parsed === undefined ? text : parsed,
    headers: Object.fromEntries(response.headers),
  };
}
