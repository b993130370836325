import { Component, createRef, type VNode } from "preact";
import { html } from "../html.ts";
import { currentLocale } from "../locale.ts";
import { Notice } from "../parts/notice.ts";

/** Loads the run's part of the screen and draws it into the slot. The answer takes it away again. */
export type ShowRun = (slot: Element) => Promise<() => void>;

interface Props {
  readonly showRun: ShowRun;
}

/** The place where the run's part comes to stand, which is not needed to see the score. */
export class RunSlot extends Component<Props, { readonly failed: boolean }> {
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
    this.setState({ failed: false });
    if (this.slot.current === null) return;
    try {
      this.remove = await this.props.showRun(this.slot.current);
      if (this.gone) this.remove();
    } catch {
      this.setState({ failed: true });
    }
  };

  override render(_props: Props, { failed }: { readonly failed: boolean }): VNode {
    const { translate } = currentLocale();
    return html`<div>
      <div ref=${this.slot}></div>
      ${
        failed
          ? html`<${Notice} tone="warning" icon="warning" title=${translate("run.not_loaded")}>
              <button type="button" onClick=${this.show}>${translate("app.retry")}</button>
            <//>`
          : null
      }
    </div>`;
  }
}
