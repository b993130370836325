import type { VNode } from "preact";
import type { FieldRuleDraft } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { LongText } from "../../../runtime/parts/long-text.ts";
import { ControlProblems } from "../parts/control-problems.ts";
import { IconButton } from "../parts/icon-button.ts";
import { memo } from "../parts/memo.ts";
import { describePoints } from "../scope/criteria-wording.ts";
import { buttonId, controlId } from "../state/control-ids.ts";
import { useControl } from "../store/use-control.ts";
import { useEditor, useStore } from "../store/use-editor.ts";
import { GroupMembers } from "./criteria-group.ts";
import { OperatorSelect } from "./operator-select.ts";
import { ScoreInput } from "./score-input.ts";

interface Props {
  readonly rule: FieldRuleDraft;
  /** What it says in words. */
  readonly sentence: string;
  readonly first: boolean;
  readonly last: boolean;
}

/** "+10 points when all of these hold", with the criteria below. */
export const FieldRuleCard = memo(({ rule, sentence, first, last }: Props): VNode => {
  const { key, criteria, scoreText } = rule;
  const store = useStore();
  const { number } = useEditor(({ numbers }) => ({ number: numbers.get(key) ?? "" }));
  const locale = currentLocale();
  const { translate, phrase } = locale;
  const what = translate("editor.field_rule_number", { number });
  const card = useControl("field_rule", key);
  const headId = `${card.id}-head`;
  const move = (direction: "up" | "down") => store.edit({ kind: "move_field_rule", key, direction });
  return html`<article id=${controlId({ part: "field_rule", key })} class="field-rule-card" aria-labelledby=${headId} tabIndex=${-1}>
    <header>
      <h3 id=${headId}>${what}</h3>
      <span class="actions">
        <${IconButton} id=${buttonId("up", key)} icon="up" label=${translate("editor.move_up", { what })} unavailable=${first} onPress=${() => move("up")} />
        <${IconButton} id=${buttonId("down", key)} icon="down" label=${translate("editor.move_down", { what })} unavailable=${last} onPress=${() => move("down")} />
        <${IconButton} icon="copy" label=${translate("editor.duplicate", { what })} onPress=${() => store.edit({ kind: "duplicate_field_rule", key })} />
        <${IconButton} icon="remove" label=${translate("editor.remove", { what })} onPress=${() => store.edit({ kind: "remove_field_rule", key })} />
      </span>
    </header>
    <div class="when">
      <${ScoreInput}
        ruleKey=${key}
        text=${scoreText}
        onText=${(score: string) => store.edit({ kind: "set_field_rule_score", key, score })}
      />
      <span>${translate("editor.points_when")}</span>
      <${OperatorSelect} group=${criteria} />
    </div>
    <${ControlProblems} of=${useControl("score", key)} />
    <${GroupMembers} group=${criteria} />
    <${ControlProblems} of=${card} />
    <p class="sentence">
      <span class="muted">${translate("editor.in_words")}</span>${" "}
      ${phrase("editor.sentence", { points: describePoints(scoreText, locale), criteria: html`<${LongText} text=${sentence} sentence=${true} />` })}
    </p>
  </article>`;
});
