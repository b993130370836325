import type { VNode } from "preact";
import {
  type ComparatorChoice,
  type CriterionDraft,
  type DraftKey,
  findValueEditor,
  isComparatorChoice,
  listComparatorsFor,
  type RuleField,
} from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale, type Locale } from "../../../runtime/locale.ts";
import { memo } from "../parts/memo.ts";
import { useControl } from "../store/use-control.ts";
import { useStore } from "../store/use-editor.ts";

interface Props {
  readonly nodeKey: DraftKey;
  readonly choice: ComparatorChoice | null;
  readonly written: CriterionDraft["written"];
  /** null: none is chosen, or its type is not known. */
  readonly field: RuleField | null;
}

/** The comparisons that the field's type knows. */
export const ComparatorSelect = memo(({ nodeKey: key, choice, written, field }: Props): VNode => {
  const store = useStore();
  const locale = currentLocale();
  const { translate } = locale;
  const control = useControl("comparator", key);
  const choices = field === null ? [] : listComparatorsFor(field);
  function choose(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (isComparatorChoice(value)) store.edit({ kind: "set_comparator", key, choice: value, field });
  }
  const option = (each: ComparatorChoice) =>
    html`<option key=${each} value=${each}>${nameComparator(each, field, locale)}</option>`;
  const days = choices.filter((each) => each.includes(".") || each === "period");
  const plain = choices.filter((each) => !days.includes(each));
  const missing =
    choice === null ? (written?.comparator ?? translate("editor.choose")) : nameComparator(choice, field, locale);
  return html`<select
    id=${control.id}
    class="comparator-select"
    aria-label=${translate("editor.comparison")}
    aria-invalid=${control.invalid}
    aria-describedby=${control.describedBy}
    aria-disabled=${field === null}
    value=${choice ?? ""}
    onChange=${choose}
    onBlur=${control.onLeave}
  >
    ${choice !== null && choices.includes(choice) ? null : html`<option value=${choice ?? ""}>${missing}</option>`}
    ${days.length === 0 ? plain.map(option) : null}
    ${days.length === 0 ? null : html`<optgroup label=${translate("editor.choices.fixed")}>${plain.map(option)}</optgroup>`}
    ${days.length === 0 ? null : html`<optgroup label=${translate("editor.choices.relative")}>${days.map(option)}</optgroup>`}
  </select>`;
});

type Ordering = "less_than" | "less_equal" | "greater_than" | "greater_equal";

/** The comparison in words: days are before and after one another, numbers less and more. */
function nameComparator(choice: ComparatorChoice, field: RuleField | null, { translate }: Locale): string {
  const kind = field === null ? null : findValueEditor(field, choice)?.kind;
  const ordering =
    choice === "less_than" || choice === "less_equal" || choice === "greater_than" || choice === "greater_equal";
  if (ordering && (kind === "date" || kind === "datetime"))
    return translate(`editor.choice.${choice satisfies Ordering}.date`);
  return translate(`editor.choice.${choice}`);
}
