import { type Edition, isEdition } from "../../../scoring/index.ts";
import { createKeptTexts } from "../../runtime/storage/kept-texts.ts";
import { nameStorageOwner, type StorageOwner } from "../../runtime/storage/storage-owner.ts";

/** Where the admin's correction of the edition is remembered, for the organisation that it was made in. */
export interface EditionMemory {
  load(owner: StorageOwner): Edition | null;
  /** null: as the organisation says. */
  save(owner: StorageOwner, edition: Edition | null): void;
}

/** What an earlier version kept for nobody in particular. */
const KEY = "scorelens.edition";

/** Where there is no storage, or nobody knows whose it is, it holds until the page is left. */
export function createEditionMemory(storage: () => Storage): EditionMemory {
  const kept = createKeptTexts(storage);
  return {
    load(owner) {
      kept.forget(KEY);
      const name = nameStorageOwner(owner);
      const word = name === null ? null : kept.load(`${KEY}.${name}`);
      return isEdition(word) ? word : null;
    },
    save(owner, edition) {
      const name = nameStorageOwner(owner);
      if (name === null) return;
      if (edition === null) kept.forget(`${KEY}.${name}`);
      else kept.save(`${KEY}.${name}`, edition);
    },
  };
}
