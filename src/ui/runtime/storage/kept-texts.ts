/** Texts that are there again when the page is loaded anew. */
export interface KeptTexts {
  /** null: nothing is kept under the key. */
  load(key: string): string | null;
  save(key: string, text: string): void;
  forget(key: string): void;
}

/**
 * Keeps texts in a storage of the browser. Frames of another origin may be refused any (even reading the property throws),
 * and it can be full: then nothing is kept, and nothing else happens.
 */
export function createKeptTexts(storage: () => Storage): KeptTexts {
  function attempt<Result>(action: (store: Storage) => Result): Result | null {
    try {
      return action(storage());
    } catch {
      return null;
    }
  }
  return {
    load: (key) => attempt((store) => store.getItem(key)),
    save: (key, text) => void attempt((store) => store.setItem(key, text)),
    forget: (key) => void attempt((store) => store.removeItem(key)),
  };
}
