import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { CrmGateway, CrmHost, RuleAdminGateway } from "../../crm/index.ts";
import { describeFailure } from "../describe-failure.ts";
import { html } from "../html.ts";
import type { Languages } from "../languages.ts";
import { createLocale, currentLocale, setLocale } from "../locale.ts";
import { FailureText } from "../parts/failure-text.ts";
import { Notice } from "../parts/notice.ts";
import { createEditionMemory, type EditionMemory } from "./edition-memory.ts";
import type { LoadEditor } from "./editor-slot.ts";
import { createRuleContext, RuleContextProvider } from "./rule-context.ts";
import { CONTENT_ID, type RuleSettingsState } from "./rule-settings-state.ts";
import { createRuleSettingsStore, type RuleSettingsStore } from "./rule-settings-store.ts";
import { settingsStatusText } from "./settings-status-text.ts";
import { SettingsView } from "./settings-view.ts";
import { useFocusWish } from "./use-focus-wish.ts";
import { viewTitle } from "./view-title.ts";

interface Props {
  readonly host: CrmHost;
  readonly gateway: RuleAdminGateway & CrmGateway;
  readonly languages: Languages;
  readonly loadEditor: LoadEditor;
  readonly editionMemory?: EditionMemory;
}

const localMemory = createEditionMemory(() => localStorage);

/** The admin's screen. */
export function RuleSettings({ host, gateway, languages, loadEditor, editionMemory = localMemory }: Props): VNode {
  const store = useMemo(
    () => createRuleSettingsStore({ host, gateway, languages, editionMemory }),
    [host, gateway, languages, editionMemory],
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
  const { phase } = state;
  switch (phase.kind) {
    case "outside":
    case "refused":
    case "no_modules":
      return html`<div class="rule-list">
        <h1>${translate("settings.title")}</h1>
        <${Notice} tone="plain" title=${translate(`settings.${phase.kind}.title`)}>
          <p>${translate(`settings.${phase.kind}.why`)}</p>
          ${phase.kind === "refused" ? html`<button type="button" onClick=${() => void store.start()}>${translate("app.retry")}</button>` : null}
        <//>
      </div>`;
    case "failed":
      return html`<div class="rule-list">
        <h1>${translate("settings.title")}</h1>
        <${Notice} tone="warning" icon="warning" alert=${true} title=${translate("settings.failed.title")}>
          <p><${FailureText} texts=${describeFailure(phase.failure, locale)} /></p>
          <button type="button" onClick=${() => void store.start()}>${translate("app.retry")}</button>
        <//>
      </div>`;
    default:
      return html`<div class="rule-list">
        <h1>${translate("settings.title")}</h1>
        <div class="skeleton" aria-busy="true">
          <div class="skeleton-line"></div>
          <div class="skeleton-card"></div>
          <div class="skeleton-card"></div>
        </div>
      </div>`;
  }
}
