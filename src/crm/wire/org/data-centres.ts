export interface DataCentre {
  /** Of the CRM's pages. */
  readonly crmOrigin: string;
  readonly restOrigin: string;
}

/** Zoho's data centres. Source: https://www.zoho.com/crm/developer/docs/api/v8/multi-dc.html */
export const DATA_CENTRES = {
  us: { crmOrigin: "https://crm.zoho.com", restOrigin: "https://www.zohoapis.com" },
  eu: { crmOrigin: "https://crm.zoho.eu", restOrigin: "https://www.zohoapis.eu" },
  in: { crmOrigin: "https://crm.zoho.in", restOrigin: "https://www.zohoapis.in" },
  au: { crmOrigin: "https://crm.zoho.com.au", restOrigin: "https://www.zohoapis.com.au" },
  jp: { crmOrigin: "https://crm.zoho.jp", restOrigin: "https://www.zohoapis.jp" },
  cn: { crmOrigin: "https://crm.zoho.com.cn", restOrigin: "https://www.zohoapis.com.cn" },
  ca: { crmOrigin: "https://crm.zohocloud.ca", restOrigin: "https://www.zohoapis.ca" },
  sa: { crmOrigin: "https://crm.zoho.sa", restOrigin: "https://www.zohoapis.sa" },
} as const satisfies Readonly<Record<string, DataCentre>>;

export type DataCentreName = keyof typeof DATA_CENTRES;

export function isDataCentreName(name: string): name is DataCentreName {
  return Object.hasOwn(DATA_CENTRES, name);
}
