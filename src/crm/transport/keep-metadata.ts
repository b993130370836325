import type { CrmUser } from "../contracts/crm-host.ts";
import type { CrmResponse } from "../contracts/transport.ts";
import { METADATA_KEYS, METADATA_PARSERS } from "../wire/index.ts";

export interface ToldMetadata extends CrmResponse {
  /** Of the storage. */
  readonly key: string;
  readonly path: string;
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Keeps for the next opening what Zoho told this one; not for a user who is not known. A refusal, or an answer that can't be
 * read, is not kept, and takes the place of what was.
 */
export function keepMetadata(told: readonly ToldMetadata[], storage: () => Storage, user: CrmUser | null): void {
  const owner = nameOwner(user);
  if (owner === null) return;
  try {
    // All of them first: where there is no room for one, the old ones of the others must not stay.
    for (const { key } of told) storage().removeItem(key);
    for (const { key, path, at, status, body } of told) {
      const readable = status === 200 && METADATA_PARSERS.get(path)?.(body).ok === true;
      if (readable)
        storage().setItem(key, JSON.stringify({ owner, at, body }, ["owner", "at", "body", ...METADATA_KEYS]));
    }
  } catch {
    // There is none, or it is full: the next opening asks again.
  }
}

/**
 * null: nobody in particular. Assumption: a user's id is another one in every org of a data centre, as Zoho's ids of other
 * things are.
 */
export function nameOwner(user: CrmUser | null): string | null {
  return user?.id ? [user.id, user.profile, user.language].join() : null;
}
