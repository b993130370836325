/** How wide the CRM page makes the widget's frame, in CSS pixels. */
export const WIDGET_WIDTHS = {
  full: "as wide as the page allows",
  "320": "320 px",
  "480": "480 px",
  "1000": "1,000 px",
} as const;

export type WidgetWidth = keyof typeof WIDGET_WIDTHS;

export function toCssWidth(width: WidgetWidth): string {
  return width === "full" ? "100%" : `${width}px`;
}
