import { Component, createRef, type VNode } from "preact";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import { Notice } from "../runtime/parts/notice.ts";

/** Loads a script's part of the screen and draws it into the slot. The answer takes it away again. */
export type ShowPart = (slot: Element) => Promise<() => void>;

interface Props {
  readonly show: ShowPart;
  /** What the user reads where the script does not load. */
  readonly lack: "run.not_loaded" | "trouble.not_loaded";
}

/** The place of a part that comes with a script of its own, because an ordinary first view does without it. */
export class ScriptSlot extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };
  private readonly slot = createRef<HTMLDivElement>();
  private remove: (() => void) | null = null;
  private gone = false;

  override componentDidMount(): void {
    void this.show();
  }

  override componentWillUnmount(): void {
    this.gone = true;
    this.remove?.();
  }

  private readonly show = async (): Promise<void> => {
    if (this.slot.current === null) return;
    try {
      this.remove = await this.props.show(this.slot.current);
      if (this.gone) this.remove();
      this.setState({ failed: false });
    } catch {
      this.setState({ failed: true });
    }
  };

  override render({ lack }: Props, { failed }: { readonly failed: boolean }): VNode {
    const { translate } = currentLocale();
    // What was pressed to load the part goes when it is there: the focus finds its way to the part.
    return html`<div tabIndex=${-1}>
      <div ref=${this.slot}></div>
      ${
        failed
          ? html`<${Notice} tone="warning" icon="warning" title=${translate(lack)}>
              <button type="button" onClick=${this.show}>${translate("app.retry")}</button>
            <//>`
          : null
      }
    </div>`;
  }
}
