import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { CrmGateway, CrmHost } from "../../crm/index.ts";
import { type Clock, systemClock } from "../clock.ts";
import { describeFailure } from "../describe-failure.ts";
import { html } from "../html.ts";
import { createLocale, type Locale, LocaleProvider } from "../locale.ts";
import { FailureText } from "../parts/failure-text.ts";
import { Notice } from "../parts/notice.ts";
import type { Catalogue } from "../translate.ts";
import { createSessionMemory, type PendingRunMemory } from "./pending-run-memory.ts";
import type { RecordScoreState } from "./record-score-state.ts";
import { createRecordScoreStore, type RecordScoreStore } from "./record-score-store.ts";
import { RecordView } from "./record-view.ts";
import { statusText } from "./status-text.ts";

interface Props {
  readonly host: CrmHost;
  readonly gateway: CrmGateway;
  readonly catalogue: Catalogue;
  readonly clock?: Clock;
  readonly memory?: PendingRunMemory;
}

/** The record widget's screen. */
export function RecordScore({ host, gateway, catalogue, clock = systemClock, memory = sessionMemory }: Props): VNode {
  const store = useMemo(() => createRecordScoreStore({ host, gateway, clock, memory }), [host, gateway, clock, memory]);
  const [state, setState] = useState(store.state());
  const locale = useMemo(() => createLocale(catalogue, state.user), [catalogue, state.user]);
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
    page.dir = locale.rightToLeft ? "rtl" : "ltr";
    if (state.theme !== null) page.dataset["theme"] = state.theme;
  }, [locale, state.theme]);

  return html`<${LocaleProvider} value=${locale}>
    <div class="record-score">
      <h1>${locale.translate("app.title")}</h1>
      <p role="status" class="visually-hidden">${statusText(state, locale)}</p>
      <${Body} state=${state} store=${store} locale=${locale} />
    </div>
  <//>`;
}

const sessionMemory = createSessionMemory(() => sessionStorage);

interface BodyProps {
  readonly state: RecordScoreState;
  readonly store: RecordScoreStore;
  readonly locale: Locale;
}

function Body({ state, store, locale }: BodyProps): VNode {
  const { translate, phrase } = locale;
  const { phase } = state;
  const retry = html`<button type="button" onClick=${() => void store.refresh()}>${translate("app.retry")}</button>`;
  switch (phase.kind) {
    case "connecting":
    case "loading":
      return html`<${Skeleton} />`;
    case "outside":
    case "no_record":
      return html`<${Notice} tone="plain" title=${translate(`${phase.kind}.title`)}>
        <p>${translate(`${phase.kind}.why`)}</p>
      <//>`;
    case "unsupported":
      return html`<${Notice} tone="plain" title=${phrase("unsupported.title", { module: phase.subject.moduleLabel })}>
        <p>${translate("unsupported.why")}</p>
      <//>`;
    case "failed":
      return html`<${Notice} tone="warning" icon="warning" alert=${true} title=${translate("failed.title")}>
        <p><${FailureText} texts=${describeFailure(phase.failure, locale)} /></p>
        ${retry}
      <//>`;
    case "ready":
      return html`<${RecordView} phase=${phase} run=${state.run} store=${store} />`;
  }
}

/** The outline of the page to come. It shows itself only when the answers are late (record-score.css). */
function Skeleton(): VNode {
  return html`<div class="skeleton" aria-busy="true">
    <div class="skeleton-line"></div>
    <div class="skeleton-card"></div>
  </div>`;
}
