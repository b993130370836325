import { Component, createRef, type VNode } from "preact";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import type { StorageOwner } from "../../runtime/storage/storage-owner.ts";
import type { EditorContext, EditorStart } from "../state/editor-context.ts";
import { TITLE_ID } from "../state/rule-settings-state.ts";
import type { RuleEditorProps } from "./rule-editor.ts";

/** What this screen gives the editor; the rest it brings itself. */
export interface EditorNeeds extends Omit<RuleEditorProps, "gateway" | "context"> {
  readonly context: Omit<EditorContext, "clock" | "memory">;
  readonly locale: Locale;
  /** Whose drafts are kept and offered. */
  readonly owner: StorageOwner;
}

export interface ShownEditor {
  /** Draws it, or draws it again with what is known by now. */
  draw(needs: EditorNeeds): void;
  remove(): void;
}

/** Loads the editor, which the list does without, for a place in the page. */
export type LoadEditor = (slot: Element) => Promise<ShownEditor>;

interface State {
  readonly step: "loading" | "shown" | "failed";
}

interface Props {
  readonly needs: EditorNeeds;
  readonly loadEditor: LoadEditor;
}

/** The place where the editor comes to stand. */
export class EditorSlot extends Component<Props, State> {
  override state: State = { step: "loading" };
  private readonly slot = createRef<HTMLDivElement>();
  private editor: ShownEditor | null = null;
  private gone = false;

  override componentDidMount(): void {
    void this.load();
  }

  override componentDidUpdate(): void {
    this.editor?.draw(this.props.needs);
  }

  override componentWillUnmount(): void {
    this.gone = true;
    this.editor?.remove();
  }

  private readonly load = async (): Promise<void> => {
    this.setState({ step: "loading" });
    const slot = this.slot.current;
    if (slot === null) return;
    try {
      const editor = await this.props.loadEditor(slot);
      if (this.gone) return;
      this.editor = editor;
      editor.draw(this.props.needs);
      this.setState({ step: "shown" });
    } catch {
      this.setState({ step: "failed" });
    }
  };

  override render({ needs }: Props, { step }: State): VNode {
    const { translate } = currentLocale();
    return html`<div>
      <div ref=${this.slot}></div>
      ${step === "shown" ? null : html`<h1 id=${TITLE_ID} tabIndex=${-1}><${Title} start=${needs.start} /></h1>`}
      ${
        step === "failed"
          ? html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate("settings.editor.not_loaded")}>
              <div class="notice-actions">
                <button type="button" onClick=${this.load}>${translate("app.retry")}</button>
                <button type="button" class="quiet" onClick=${needs.onLeave}>${translate("settings.rule.back")}</button>
              </div>
            <//>`
          : null
      }
    </div>`;
  }
}

/** As the editor will have it. */
function Title({ start }: { readonly start: EditorStart }): VNode {
  const { translate, phrase } = currentLocale();
  return html`<span>${start.kind === "new" ? translate("editor.title.new") : phrase("editor.title.edit", { name: start.rule.name })}</span>`;
}
