import { Fragment, type VNode } from "preact";
import { describeFailure } from "../../describe-failure.ts";
import { html } from "../../html.ts";
import { currentLocale } from "../../locale.ts";
import { GapsNotice } from "../../parts/gaps-notice.ts";
import { Notice } from "../../parts/notice.ts";
import { FailureList } from "../failure-list.ts";
import { useEditor } from "./editor-scope.ts";
import type { MetadataPart } from "./editor-state.ts";

const PARTS: readonly MetadataPart[] = ["fields", "layouts", "signals", "users"];

/** What could not be read of the form's choices, and of their lists. */
export function MissingMetadata(): VNode {
  const { metadata } = useEditor().state;
  return html`<${Fragment}>
    <${MissingNotice} />
    <${GapsNotice} lists=${metadata} />
  <//>`;
}

/** Which choices could not be read, why, and how to try again. */
function MissingNotice(): VNode | null {
  const { store, state } = useEditor();
  const locale = currentLocale();
  const { translate } = locale;
  const missing = PARTS.flatMap((part) => {
    const failure = state.metadata[part]?.failure ?? null;
    if (failure === null) return [];
    return { effect: translate(`editor.missing.${part}`), cause: describeFailure(failure, locale) };
  });
  if (missing.length === 0) return null;
  return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate("missing.title")}>
    <${FailureList} missing=${missing} />
    <button type="button" onClick=${() => void store.readMetadataAgain()}>${translate("app.retry")}</button>
  <//>`;
}
