import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { compareRule } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { ModalDialog } from "../../../runtime/parts/modal-dialog.ts";
import { RuleSentences } from "../parts/rule-summary.ts";
import { nameProblem } from "../scope/name-problem.ts";
import type { Saving } from "../state/editor-state.ts";
import { useEditor, useStore } from "../store/use-editor.ts";
import { ChangeList } from "./change-list.ts";
import { SaveFailure } from "./save-failure.ts";

interface Props {
  readonly saving: Extract<Saving, { kind: "reviewing" | "sending" | "failed" }>;
}

/** What will be sent, in sentences, and the button that sends it. Stays while it is under way and when it failed. */
export function ReviewDialog({ saving }: Props): VNode {
  const store = useStore();
  const scope = useEditor(({ draft, metadata, numbers, texts, problems }) => ({
    draft,
    metadata,
    numbers,
    texts,
    problems,
  }));
  const { draft, metadata, problems } = scope;
  const locale = currentLocale();
  const { translate, phrase } = locale;
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const { base } = draft;
  const changes = base === null ? [] : compareRule(base, draft, metadata.fields);
  const sending = saving.kind === "sending";
  const failed = saving.kind === "failed";
  // Escape closes the browser's dialog whatever is under way: then it is opened anew, to show what comes of it.
  const [opened, setOpened] = useState(0);
  const close = () => (sending ? setOpened(opened + 1) : store.closeSaving("review"));
  const nothing = base !== null && changes.length === 0;
  const title = base === null ? translate("editor.review.new") : phrase("editor.review.edit", { name: base.name });
  return html`<${ModalDialog} role="dialog" title=${title} key=${opened} onClose=${close}>
    <div class="review">
      ${nothing ? html`<p>${translate("editor.review.nothing")}</p>` : null}
      ${base === null ? html`<${NewRuleSummary} />` : html`<${ChangeList} changes=${changes} />`}
      ${
        warnings.length === 0
          ? null
          : html`<div>
              <h3>${translate("editor.review.warnings")}</h3>
              <ul class="plain-list">
                ${warnings.map((warning, index) => html`<li key=${index}>${nameProblem(warning, scope, locale)}</li>`)}
              </ul>
            </div>`
      }
      ${nothing ? null : html`<p class="muted">${translate("editor.review.old_records")}</p>`}
      ${failed ? html`<${SaveFailure} failure=${saving.failure} unsure=${saving.unsure} />` : null}
    </div>
    <div class="buttons">
      <button type="button" aria-disabled=${sending} onClick=${() => (sending ? undefined : close())}>${translate("editor.review.back")}</button>
      ${
        nothing
          ? null
          : html`<button type="button" class="primary" aria-disabled=${sending} onClick=${() => void store.save()}>
              ${translate(sending ? "editor.review.sending" : failed && saving.unsure ? "editor.review.check" : failed ? "app.retry" : base === null ? "editor.review.create" : "editor.review.save")}
            </button>`
      }
    </div>
    <p role="status" class="visually-hidden">${sending ? translate("editor.review.sending") : ""}</p>
  <//>`;
}

function NewRuleSummary(): VNode {
  const { name } = useEditor(({ draft }) => ({ name: draft.name.trim() }));
  const { phrase } = currentLocale();
  return html`<div>
    <p>${phrase("editor.review.name", { name: html`<strong><bdi>${name}</bdi></strong>` })}</p>
    <${RuleSentences} />
  </div>`;
}
