import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { Icon } from "../../../runtime/parts/icon.ts";
import { nameProblem } from "../scope/name-problem.ts";
import { findControl, SUMMARY } from "../state/control-ids.ts";
import { useEditor, useStore } from "../store/use-editor.ts";

/** All that is to be mended, on top of the form once saving was tried; each leads to its control. */
export function ProblemSummary(): VNode | null {
  const store = useStore();
  const scope = useEditor(({ draft, numbers, texts, problems, state }) => ({
    draft,
    numbers,
    texts,
    problems,
    refused: state.refused,
  }));
  const locale = currentLocale();
  const { translate } = locale;
  const { problems, refused } = scope;
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return null;
  // E.g. too many requests, or no permission: nothing in the form is wrong, and no control leads on.
  const whole = errors.length === 1 && refused !== null && refused.place === null;
  if (whole) {
    return html`<section
      id=${SUMMARY}
      class="problem-summary"
      aria-labelledby="rule-problems-head"
      aria-describedby="rule-problems-body"
      tabIndex=${-1}
    >
      <h2 id="rule-problems-head"><${Icon} name="warning" />${translate("editor.not_saved.title")}</h2>
      <div id="rule-problems-body">
        <p>${first.text}</p>
        <p>${translate("editor.not_saved.body")}</p>
      </div>
      <button type="button" onClick=${sendAgain}>${translate("app.retry")}</button>
    </section>`;
  }
  return html`<section id=${SUMMARY} class="problem-summary" aria-labelledby="rule-problems-head" tabIndex=${-1}>
    <h2 id="rule-problems-head"><${Icon} name="warning" />${translate("editor.problems", { n: errors.length })}</h2>
    <ul>
      ${errors.map(
        (problem, index) =>
          html`<li key=${`${index} ${problem.text}`}>
            <button type="button" class="link" onClick=${() => findControl(problem.place)?.focus()}>
              ${nameProblem(problem, scope, locale)}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;

  function sendAgain(): void {
    store.askToSave();
    void store.save();
  }
}
