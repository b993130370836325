/** Web and REST hosts per data centre. Source: https://www.zoho.com/crm/developer/docs/api/v8/multi-dc.html */
const REST_ORIGINS: Readonly<Record<string, string>> = {
  "crm.zoho.com": "https://www.zohoapis.com",
  "crm.zoho.eu": "https://www.zohoapis.eu",
  "crm.zoho.in": "https://www.zohoapis.in",
  "crm.zoho.com.au": "https://www.zohoapis.com.au",
  "crm.zoho.jp": "https://www.zohoapis.jp",
  "crm.zoho.com.cn": "https://www.zohoapis.com.cn",
  "crm.zohocloud.ca": "https://www.zohoapis.ca",
  "crm.zoho.sa": "https://www.zohoapis.sa",
};

/**
 * Where the REST API of the CRM page's data centre is, for calls through a connection; the CRM page's own origin where the
 * data centre is not known. null: no usable origin. The page around us names it, and it also makes the calls, so a wrong one
 * gains nobody anything.
 */
export function findRestOrigin(serviceOrigin: string | null): string | null {
  if (serviceOrigin === null || !URL.canParse(serviceOrigin)) return null;
  const { origin, hostname, protocol } = new URL(serviceOrigin);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return Object.hasOwn(REST_ORIGINS, hostname) ? (REST_ORIGINS[hostname] ?? origin) : origin;
}
