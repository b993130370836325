import { DATA_CENTRES } from "../wire/index.ts";

/**
 * Where the REST API of the CRM page's data centre is, for calls through a connection; the CRM page's own origin where the
 * data centre is not known. null: no usable origin. The page around us names it, and it also makes the calls, so a wrong one
 * gains nobody anything.
 */
export function findRestOrigin(serviceOrigin: string | null): string | null {
  if (serviceOrigin === null || !URL.canParse(serviceOrigin)) return null;
  const { origin, hostname, protocol } = new URL(serviceOrigin);
  if (protocol !== "https:" && protocol !== "http:") return null;
  const found = Object.values(DATA_CENTRES).find(({ crmOrigin }) => crmOrigin === `https://${hostname}`);
  return found?.restOrigin ?? origin;
}
