import { explainScore, type ScoreExplanation } from "../../../scoring/index.ts";
import type { Reading } from "./record-score-state.ts";

/** null where the record or its rules are not known. */
export function explainReading(module: string, reading: Reading): ScoreExplanation | null {
  const { record, rules, scores, fields, org } = reading.parts;
  if (record.value === null || rules.value === null) return null;
  return explainScore({
    record: record.value,
    module,
    rules: rules.value,
    scores: scores.value,
    scoresIncomplete: scores.gaps !== undefined,
    history: reading.history,
    context: {
      now: reading.readAt,
      timeZone: org.value?.timeZone ?? reading.ownTimeZone,
      fiscalYearStartMonth: reading.fiscalYearStartMonth,
      fields: fields.value === null ? null : new Map(fields.value.map((field) => [field.apiName, field])),
    },
  });
}
