import type { VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { Icon } from "../../../runtime/parts/icon.ts";
import { useEditor } from "../scope/editor-scope.ts";
import { nameProblem } from "../scope/name-problem.ts";
import type { ShownProblem } from "../scope/shown-problems.ts";
import { findControl, SUMMARY } from "../state/control-ids.ts";

interface Props {
  readonly problems: readonly ShownProblem[];
}

/** All that is to be mended, on top of the form once saving was tried; each leads to its control. */
export function ProblemSummary({ problems }: Props): VNode | null {
  const scope = useEditor();
  const locale = currentLocale();
  const { translate } = locale;
  const { state } = scope;
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return null;
  // E.g. too many requests, or no permission: nothing in the form is wrong, and no control leads on.
  const whole = errors.length === 1 && state.refused !== null && state.refused.place === null;
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
    scope.store.askToSave();
    void scope.store.save();
  }
}
