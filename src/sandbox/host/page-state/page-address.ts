/** What the CRM page shows; it stands in the page's own address, so that a record is a link and a reload keeps it. */
export interface PageAddress {
  readonly tab: "records" | "settings";
  /** API name. */
  readonly module: string;
  /** null: no record is chosen. */
  readonly recordId: string | null;
}

export function readPageAddress(search: string): PageAddress {
  const query = new URLSearchParams(search);
  const recordId = query.get("id");
  const module = query.get("module");
  return {
    tab: query.get("tab") === "settings" ? "settings" : "records",
    module: module !== null && /^\w+$/.test(module) ? module : "Leads",
    recordId: recordId !== null && /^\d{1,20}$/.test(recordId) ? recordId : null,
  };
}

export function formatPageAddress({ tab, module, recordId }: PageAddress): string {
  const query = new URLSearchParams();
  if (tab === "settings") query.set("tab", tab);
  query.set("module", module);
  if (recordId !== null) query.set("id", recordId);
  return `?${query}`;
}
