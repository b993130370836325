import type { VNode } from "preact";
import { listCustomScoreFields } from "../../../crm/index.ts";
import type { ScoringRule } from "../../../scoring/index.ts";
import { shorten } from "../../runtime/contained-texts.ts";
import { html } from "../../runtime/html.ts";
import { currentLocale, type Locale } from "../../runtime/locale.ts";
import { ModalDialog } from "../../runtime/parts/modal-dialog.ts";
import { currentRules } from "../state/rule-context.ts";
import type { Task } from "../state/task-state.ts";
import { listTaskRules, objectText } from "../state/task-words.ts";

/** One question is asked at a time. */
const BODY_ID = "confirm-body";

/** Asks before anything is done: what, to what, how far it reaches, what goes with it. The harmless button has the focus. */
export function ConfirmTask({ task }: { readonly task: Task }): VNode {
  const locale = currentLocale();
  const { translate } = locale;
  const { store, module } = currentRules();
  const close = () => store.ask(null);
  const name = shorten(module.pluralLabel, 60);
  const object = objectText(task, name, locale);
  const rules = listTaskRules(task);
  return html`<${ModalDialog} role="alertdialog" title=${translate(`task.${task.kind}.title`, { object })} describedBy=${BODY_ID} onClose=${close}>
    <div id=${BODY_ID} class="confirm-body">
      ${
        rules.length > 1
          ? html`<ul class="names">${rules.map(({ id, name }) => html`<li key=${id}><bdi>${shorten(name, 60)}</bdi></li>`)}</ul>`
          : null
      }
      ${consequences(task, name, locale).map((text) => html`<p key=${text}>${text}</p>`)}
    </div>
    <div class="buttons">
      <button type="button" onClick=${close}>${translate("app.cancel")}</button>
      <button type="button" class=${task.kind === "delete" ? "danger" : "primary"} onClick=${() => void store.confirm()}>
        ${translate(`task.${task.kind}.go`, { object })}
      </button>
    </div>
  <//>`;
}

function consequences(task: Task, module: string, { translate, list }: Locale): readonly string[] {
  const rules = listTaskRules(task);
  const n = rules.length;
  switch (task.kind) {
    case "delete": {
      const labels = rules.flatMap(listCustomScoreFields).map(({ label }) => shorten(label, 60));
      return [
        reachText(rules, module, { translate, list }),
        translate("task.delete.scores", { n }),
        labels.length === 0
          ? translate("task.delete.no_fields", { n })
          : translate("task.delete.fields", { fields: list(labels), n: labels.length }),
        translate("task.delete.workflows", { n }),
        translate("task.delete.final"),
      ];
    }
    case "run":
      return [
        translate(`task.run.reach.${task.target.kind}`, { module, n }),
        translate("task.run.workflows"),
        translate("task.run.final"),
      ];
    default:
      return [reachText(rules, module, { translate, list }), translate(`task.${task.kind}.effect`, { n })];
  }
}

function reachText(
  rules: readonly ScoringRule[],
  module: string,
  { translate, list }: Pick<Locale, "translate" | "list">,
) {
  const layouts = rules.map(({ layout }) =>
    layout === null
      ? translate("task.reach.global")
      : translate("task.reach.layout", { layout: shorten(layout.name ?? layout.id, 60) }),
  );
  return translate("task.reach", { module, layouts: list([...new Set(layouts)]) });
}
