/**
 * Where the CRM page puts the widget. Zoho serves widgets from a site of its own (`https://<uuid>.zappsusercontent.com`) and
 * shipped ones use storage there, so it does not come sandboxed; whether a page of another site has storage is up to the
 * browser (Chromium refuses it where it blocks third-party cookies). The other kinds make sure of either.
 */
export const FRAME_KINDS = {
  "other-site": "another site, as in Zoho: storage as the browser has it",
  "same-site": "another origin of this site: storage allowed",
  opaque: "an opaque origin: storage refused",
} as const;

export type FrameKind = keyof typeof FRAME_KINDS;

/** Origin that serves the widget: the one of its own site, or the same port of the host that shows this page. */
export function servingOrigin(kind: FrameKind, widgetOrigin: string, crmHostname: string): string {
  if (kind !== "same-site") return widgetOrigin;
  const url = new URL(widgetOrigin);
  url.hostname = crmHostname;
  return url.origin;
}
