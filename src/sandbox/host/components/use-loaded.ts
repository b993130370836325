import { useEffect, useState } from "preact/hooks";

export type Loaded<T> =
  | { readonly state: "loading"; readonly value: T | null }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly value: null; readonly reason: string };

/** Loads again whenever `key` changes; a late answer is dropped, and the old value stays in view meanwhile. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading", value: null });
  useEffect(() => {
    let wanted = true;
    setLoaded((before) => ({ state: "loading", value: before.value }));
    load().then(
      (value) => wanted && setLoaded({ state: "ready", value }),
      (error: unknown) => wanted && setLoaded({ state: "failed", value: null, reason: String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return loaded;
}
