import { Component, createRef, type VNode } from "preact";
import { html } from "../html.ts";
import { Icon } from "./icon.ts";
import { newId } from "./new-id.ts";

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
  readonly icon?: VNode;
}

interface State {
  /** The item with the focus; null: closed. */
  readonly at: number | null;
}

/** Source: w3.org/WAI/ARIA/apg/patterns/menu-button */
export class MenuButton extends Component<Props, State> {
  override state: State = { at: null };
  private readonly id = newId();
  private readonly root = createRef<HTMLDivElement>();

  override componentDidUpdate(): void {
    const { at } = this.state;
    if (at !== null) this.root.current?.querySelectorAll<HTMLElement>("[role=menuitem]")[at]?.focus();
  }

  private readonly open = (first: number) => {
    if (!this.props.unavailable && this.props.items.length > 0) this.setState({ at: first });
  };

  private readonly close = () => {
    this.setState({ at: null });
    this.root.current?.querySelector("button")?.focus();
  };

  private readonly onButtonKey = (event: KeyboardEvent) => {
    const first = event.key === "ArrowDown" ? 0 : event.key === "ArrowUp" ? this.props.items.length - 1 : null;
    if (first === null) return;
    event.preventDefault();
    this.open(first);
  };

  private readonly onMenuKey = (event: KeyboardEvent) => {
    const next = nextItem(event.key, this.state.at ?? 0, this.props.items.length);
    if (event.key === "Escape") this.close();
    else if (next !== null) this.setState({ at: next });
    else return;
    event.preventDefault();
  };

  private readonly onFocusOut = ({ relatedTarget }: FocusEvent) => {
    const inside = relatedTarget instanceof Node && this.root.current?.contains(relatedTarget);
    if (!inside) this.setState({ at: null });
  };

  override render(): VNode {
    const { label, items, unavailable, look = "primary", icon } = this.props;
    const open = this.state.at !== null;
    return html`<div ref=${this.root} class="menu-button" onFocusOut=${this.onFocusOut}>
      <button
        type="button"
        class=${look}
        aria-haspopup="menu"
        aria-expanded=${open}
        aria-controls=${open ? this.id : undefined}
        aria-disabled=${unavailable}
        aria-label=${label}
        onClick=${() => (open ? this.close() : this.open(0))}
        onKeyDown=${this.onButtonKey}
      >
        ${icon ?? html`<${Icon} name="down" />`}
      </button>
      ${
        open
          ? html`<div id=${this.id} class="menu" role="menu" aria-label=${label} onKeyDown=${this.onMenuKey}>
              ${items.map((item) => {
                const choose = () => {
                  if (item.whyNot) return;
                  this.close();
                  item.onChoose();
                };
                return html`<button
                  key=${item.label}
                  type="button"
                  role="menuitem"
                  tabIndex=${-1}
                  aria-disabled=${item.whyNot ? "true" : undefined}
                  onClick=${choose}
                >
                  ${item.label}
                  ${item.whyNot ? html`<small>${item.whyNot}</small>` : null}
                </button>`;
              })}
            </div>`
          : null
      }
    </div>`;
  }
}

function nextItem(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
