import { Fragment, type VNode } from "preact";
import { describeFailure } from "../../runtime/describe-failure.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import { Notice } from "../../runtime/parts/notice.ts";
import { GapsNotice } from "../../screen/gaps-notice.ts";
import { FailureList } from "../problems/failure-list.ts";
import type { MetadataPart } from "./state/editor-state.ts";
import { useEditor, useStore } from "./store/use-editor.ts";

const PARTS: readonly MetadataPart[] = ["fields", "layouts", "signals", "users"];

/** What could not be read of the form's choices, and of their lists. */
export function MissingMetadata(): VNode {
  const { metadata } = useEditor(({ state }) => ({ metadata: state.metadata }));
  return html`<${Fragment}>
    <${MissingNotice} />
    <${GapsNotice} lists=${metadata} />
  <//>`;
}

/** Which choices could not be read, why, and how to try again. */
function MissingNotice(): VNode | null {
  const store = useStore();
  const { metadata } = useEditor(({ state }) => ({ metadata: state.metadata }));
  const locale = currentLocale();
  const { translate } = locale;
  const missing = PARTS.flatMap((part) => {
    const failure = metadata[part]?.failure ?? null;
    if (failure === null) return [];
    return { effect: translate(`editor.missing.${part}`), cause: describeFailure(failure, locale) };
  });
  if (missing.length === 0) return null;
  return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate("missing.title")}>
    <${FailureList} missing=${missing} />
    <button type="button" onClick=${() => void store.readMetadataAgain()}>${translate("app.retry")}</button>
  <//>`;
}
