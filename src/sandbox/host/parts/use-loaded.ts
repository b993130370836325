import { useEffect, useState } from "preact/hooks";

export type Loaded<T> =
  | { readonly state: "loading"; readonly value: T | null }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly value: null; readonly reason: string };

/**
 * Loads again whenever `key` changes; a late answer is dropped, and the old value stays in view meanwhile, as long as it is
 * about the same `subject`.
 */
export function useLoaded<T>(key: string, load: () => Promise<T>, subject = ""): Loaded<T> {
  const [held, setHeld] = useState<{ readonly subject: string; readonly loaded: Loaded<T> }>({
    subject,
    loaded: { state: "loading", value: null },
  });
  const known = held.subject === subject ? held.loaded.value : null;
  useEffect(() => {
    let wanted = true;
    const hold = (loaded: Loaded<T>) => wanted && setHeld({ subject, loaded });
    hold({ state: "loading", value: known });
    load().then(
      (value) => hold({ state: "ready", value }),
      (error: unknown) => hold({ state: "failed", value: null, reason: String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return held.subject === subject ? held.loaded : { state: "loading", value: null };
}
