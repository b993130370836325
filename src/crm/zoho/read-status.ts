/** A status of HTTP, which may come as text; null for anything else. */
export function readStatus(raw: unknown): number | null {
  const status = typeof raw === "string" && /^\d{3}$/.test(raw) ? Number(raw) : raw;
  return typeof status === "number" && Number.isInteger(status) && status >= 100 && status <= 599 ? status : null;
}
