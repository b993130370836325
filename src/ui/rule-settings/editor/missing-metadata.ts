import type { VNode } from "preact";
import { describeFailure } from "../../describe-failure.ts";
import { html } from "../../html.ts";
import { currentLocale } from "../../locale.ts";
import { FailureText } from "../../parts/failure-text.ts";
import { Notice } from "../../parts/notice.ts";
import { useEditor } from "./editor-scope.ts";
import type { MetadataPart } from "./editor-state.ts";

const PARTS: readonly MetadataPart[] = ["fields", "layouts", "signals", "users"];

/** What of the form's choices could not be read, why, and how to try again. */
export function MissingMetadata(): VNode | null {
  const { store, state } = useEditor();
  const locale = currentLocale();
  const { translate } = locale;
  const missing = PARTS.flatMap((part) => {
    const failure = state.metadata[part]?.failure ?? null;
    return failure === null ? [] : [{ part, failure }];
  });
  const [first] = missing;
  if (first === undefined) return null;
  return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate("missing.title")}>
    <ul class="plain-list">
      ${missing.map(({ part }) => html`<li key=${part}>${translate(`editor.missing.${part}`)}</li>`)}
    </ul>
    <p><${FailureText} texts=${describeFailure(first.failure, locale)} /></p>
    <button type="button" onClick=${() => void store.readMetadataAgain()}>${translate("app.retry")}</button>
  <//>`;
}
