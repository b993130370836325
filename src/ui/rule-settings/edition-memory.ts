import { type Edition, isEdition } from "../../scoring/index.ts";

/** Where the admin's correction of the edition is remembered. */
export interface EditionMemory {
  load(): Edition | null;
  /** null: as the organisation says. */
  save(edition: Edition | null): void;
}

const KEY = "scorelens.edition";

/** Frames of another origin may be refused any storage (even reading the property throws); then nothing is remembered. */
export function createEditionMemory(storage: () => Storage): EditionMemory {
  return {
    load() {
      try {
        const word = storage().getItem(KEY);
        return isEdition(word) ? word : null;
      } catch {
        return null;
      }
    },
    save(edition) {
      try {
        if (edition === null) storage().removeItem(KEY);
        else storage().setItem(KEY, edition);
      } catch {
        // It holds until the page is left.
      }
    },
  };
}
