import type { ScoringRule, Signal, TouchPointRule } from "../../../scoring/index.ts";
import type { CriteriaTexts } from "../../runtime/criteria/criteria-texts.ts";
import type { Locale } from "../../runtime/locale.ts";
import { nameSignal, spellName } from "../../runtime/signal-names.ts";

/** One thing that gives points. */
export interface ScoreLine {
  /** null: Zoho did not say. */
  readonly score: number | null;
  readonly sentence: string;
}

export interface ScoreLines {
  readonly fieldRules: readonly ScoreLine[];
  /** Signals, and the newer touch points. */
  readonly touchPoints: readonly ScoreLine[];
}

/** Every field and signal rule as a sentence, in Zoho's order. */
export function listScoreLines(
  rule: ScoringRule,
  signals: readonly Signal[],
  texts: CriteriaTexts,
  locale: Locale,
): ScoreLines {
  const { translate } = locale;
  const fieldRules = (rule.fieldRules ?? []).map(({ score, criteria }) => ({
    score,
    sentence: texts.sentence(criteria),
  }));
  const signalLines = rule.signalRules.map(({ score, signal }) => ({
    score,
    sentence: nameSignal(signal, signals, locale),
  }));
  const touchPoints = rule.touchPointRules.map((touchPoint) => ({
    score: touchPoint.score,
    sentence: touchPointText(touchPoint, signals, locale) ?? translate("touch.unnamed"),
  }));
  return { fieldRules, touchPoints: [...signalLines, ...touchPoints] };
}

/** The newer factors have no documented meaning here: they are named with the words that Zoho gives them. */
function touchPointText(
  { group, source }: TouchPointRule,
  signals: readonly Signal[],
  { translate }: Locale,
): string | null {
  const factors: readonly unknown[] = Array.isArray(source["factors"]) ? source["factors"] : [];
  const text = factors
    .map((factor) => factorText(factor, signals))
    .join(" ")
    .trim();
  if (group === null) return text || null;
  return text === "" ? group : translate("app.labelled", { label: group, text });
}

/** e.g. "Email Opened greater than 3 days": the comparison counts only where there is something to compare with. */
function factorText(factor: unknown, signals: readonly Signal[]): string {
  if (typeof factor !== "object" || factor === null) return "";
  const { name, comparator, values, unit, period } = factor as Readonly<Record<string, unknown>>;
  const known = signals.find(({ namespace }) => namespace === name)?.label;
  const wanted = Array.isArray(values) ? values.map(readWord).filter((word) => word !== "") : [];
  const comparison = wanted.length === 0 ? [] : [readWord(comparator), ...wanted, readWord(unit)];
  return [known ?? readWord(name), ...comparison, readWord(period)].filter((word) => word !== "").join(" ");
}

function readWord(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? spellName(value) : "";
}
