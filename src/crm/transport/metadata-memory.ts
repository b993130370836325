import type { KeptMetadata } from "../contracts/kept-metadata.ts";
import type { CrmTransport } from "../contracts/transport.ts";
import { METADATA_PARSERS } from "../wire/index.ts";
import { keepMetadata, nameOwner, type ToldMetadata } from "./keep-metadata.ts";

/**
 * What an admin changes in the CRM's setup reaches an open tab at the latest after this time, in milliseconds: short beside
 * a day's work, long beside the minute in which a user goes from record to record. Refresh does not wait for it.
 */
const LONGEST_KEPT = 600_000;

/** The number is that of the form of what is kept. */
const PREFIX = "scorelens.metadata.2";

export interface MetadataMemoryOptions {
  /** Asked every time: reading the property throws where a frame is refused any storage. */
  readonly storage: () => Storage;
  /** Origin of the CRM page: data centres and sandbox organisations differ in it. */
  readonly crmOrigin: string | null;
  readonly now?: () => number;
}

export interface MetadataMemory extends KeptMetadata {
  /** Like the transport within, but what earlier openings in this tab were told about fields, modules and the org it knows. */
  readonly transport: CrmTransport;
  /** What Zoho told this opening. */
  readonly told: readonly ToldMetadata[];
}

/** What stands in the storage; garbage may stand there as well. */
interface Kept {
  readonly owner: string;
  readonly at: number;
  readonly body: unknown;
}

/**
 * Knows metadata from the tab's sessionStorage when the user opens the next record. What users see of it differs with their
 * profile and language, so it is for the one alone for whom it was read. Nothing kept is trusted: it passes the parsers
 * again. Where there is no storage, or it is full, Zoho is asked every time.
 */
export function createMetadataMemory(
  inner: CrmTransport,
  { storage, crmOrigin, now = Date.now }: MetadataMemoryOptions,
): MetadataMemory {
  let used: Kept[] = [];
  let forgotten = false;
  const start = (anew: boolean): void => {
    used = [];
    told.length = 0;
    forgotten = anew;
  };
  const told: ToldMetadata[] = [];

  const find = (key: string, path: string): Kept | null => {
    try {
      const kept = JSON.parse(storage().getItem(key) ?? "null") as Kept | null;
      const age = now() - Number(kept?.at);
      return age >= 0 && age < LONGEST_KEPT && METADATA_PARSERS.get(path)?.(kept?.body).ok === true ? kept : null;
    } catch {
      return null;
    }
  };

  return {
    told,
    transport: {
      async send(signal, request) {
        const { method, path, query } = request;
        if (method !== "GET" || !METADATA_PARSERS.has(path)) return inner.send(signal, request);
        const key = `${PREFIX}${path}${JSON.stringify([crmOrigin, query])}`;
        const kept = forgotten ? null : find(key, path);
        if (kept !== null) {
          used.push(kept);
          return { status: 200, body: kept.body };
        }
        const at = now();
        const answer = await inner.send(signal, request);
        told.push({ ...answer, key, path, at });
        return answer;
      },
    },
    usedSince: () => used[0]?.at ?? null,
    isOwn(user) {
      const owner = nameOwner(user);
      return used.every((kept) => owner !== null && kept.owner === owner);
    },
    forget: () => start(true),
    openAnother: () => start(false),
    keep: (user) => keepMetadata(told, storage, user),
  };
}
