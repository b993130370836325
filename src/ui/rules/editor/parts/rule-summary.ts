import type { VNode } from "preact";
import { addPoints, readScore } from "../../../../scoring/index.ts";
import { html } from "../../../runtime/html.ts";
import { currentLocale } from "../../../runtime/locale.ts";
import { LongText } from "../../../runtime/parts/long-text.ts";
import { nameSignal } from "../../../runtime/signal-names.ts";
import { describePoints } from "../scope/criteria-wording.ts";
import { useEditor } from "../store/use-editor.ts";

export function RuleSummary(): VNode {
  const { translate } = currentLocale();
  return html`<section class="editor-section" aria-labelledby="rule-summary-head">
    <h2 id="rule-summary-head">${translate("editor.summary")}</h2>
    <${RuleSentences} />
  </section>`;
}

/** The whole rule in plain words. */
export function RuleSentences(): VNode {
  const { draft, signals, modules, sentences } = useEditor(({ untitled, metadata, context, sentences }) => ({
    draft: untitled,
    signals: metadata.signals,
    modules: context.modules,
    sentences,
  }));
  const locale = currentLocale();
  const { translate, phrase, points } = locale;
  const { module, layout, active, fieldRules, signalRules } = draft;
  const records = modules.find(({ apiName }) => apiName === module.apiName)?.pluralLabel ?? module.apiName;
  const scores = fieldRules.map(({ scoreText }) => readScore(scoreText) ?? 0);
  const sum = (keep: (score: number) => boolean) => scores.filter(keep).reduce(addPoints, 0);
  // "Between 0 and 0 points" would be true and odd.
  const stem = fieldRules.length === 0 && signalRules.length > 0 ? "editor.summary.signals" : "editor.summary";
  const anyPoints = signalRules.length > 0 || scores.some((score) => score !== 0);
  const range = { low: points(sum((score) => score < 0)), high: points(sum((score) => score > 0)) };
  return html`<div class="rule-sentences">
    <p>
      ${
        !anyPoints
          ? null
          : layout === null
            ? phrase(`${stem}.global`, { module: records === "" ? translate("editor.gap") : records, ...range })
            : phrase(`${stem}.layout`, { module: records, layout: layout.name ?? layout.id, ...range })
      }
      ${active ? null : ` ${translate("editor.summary.inactive")}`}
    </p>
    <ul>
      ${fieldRules.map(
        ({ key, scoreText }, index) =>
          html`<li key=${key}>
            ${phrase("editor.sentence", { points: describePoints(scoreText, locale), criteria: html`<${LongText} text=${sentences[index] ?? ""} sentence=${true} />` })}
          </li>`,
      )}
      ${signalRules.map(
        ({ key, scoreText, signal }) =>
          html`<li key=${key}>
            ${phrase("editor.sentence_signal", {
              points: describePoints(scoreText, locale),
              signal: signal === null ? translate("editor.gap") : nameSignal(signal, signals, locale),
            })}
          </li>`,
      )}
    </ul>
  </div>`;
}
