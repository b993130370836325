import { Component, type VNode } from "preact";
import { html } from "../runtime/html.ts";
import { currentLocale } from "../runtime/locale.ts";
import { Notice } from "../runtime/parts/notice.ts";
import type { MessageKey } from "../runtime/translate.ts";
import type { Later } from "./later.ts";

interface Props<Part> {
  readonly later: Later<Part>;
  readonly draw: (part: Part) => VNode | null;
  /** What the user reads where the part can't be had. */
  readonly lack: MessageKey;
  /** Stands there until the part has come. */
  readonly before?: VNode;
  /** Another way out where it can't be had. */
  readonly wayOut?: VNode;
}

/** The place of a part that comes when it is first needed. What is around it takes the focus when the button to try again goes. */
export class LaterPart<Part> extends Component<Props<Part>, { readonly failed: boolean }> {
  override state = { failed: false };
  private gone = false;

  override componentDidMount(): void {
    if (this.props.later.loaded() === null) void this.load();
  }

  override componentWillUnmount(): void {
    this.gone = true;
  }

  private readonly load = async (): Promise<void> => {
    const failed = await this.props.later.load().then(
      () => false,
      () => true,
    );
    if (!this.gone) this.setState({ failed });
  };

  override render(
    { later, draw, lack, before, wayOut }: Props<Part>,
    { failed }: { readonly failed: boolean },
  ): VNode | null {
    const part = later.loaded();
    if (part !== null) return draw(part);
    if (before === undefined && !failed) return null;
    const { translate } = currentLocale();
    return html`<div class="later-part">
      ${before ?? null}
      ${
        failed
          ? html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate(lack)}>
              <div class="notice-actions">
                <button type="button" onClick=${this.load}>${translate("app.retry")}</button>
                ${wayOut ?? null}
              </div>
            <//>`
          : null
      }
    </div>`;
  }
}
