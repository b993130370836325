import { Component, type VNode } from "preact";
import { type Clock, systemClock } from "../runtime/clock.ts";
import { html } from "../runtime/html.ts";
import { createLocale, type Locale, setLocale } from "../runtime/locale.ts";
import { settle } from "../runtime/settle.ts";
import { LaterPart } from "../screen/later-part.ts";
import { framePage } from "../screen/page-frame.ts";
import type { RulesLater } from "./later-parts.ts";
import { ModuleChoice } from "./parts/module-choice.ts";
import type { TroublePart } from "./parts/notice-parts.ts";
import { settingsStatusText } from "./settings-status-text.ts";
import { SettingsView } from "./settings-view.ts";
import { createEditionMemory, type EditionMemory } from "./state/edition-memory.ts";
import { isAmiss } from "./state/is-amiss.ts";
import { createRuleContext, setRules } from "./state/rule-context.ts";
import { CONTENT_ID, type FocusWish, type RuleSettingsState, TITLE_ID } from "./state/rule-settings-state.ts";
import {
  createRuleSettingsStore,
  type RuleSettingsServices,
  type RuleSettingsStore,
} from "./state/rule-settings-store.ts";
import { viewTitle } from "./view-title.ts";

interface Props extends Omit<RuleSettingsServices, "clock" | "editionMemory" | "tasks"> {
  readonly clock?: Clock;
  readonly editionMemory?: EditionMemory;
  /** What comes when it is first needed. */
  readonly later: RulesLater;
}

/** The admin's screen. What it is given stays the same while it lives. */
export class RuleSettings extends Component<Props, RuleSettingsState> {
  private readonly store: RuleSettingsStore;
  private readonly unsubscribe: () => void;
  private locale: Locale;

  constructor({ clock = systemClock, editionMemory = createEditionMemory(() => localStorage), ...props }: Props) {
    super(props);
    this.store = createRuleSettingsStore({ ...props, clock, editionMemory, tasks: props.later.tasks });
    this.state = this.store.state();
    this.locale = createLocale(this.state.catalogue, this.state.user);
    this.unsubscribe = this.store.subscribe(() => void this.follow());
  }

  private async follow(): Promise<void> {
    const { trouble } = this.props.later;
    // What is amiss is shown when the part that tells of it is there, so that nothing jumps; or when it can't be had.
    if (trouble.loaded() === null && isAmiss(this.store.state())) await settle(trouble.load);
    const state = this.store.state();
    const { catalogue, user } = state;
    if (catalogue !== this.state.catalogue || user !== this.state.user) this.locale = createLocale(catalogue, user);
    this.setState(state);
  }

  override componentDidMount(): void {
    void this.store.start();
  }

  override componentDidUpdate(_props: Props, { focus }: RuleSettingsState): void {
    framePage(document, this.state, this.locale, viewTitle(this.state, this.locale));
    if (focus.turn !== this.state.focus.turn) grantFocus(this.state.focus);
  }

  override componentWillUnmount(): void {
    this.unsubscribe();
    this.store.stop();
  }

  override render({ later, clock = systemClock }: Props, state: RuleSettingsState): VNode {
    const { locale, store } = this;
    setLocale(locale);
    const context = createRuleContext(store, state);
    if (context !== null) setRules(context);
    return html`<div class="rule-settings">
      ${context === null ? null : html`<a class="skip-link" href=${`#${CONTENT_ID}`}>${locale.translate("settings.skip")}</a>`}
      <p role="status" class="visually-hidden">${settingsStatusText(state, locale)}</p>
      ${
        context === null
          ? html`<${BeforeRules} state=${state} store=${store} later=${later} locale=${locale} />`
          : html`<${SettingsView} later=${later} clock=${clock} />`
      }
    </div>`;
  }
}

/** Moves the focus when the screen changes under the user: to the first of the wished elements that is there. */
function grantFocus({ ids }: FocusWish): void {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (element === null) continue;
    element.focus();
    return;
  }
}

interface BeforeProps {
  readonly state: RuleSettingsState;
  readonly store: RuleSettingsStore;
  readonly later: RulesLater;
  readonly locale: Locale;
}

/** The screen while there are no rules to show, or none can be shown. */
function BeforeRules({ state, store, later, locale: { translate } }: BeforeProps): VNode {
  const { phase } = state;
  // What the focus falls back to while there is nothing else.
  const title = html`<h1 id=${TITLE_ID} tabIndex=${-1}>${translate("settings.title")}</h1>`;
  if (phase.kind !== "connecting" && phase.kind !== "loading") {
    const draw = ({ SettingsTrouble }: TroublePart) =>
      html`<${SettingsTrouble} state=${state} onRetry=${() => void store.start()} />`;
    return html`<div class="rule-list">
      ${title}
      <${LaterPart} later=${later.trouble} lack="trouble.not_loaded" draw=${draw} />
    </div>`;
  }
  return html`<div class="rule-list">
    <header class="view-header">
      ${title}
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
      <div>${translate("app.wait")}</div>
    </div>
  </div>`;
}
