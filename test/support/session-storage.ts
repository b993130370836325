/** A browser's Storage as far as pages notice: what is kept are its own keys. A full one takes nothing more. */
export function createSessionStorage({ full = false } = {}): Storage {
  const store: Record<string, unknown> = {};
  const methods = {
    getItem: (key: string) => (Object.hasOwn(store, key) && typeof store[key] === "string" ? store[key] : null),
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException("exceeded the quota", "QuotaExceededError");
      store[key] = String(value);
    },
    removeItem: (key: string) => {
      delete store[key];
    },
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(store, name, { value });
  return store as unknown as Storage;
}
