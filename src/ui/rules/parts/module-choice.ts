import type { VNode } from "preact";
import type { CrmModule } from "../../../crm/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale } from "../../runtime/locale.ts";

interface Props {
  readonly modules: readonly CrmModule[];
  /** API name. */
  readonly chosen: string;
  readonly onChoose: (apiName: string) => void;
}

export function ModuleChoice({ modules, chosen, onChoose }: Props): VNode {
  const { translate } = currentLocale();
  return html`<label class="field module-choice">
    <span class="field-name">${translate("settings.module")}</span>
    <select
      id="module-choice"
      value=${chosen}
      onChange=${(event: Event & { readonly currentTarget: HTMLSelectElement }) => onChoose(event.currentTarget.value)}
    >
      ${modules.map(({ apiName, pluralLabel }) => html`<option key=${apiName} value=${apiName}>${shorten(pluralLabel, 60)}</option>`)}
    </select>
  </label>`;
}
