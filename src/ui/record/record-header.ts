import type { VNode } from "preact";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import { Icon } from "../runtime/parts/icon.ts";

interface Props {
  readonly module: string;
  /** What the record's layout is called; null: not known. */
  readonly layout: string | null;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
}

export function RecordHeader({ module, layout, refreshing, onRefresh }: Props): VNode {
  const { translate, phrase } = currentLocale();
  const place =
    layout === null ? phrase("app.module_no_layout", { module }) : phrase("app.module_layout", { module, layout });
  return html`<header class="record-header">
    <p class="muted">${place}</p>
    <button type="button" class="quiet" aria-disabled=${refreshing} onClick=${() => refreshing || onRefresh()}>
      <${Icon} name="refresh" />${translate(refreshing ? "app.refreshing" : "app.refresh")}
    </button>
  </header>`;
}
