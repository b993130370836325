/** Whose the texts in the browser's storage are: people share browsers, and one person can work in several organisations. */
export interface StorageOwner {
  /** Zoho's ids; null: not known. */
  readonly org: string | null;
  readonly user: string | null;
}

const LONGEST_ID = 40;

/** The owner as a part of a key; null where it is not known, so that nothing is kept and nothing is offered. */
export function nameStorageOwner({ org, user }: StorageOwner): string | null {
  const [orgId, userId] = [org, user].map((id) => (id === null ? "" : id.replaceAll(/[^\w-]/g, "")));
  if (!orgId || !userId || orgId.length > LONGEST_ID || userId.length > LONGEST_ID) return null;
  return `${orgId}.${userId}`;
}
