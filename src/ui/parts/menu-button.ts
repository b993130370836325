import type { VNode } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "../html.ts";
import { Icon, type IconName } from "./icon.ts";

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
  /** Why it can't be chosen now. The item can still be reached and read. */
  readonly whyNot?: string | null;
}

interface Props {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Stays in the tab order, so that it can say what it is; nothing opens. */
  readonly unavailable: boolean;
  readonly look?: "primary" | "quiet";
  readonly icon?: IconName;
}

/** Source: w3.org/WAI/ARIA/apg/patterns/menu-button */
export function MenuButton({ label, items, unavailable, look = "primary", icon = "down" }: Props): VNode {
  /** The item with the focus; null: closed. */
  const [at, setAt] = useState<number | null>(null);
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (at !== null) menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]")[at]?.focus();
  }, [at]);

  function open(first: number): void {
    if (!unavailable && items.length > 0) setAt(first);
  }
  function close(): void {
    setAt(null);
    button.current?.focus();
  }
  function choose(item: MenuItem): void {
    if (item.whyNot) return;
    close();
    item.onChoose();
  }
  function onButtonKey(event: KeyboardEvent): void {
    const first = event.key === "ArrowDown" ? 0 : event.key === "ArrowUp" ? items.length - 1 : null;
    if (first === null) return;
    event.preventDefault();
    open(first);
  }
  function onMenuKey(event: KeyboardEvent): void {
    const next = nextItem(event.key, at ?? 0, items);
    if (event.key === "Tab") setAt(null);
    else if (event.key === "Escape") close();
    else if (next !== null) setAt(next);
    if (event.key === "Escape" || next !== null) event.preventDefault();
  }
  function onFocusOut(event: FocusEvent): void {
    const inside = event.relatedTarget instanceof Node && menu.current?.parentElement?.contains(event.relatedTarget);
    if (!inside) setAt(null);
  }

  const list = html`<div id=${id} ref=${menu} class="menu" role="menu" aria-label=${label} onKeyDown=${onMenuKey}>
    ${items.map(
      (item) =>
        html`<button
          key=${item.label}
          type="button"
          role="menuitem"
          tabIndex=${-1}
          aria-disabled=${item.whyNot ? "true" : undefined}
          onClick=${() => choose(item)}
        >
          ${item.label}
          ${item.whyNot ? html`<small>${item.whyNot}</small>` : null}
        </button>`,
    )}
  </div>`;
  return html`<div class="menu-button" onFocusOut=${onFocusOut}>
    <button
      ref=${button}
      type="button"
      class=${look}
      aria-haspopup="menu"
      aria-expanded=${at !== null}
      aria-controls=${at === null ? undefined : id}
      aria-disabled=${unavailable}
      aria-label=${label}
      onClick=${() => (at === null ? open(0) : close())}
      onKeyDown=${onButtonKey}
    >
      <${Icon} name=${icon} />
    </button>
    ${at === null ? null : list}
  </div>`;
}

function nextItem(key: string, at: number, items: readonly MenuItem[]): number | null {
  const { length } = items;
  switch (key) {
    case "ArrowDown":
      return (at + 1) % length;
    case "ArrowUp":
      return (at - 1 + length) % length;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default: {
      if (key.length !== 1 || key === " ") return null;
      const order = items.map((_, index) => (at + 1 + index) % length);
      return order.find((index) => items[index]?.label.toLowerCase().startsWith(key.toLowerCase())) ?? null;
    }
  }
}
