import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import type { DraftLine } from "../../../../scoring/index.ts";
import { shorten } from "../../../runtime/contained-texts.ts";
import { CriteriaTree } from "../../../runtime/criteria/criteria-tree.ts";
import { OutcomeMark } from "../../../runtime/criteria/outcome-mark.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { Icon } from "../../../runtime/parts/icon.ts";
import { LongText } from "../../../runtime/parts/long-text.ts";
import { useEditor } from "../store/use-editor.ts";

interface Props {
  readonly line: DraftLine;
  readonly sentence: string;
  /** There is no stored rule to differ from. */
  readonly isNew: boolean;
}

/** A field rule of the draft on the record: its points, whether it is met and why, and what the stored one gave. */
export function TestLine({ line, sentence, isNew }: Props): VNode {
  const { texts } = useEditor(({ texts }) => ({ texts }));
  const { translate, points } = currentLocale();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { key, score, outcome, criteria } = line;
  const sign = (score ?? 0) < 0 ? "minus" : "plus";
  return html`<li class=${`test-line test-line-${outcome}${key === null ? " test-line-removed" : ""}`}>
    <div class="test-line-head">
      <span class=${`signed ${sign}`}>${score === null ? "?" : points(key === null ? (line.stored?.score ?? 0) : score)}</span>
      <span><${LongText} text=${sentence} sentence=${true} /></span>
    </div>
    <div class="test-line-foot">
      ${key === null ? html`<span class="chip-plain">${translate("editor.test.removed")}</span>` : html`<${OutcomeMark} outcome=${outcome} />`}
      ${isNew ? null : html`<${Difference} line=${line} />`}
      <button
        type="button"
        class="fold"
        aria-expanded=${open}
        aria-controls=${id}
        aria-label=${`${translate("rule.why")} ${shorten(sentence, 120)}`}
        onClick=${() => setOpen(!open)}
      >
        <${Icon} name="chevron" /><span>${translate("rule.why")}</span>
      </button>
    </div>
    <div id=${id} hidden=${!open}>${open ? html`<ul class="test-line-tree"><${CriteriaTree} match=${criteria} texts=${texts} /></ul>` : null}</div>
  </li>`;
}

/** What the stored field rule gave, where that is something else. */
function Difference({ line: { key, score, outcome, stored } }: { readonly line: DraftLine }): VNode | null {
  const { translate, points } = currentLocale();
  if (stored === null) return html`<span class="muted">${translate("editor.test.new_line")}</span>`;
  if (key !== null && stored.score === score && stored.outcome === outcome) return null;
  // A line that gave nothing takes nothing away.
  if (key === null && stored.outcome !== "met") return null;
  const was = { points: points(stored.score), outcome: translate(`outcome.${stored.outcome}`) };
  const same = key === null || stored.outcome === outcome;
  return html`<span class="muted">${translate(same ? "editor.test.was_points" : "editor.test.was", was)}</span>`;
}
