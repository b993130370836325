import type { VNode } from "preact";
import { html } from "../../html.ts";
import { currentLocale } from "../../locale.ts";
import { Icon } from "../../parts/icon.ts";
import { findControl } from "./control-ids.ts";
import { useEditor } from "./editor-scope.ts";
import type { ShownProblem } from "./shown-problems.ts";

interface Props {
  readonly problems: readonly ShownProblem[];
}

/** All that is to be mended, on top of the form once saving was tried; each leads to its control. */
export function ProblemSummary({ problems }: Props): VNode | null {
  const { draft, numbers, state } = useEditor();
  const { translate } = currentLocale();
  /** Several field rules have the same problems: the number tells them apart. */
  function nameLine({ place, text }: ShownProblem): string {
    const [number] = place.key === null ? [] : (numbers.get(place.key)?.split(".") ?? []);
    if (number === undefined) return text;
    const signal = draft.signalRules.some(({ key }) => key === place.key);
    const label = translate(signal ? "editor.signal_rule_number" : "editor.field_rule_number", { number });
    return translate("app.labelled", { label, text });
  }
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return null;
  // E.g. too many requests, or no permission: nothing in the form is wrong, and no control leads on.
  const whole = errors.length === 1 && state.refused !== null && state.refused.place === null;
  if (whole) {
    return html`<section class="problem-summary" aria-labelledby="rule-problems-head">
      <h2 id="rule-problems-head"><${Icon} name="warning" />${translate("editor.not_saved.title")}</h2>
      <p>${first.text}</p>
      <p>${translate("editor.not_saved.body")}</p>
    </section>`;
  }
  return html`<section class="problem-summary" aria-labelledby="rule-problems-head">
    <h2 id="rule-problems-head"><${Icon} name="warning" />${translate("editor.problems", { n: errors.length })}</h2>
    <ul>
      ${errors.map(
        (problem, index) =>
          html`<li key=${`${index} ${problem.text}`}>
            <button type="button" class="link" onClick=${() => findControl(problem.place)?.focus()}>
              ${nameLine(problem)}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
