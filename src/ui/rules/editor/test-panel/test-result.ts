import type { VNode } from "preact";
import type { CrmRecord, DraftExplanation } from "../../../../scoring/index.ts";
import { shorten } from "../../../runtime/contained-texts.ts";
import { OutcomeMark } from "../../../runtime/criteria/outcome-mark.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { useSettled } from "../parts/use-settled.ts";
import { useEditor } from "../store/use-editor.ts";
import { TestLine } from "./test-line.ts";

interface Props {
  readonly explanation: DraftExplanation;
  readonly record: CrmRecord;
}

/** Long enough that typing a word is announced once. */
const SETTLE_MS = 700;

/** The sum, how it differs from the stored rule's, and what made it up. */
export function TestResult({ explanation, record }: Props): VNode {
  const { draft, texts, sentences } = useEditor(({ untitled, texts, sentences }) => ({
    draft: untitled,
    texts,
    sentences,
  }));
  const { translate, total, points } = currentLocale();
  const { lines, certain, stored, difference, whyNot } = explanation;
  const now = total(explanation.points.score ?? 0);
  const before = stored === null ? null : total(stored.points.score ?? 0);
  const removed = new Map(draft.base?.fieldRules?.map(({ id, criteria }) => [id, texts.sentence(criteria)]));
  const spoken =
    before === null
      ? translate("editor.test.spoken", { now })
      : translate("editor.test.spoken_change", { now, before });
  const settled = useSettled(spoken, SETTLE_MS);
  return html`<div class="test-result">
    <p role="status" class="visually-hidden">${settled}</p>
    <dl class="test-sums">
      <div>
        <dt>${translate("editor.test.now")}</dt>
        <dd class="test-score">${now}</dd>
      </div>
      ${before === null ? null : html`<div><dt>${translate("editor.test.stored")}</dt><dd>${before}</dd></div>`}
      ${
        difference === null
          ? null
          : html`<div>
              <dt>${translate("editor.test.difference")}</dt>
              <dd class=${difference < 0 ? "minus" : difference > 0 ? "plus" : undefined}>${points(difference)}</dd>
            </div>`
      }
    </dl>
    ${
      whyNot === null
        ? null
        : html`<p class="test-note">
            ${translate(`editor.test.why_not.${whyNot}`, { layout: shorten(draft.layout?.name ?? "", 80), own: shorten(record.layout?.name ?? "", 80) })}
          </p>`
    }
    ${certain ? null : html`<p class="test-note"><${OutcomeMark} outcome="unknown" />${" "}${translate("editor.test.uncertain")}</p>`}
    ${
      draft.signalRules.length + (draft.base?.touchPointRules.length ?? 0) === 0
        ? null
        : html`<p class="test-note muted">${translate("editor.test.no_signals")}</p>`
    }
    <ul class="test-lines">
      ${lines.map((line, index) => {
        const sentence = line.key === null ? (removed.get(line.id) ?? "") : (sentences[index] ?? "");
        return html`<${TestLine} key=${line.key ?? line.id} line=${line} sentence=${sentence} isNew=${draft.base === null} />`;
      })}
    </ul>
  </div>`;
}
