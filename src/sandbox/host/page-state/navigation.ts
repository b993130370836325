/**
 * What becomes of the widget's frame when the CRM page goes to another record. Since SDK 1.5 Zoho keeps it and sends another
 * PageLoad ("soft navigation"): https://www.zohocrm.dev/explore/widgets/v1.5/changelogs
 */
export const NAVIGATIONS = {
  soft: "keeps the widget's frame (SDK 1.5)",
  load: "reloads the widget",
} as const;

export type Navigation = keyof typeof NAVIGATIONS;
