import type { ScoringRule, Signal, TouchPointRule } from "../../scoring/index.ts";
import type { CriteriaTexts } from "../criteria-texts.ts";
import type { Locale } from "../locale.ts";

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
  { translate }: Locale,
): ScoreLines {
  const known = new Map(signals.map((signal) => [signal.id, signal]));
  const fieldRules = (rule.fieldRules ?? []).map(({ score, criteria }) => ({
    score,
    sentence: texts.sentence(criteria),
  }));
  const signalLines = rule.signalRules.map(({ score, signal }) => {
    const found = known.get(signal.id);
    const name = found?.label ?? signal.namespace ?? signal.id;
    const channel = found?.channel ?? null;
    const sentence = channel === null ? name : translate("settings.rule.signal", { channel, signal: name });
    return { score, sentence };
  });
  const touchPoints = rule.touchPointRules.map((touchPoint) => ({
    score: touchPoint.score,
    sentence: touchPointText(touchPoint) ?? translate("touch.unnamed"),
  }));
  return { fieldRules, touchPoints: [...signalLines, ...touchPoints] };
}

/** The newer factors have no documented meaning here: they are named with the words that Zoho gives them. */
function touchPointText({ group, source }: TouchPointRule): string | null {
  const factors = Array.isArray(source["factors"]) ? source["factors"] : [];
  const words = factors.flatMap((factor: unknown) => readWords(factor));
  const text = words.map((word) => word.replaceAll("_", " ")).join(" ");
  if (group === null) return text || null;
  return text === "" ? group : `${group}: ${text}`;
}

function readWords(factor: unknown): readonly string[] {
  if (typeof factor !== "object" || factor === null) return [];
  return Object.entries(factor).flatMap(([key, value]) => {
    if (key === "id") return [];
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    return parts.flatMap((part) => (typeof part === "string" || typeof part === "number" ? String(part) : []));
  });
}
