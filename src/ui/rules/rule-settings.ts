import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { AccessNote, CrmGateway, CrmHost } from "../../crm/index.ts";
import { describeFailure } from "../runtime/describe-failure.ts";
import { html } from "../runtime/html.ts";
import { createLocale, currentLocale, setLocale } from "../runtime/locale.ts";
import { FailureText } from "../runtime/parts/failure-text.ts";
import { Notice } from "../runtime/parts/notice.ts";
import { AccessNotice } from "../screen/access-notice.ts";
import { keepFocus } from "../screen/keep-focus.ts";
import type { Languages } from "../screen/languages.ts";
import type { LoadEditor } from "./editor/editor-slot.ts";
import { ModuleChoice } from "./parts/module-choice.ts";
import { settingsStatusText } from "./settings-status-text.ts";
import { SettingsView } from "./settings-view.ts";
import { createEditionMemory, type EditionMemory } from "./state/edition-memory.ts";
import { createRuleContext, RuleContextProvider } from "./state/rule-context.ts";
import { CONTENT_ID, type RuleSettingsState, TITLE_ID } from "./state/rule-settings-state.ts";
import { createRuleSettingsStore, type RuleSettingsStore } from "./state/rule-settings-store.ts";
import { useFocusWish } from "./use-focus-wish.ts";
import { viewTitle } from "./view-title.ts";

interface Props {
  readonly host: CrmHost;
  readonly gateway: CrmGateway;
  readonly languages: Languages;
  readonly loadEditor: LoadEditor;
  readonly accessNote: () => AccessNote | null;
  readonly editionMemory?: EditionMemory;
}

const localMemory = createEditionMemory(() => localStorage);

const REFUSED: AccessNote = { kind: "refused", setting: { kind: "unset" } };

/** The admin's screen. */
export function RuleSettings(props: Props): VNode {
  const { host, gateway, languages, loadEditor, accessNote, editionMemory = localMemory } = props;
  const store = useMemo(
    () => createRuleSettingsStore({ host, gateway, languages, editionMemory, accessNote }),
    [host, gateway, languages, editionMemory, accessNote],
  );
  const [state, setState] = useState(store.state());
  const locale = useMemo(() => createLocale(state.catalogue, state.user), [state.catalogue, state.user]);
  useLayoutEffect(() => {
    const unsubscribe = store.subscribe(() => setState(store.state()));
    void store.start();
    return () => {
      unsubscribe();
      store.stop();
    };
  }, [store]);
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = locale.language;
    page.dir = locale.direction;
    if (state.theme !== null) page.dataset["theme"] = state.theme;
  }, [locale, state.theme]);
  const title = viewTitle(state, locale);
  useLayoutEffect(() => {
    document.title = locale.translate("settings.page_title", { view: title });
  }, [locale, title]);
  useFocusWish(state.focus);
  useLayoutEffect(() => keepFocus(document), []);

  setLocale(locale);
  return html`<div class="rule-settings">
      ${
        state.phase.kind === "ready"
          ? html`<a class="skip-link" href=${`#${CONTENT_ID}`}>${locale.translate("settings.skip")}</a>`
          : null
      }
      <p role="status" class="visually-hidden">${settingsStatusText(state, locale)}</p>
      <${Body} state=${state} store=${store} loadEditor=${loadEditor} />
    </div>`;
}

interface BodyProps {
  readonly state: RuleSettingsState;
  readonly store: RuleSettingsStore;
  readonly loadEditor: LoadEditor;
}

function Body({ state, store, loadEditor }: BodyProps): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const context = createRuleContext(store, state);
  if (context !== null) {
    return html`<${RuleContextProvider} value=${context}><${SettingsView} loadEditor=${loadEditor} /><//>`;
  }
  const { phase, access } = state;
  if (access !== null && (phase.kind === "outside" || phase.kind === "failed")) {
    return html`<div class="rule-list">
      <${Title} />
      <${AccessNotice} note=${access} profile=${state.user?.profile ?? null} page="settings" onRetry=${() => void store.start()} />
    </div>`;
  }
  switch (phase.kind) {
    case "refused":
      return html`<div class="rule-list">
        <${Title} />
        <${AccessNotice} note=${state.access ?? REFUSED} profile=${state.user?.profile ?? null} page="settings" onRetry=${() => void store.start()} />
      </div>`;
    case "outside":
    case "no_modules":
      return html`<div class="rule-list">
        <${Title} />
        <${Notice} tone="plain" title=${translate(`settings.${phase.kind}.title`)}>
          <p>${translate(`settings.${phase.kind}.why`)}</p>
        <//>
      </div>`;
    case "failed":
      return html`<div class="rule-list">
        <${Title} />
        <${Notice} tone="warning" icon="warning" alert=${true} title=${translate("settings.failed.title")}>
          <p><${FailureText} texts=${describeFailure(phase.failure, locale)} /></p>
          <button type="button" onClick=${() => void store.start()}>${translate("app.retry")}</button>
        <//>
      </div>`;
    default:
      return html`<div class="rule-list">
        <header class="view-header">
          <${Title} />
          ${
            phase.kind === "loading"
              ? html`<${ModuleChoice} modules=${state.modules} chosen=${phase.module.apiName} onChoose=${(name: string) => void store.chooseModule(name)} />`
              : null
          }
        </header>
        <div class="skeleton">
          <div></div>
          <div></div>
          <div></div>
          <div>${currentLocale().translate("app.wait")}</div>
        </div>
      </div>`;
  }
}

/** What the focus falls back to while there is nothing else. */
function Title(): VNode {
  return html`<h1 id=${TITLE_ID} tabIndex=${-1}>${currentLocale().translate("settings.title")}</h1>`;
}
