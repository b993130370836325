import type { VNode } from "preact";
import type { LayoutRef } from "../../scoring/index.ts";
import { shorten } from "../contained-texts.ts";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { Icon } from "../parts/icon.ts";

interface Props {
  readonly module: string;
  readonly layout: LayoutRef | null;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
}

export function RecordHeader({ module, layout, refreshing, onRefresh }: Props): VNode {
  const { translate, phrase } = currentLocale();
  const place =
    layout === null
      ? phrase("app.module_no_layout", { module })
      : phrase("app.module_layout", { module, layout: shorten(layout.name ?? layout.id, 80) });
  return html`<header class="record-header">
    <p class="muted">${place}</p>
    <button type="button" class="quiet" aria-disabled=${refreshing} onClick=${() => refreshing || onRefresh()}>
      <${Icon} name="refresh" />${translate(refreshing ? "app.refreshing" : "app.refresh")}
    </button>
  </header>`;
}
