import type { VNode } from "preact";
import {
  type ComparatorChoice,
  type CriterionDraft,
  type DraftAtom,
  type DraftValue,
  findValueEditor,
  type RuleField,
} from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { useControl } from "../store/use-control.ts";
import { useStore } from "../store/use-editor.ts";
import { AtomControl } from "./atom-control.ts";
import { ValueList } from "./value-list.ts";

interface Props {
  readonly criterion: CriterionDraft;
  readonly field: RuleField;
  readonly choice: ComparatorChoice;
}

/** What stands behind the comparison, by the field's type. */
export function ValueControl({ criterion, field, choice }: Props): VNode | null {
  const store = useStore();
  const { translate } = currentLocale();
  const { key, value } = criterion;
  const control = useControl("value", key);
  const editor = findValueEditor(field, choice);
  if (editor === null || editor.kind === "none") return null;
  const { kind, arity } = editor;
  const setValue = (value: DraftValue) => store.edit({ kind: "set_value", key, value });
  const label = translate("editor.value");
  const atoms: readonly DraftAtom[] = Array.isArray(value) ? value : [value as DraftAtom];
  if (arity === "many") {
    return html`<${ValueList} kind=${kind} field=${field} values=${atoms} label=${label} control=${control} onValues=${setValue} />`;
  }
  if (arity === "one") {
    const atom = atoms[0] ?? null;
    return html`<${AtomControl} kind=${kind} field=${field} value=${atom} label=${label} control=${control} id=${control.id} onValue=${setValue} />`;
  }
  const [low = "", high = ""] = atoms;
  return html`<span class="pair">
    <${AtomControl}
      kind=${kind}
      field=${field}
      value=${low}
      label=${translate("editor.from")}
      control=${control}
      id=${control.id}
      onValue=${(typed: DraftAtom) => setValue([typed, high])}
    />
    <span>${translate("editor.and")}</span>
    <${AtomControl}
      kind=${kind}
      field=${field}
      value=${high}
      label=${translate("editor.to")}
      control=${control}
      id=${`${control.id}-2`}
      onValue=${(typed: DraftAtom) => setValue([low, typed])}
    />
  </span>`;
}
