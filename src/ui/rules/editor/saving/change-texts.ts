import type { ComponentChild } from "preact";
import type { Criteria, RuleChange, Signal } from "../../../../scoring/index.ts";
import type { CriteriaTexts } from "../../../runtime/criteria/criteria-texts.ts";
import { html } from "../../../runtime/html.ts";
import type { Locale } from "../../../runtime/locale.ts";
import { LongText } from "../../../runtime/parts/long-text.ts";
import { nameSignal } from "../../../runtime/signal-names.ts";

export type ChangeKind = "added" | "changed" | "removed";

export interface ChangeText {
  readonly kind: ChangeKind;
  readonly text: ComponentChild;
}

interface Words {
  readonly locale: Locale;
  readonly texts: CriteriaTexts;
  readonly signals: readonly Signal[] | null;
}

/** One difference as a sentence. */
export function describeChange(change: RuleChange, words: Words): ChangeText {
  const { locale, texts } = words;
  const { phrase, translate } = locale;
  const points = (score: number | null) => (score === null ? translate("editor.gap") : locale.points(score));
  const criteria = (each: Criteria) => html`<${LongText} text=${texts.sentence(each)} sentence=${true} />`;
  const signal = (each: { readonly id: string; readonly namespace: string | null } | null) =>
    each === null ? translate("editor.gap") : nameSignal(each, words.signals, locale);
  const text = (value: string) => (value === "" ? translate("value.empty") : html`<${LongText} text=${value} />`);
  switch (change.kind) {
    case "name":
    case "description":
      return {
        kind: "changed",
        text: phrase(`editor.change.${change.kind}`, { from: text(change.from), to: text(change.to) }),
      };
    case "active":
      return { kind: "changed", text: translate(change.to ? "editor.change.activated" : "editor.change.deactivated") };
    case "field_rule_added":
      return added(phrase("editor.sentence", { points: points(change.score), criteria: criteria(change.criteria) }));
    case "field_rule_removed": {
      const { score, criteria: was } = change.fieldRule;
      return removed(phrase("editor.sentence", { points: points(score), criteria: criteria(was) }));
    }
    case "field_rule_changed":
      return { kind: "changed", text: describeFieldRuleChange(change, points, criteria, locale) };
    case "signal_rule_added":
      return added(phrase("editor.sentence_signal", { points: points(change.score), signal: signal(change.signal) }));
    case "signal_rule_removed":
      return removed(
        phrase("editor.sentence_signal", {
          points: points(change.signalRule.score),
          signal: signal(change.signalRule.signal),
        }),
      );
    case "signal_rule_changed": {
      const { score, signal: other } = change;
      const parts = [
        ...(score === null ? [] : [phrase("editor.change.points", { from: points(score.from), to: points(score.to) })]),
        ...(other === null ? [] : [phrase("editor.change.signal", { from: signal(other.from), to: signal(other.to) })]),
      ];
      return { kind: "changed", text: parts };
    }
  }
}

function describeFieldRuleChange(
  { score, criteria: tree, now }: Extract<RuleChange, { kind: "field_rule_changed" }>,
  points: (score: number | null) => string,
  criteria: (criteria: Criteria) => ComponentChild,
  { phrase }: Locale,
): ComponentChild {
  if (tree === null) {
    return phrase("editor.change.score", {
      criteria: criteria(now.criteria),
      from: points(score?.from ?? null),
      to: points(score?.to ?? null),
    });
  }
  const before = phrase("editor.sentence", {
    points: points(score === null ? now.score : score.from),
    criteria: criteria(tree.from),
  });
  const after = phrase("editor.sentence", { points: points(now.score), criteria: criteria(tree.to) });
  return phrase("editor.change.from_to", { from: html`<del>${before}</del>`, to: html`<ins>${after}</ins>` });
}

function added(text: ComponentChild): ChangeText {
  return { kind: "added", text };
}

function removed(text: ComponentChild): ChangeText {
  return { kind: "removed", text };
}
