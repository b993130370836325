import { DATA_CENTRES, type DataCentreName, isDataCentreName } from "../wire/index.ts";

/**
 * The data centre whose CRM page is around the widget, by the `serviceOrigin` of the widget's address; null where it is none of
 * Zoho's known ones, e.g. that of a sandbox organisation.
 */
export function findDataCentre(search: string): DataCentreName | null {
  const serviceOrigin = new URLSearchParams(search).get("serviceOrigin");
  if (serviceOrigin === null || !URL.canParse(serviceOrigin)) return null;
  const { origin } = new URL(serviceOrigin);
  return (
    (Object.keys(DATA_CENTRES).find((name) => isDataCentreName(name) && DATA_CENTRES[name].crmOrigin === origin) as
      | DataCentreName
      | undefined) ?? null
  );
}
