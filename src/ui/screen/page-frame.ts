import type { Locale } from "../runtime/locale.ts";
import type { SessionState } from "./session.ts";

/** What of the page is outside of what is drawn: language, direction, theme and title. */
export function framePage(page: Document, { theme }: SessionState, locale: Locale, title: string): void {
  const root = page.documentElement;
  root.lang = locale.language;
  root.dir = locale.direction;
  if (theme !== null) root.dataset["theme"] = theme;
  page.title = locale.translate("settings.page_title", { view: title });
}
