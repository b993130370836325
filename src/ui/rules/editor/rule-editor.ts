import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { RuleId } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import type { EditorContext, EditorGateway, EditorStart } from "../state/editor-context.ts";
import { EditorFrame } from "./editor-frame.ts";
import { useKeepingWork } from "./parts/use-keeping-work.ts";
import { createEditorStore } from "./store/editor-store.ts";
import { EditorProvider } from "./store/use-editor.ts";

export interface RuleEditorProps {
  /** Another rule needs another `key` for the component. */
  readonly start: EditorStart;
  readonly gateway: EditorGateway;
  readonly context: EditorContext;
  /** The rule is stored: of a new one the id that Zoho gave it. */
  readonly onSaved: (id: RuleId) => void;
  /** The user wants to go back to where they came from; unsaved work was asked about. */
  readonly onLeave: () => void;
}

/** The form of a scoring rule with its test panel. */
export function RuleEditor({ start, gateway, context, onSaved, onLeave }: RuleEditorProps): VNode {
  const locale = currentLocale();
  const latest = useRef(context);
  latest.current = context;
  // The rule that is edited stays the one it was opened with.
  const services = useMemo(() => {
    const store = createEditorStore({ start, gateway, context: () => latest.current, locale: currentLocale });
    return { store, gateway };
  }, [gateway]);
  const { store } = services;
  useLayoutEffect(() => {
    store.start();
    return store.stop;
  }, [store]);
  useLayoutEffect(store.refresh, [store, context, locale]);
  useKeepingWork(store);
  return html`<${EditorProvider} value=${services}>
    <${EditorFrame} onSaved=${onSaved} onLeave=${onLeave} />
  <//>`;
}
