import type { VNode } from "preact";
import { EDITIONS, guessEdition, isEdition, type LimitMeter } from "../../../scoring/index.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";
import type { RuleSettingsStore } from "../state/rule-settings-store.ts";
import { LimitRow } from "./limit-row.ts";

interface Props {
  /** Of the whole module. */
  readonly meters: readonly LimitMeter[];
  readonly store: RuleSettingsStore;
}

/** The card is there once. */
const HINT_ID = "edition-hint";

/** The module's limits, and the edition that they come from. */
export function LimitsCard({ meters, store }: Props): VNode {
  const { translate } = currentLocale();
  const { phase, chosenEdition } = store.state();
  const guessed = phase.kind === "ready" ? guessEdition(phase.parts.org.value?.edition ?? null) : null;
  const asZohoSays =
    guessed === null
      ? translate("settings.limits.edition.unknown")
      : translate("settings.limits.edition.guessed", { edition: translate(`edition.${guessed}`) });
  const unknown = guessed === null && chosenEdition === null;
  function choose(event: Event & { readonly currentTarget: HTMLSelectElement }): void {
    const { value } = event.currentTarget;
    store.chooseEdition(isEdition(value) ? value : null);
  }
  return html`<section class="card limits" aria-label=${translate("settings.limits.title")}>
    <${LimitRow} meters=${meters} />
    <div class="edition">
      <label class="field">
        <span class="field-name">${translate("settings.limits.edition")}</span>
        <select value=${chosenEdition ?? ""} aria-describedby=${HINT_ID} onChange=${choose}>
          <option value="">${asZohoSays}</option>
          ${EDITIONS.map((edition) => html`<option key=${edition} value=${edition}>${translate(`edition.${edition}`)}</option>`)}
        </select>
      </label>
      <p id=${HINT_ID} class="muted edition-hint">
        ${translate(unknown ? "settings.limits.unknown_hint" : "settings.limits.edition_hint")}
      </p>
    </div>
  </section>`;
}
