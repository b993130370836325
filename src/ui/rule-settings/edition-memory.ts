import { type Edition, isEdition } from "../../scoring/index.ts";
import { createKeptTexts } from "../kept-texts.ts";

/** Where the admin's correction of the edition is remembered. */
export interface EditionMemory {
  load(): Edition | null;
  /** null: as the organisation says. */
  save(edition: Edition | null): void;
}

const KEY = "scorelens.edition";

/** Where there is no storage, it holds until the page is left. */
export function createEditionMemory(storage: () => Storage): EditionMemory {
  const kept = createKeptTexts(storage);
  return {
    load() {
      const word = kept.load(KEY);
      return isEdition(word) ? word : null;
    },
    save(edition) {
      if (edition === null) kept.forget(KEY);
      else kept.save(KEY, edition);
    },
  };
}
