import {
  type Criteria,
  type Criterion,
  describeCriteria,
  describeNeed,
  type FieldMetadata,
  type Wording,
} from "../../../scoring/index.ts";
import { containText } from "../contained-texts.ts";
import { formatValue } from "../format-value.ts";
import type { Locale } from "../locale.ts";
import type { MessageKey } from "../translate.ts";

/** Criteria and values in the user's words. */
export interface CriteriaTexts {
  /** The label of a field by its API name; the API name where there is no label. */
  label(field: string): string;
  sentence(criteria: Criteria): string;
  /** What the rule wants: the bare value for "is", else the whole sentence. */
  wanted(criterion: Criterion): string;
  /** What the record has. */
  seen(field: string, value: unknown): string;
}

/** Letters and marks of scripts that run from right to left, and marks that change a text's direction. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export function createCriteriaTexts(fields: readonly FieldMetadata[], locale: Locale): CriteriaTexts {
  const byName = new Map(fields.map((field) => [field.apiName, field]));
  const label = (field: string) => byName.get(field)?.label ?? field;
  const format = (field: string, value: unknown) => formatValue(value, byName.get(field), locale);
  const rightToLeft = locale.direction === "rtl";
  /** Keeps a part's direction from reordering the sentence that it stands in: by isolates, as a sentence is plain text. */
  const isolate = (text: string) => (rightToLeft || TURNS.test(text) ? `\u2068${containText(text)}\u2069` : text);
  const wording: Wording = {
    phrase: (key, params) => locale.translate(key as MessageKey, params),
    locale: locale.language,
    label: (field) => isolate(label(field)),
    formatValue: (field, value) => (isPlain(value) ? isolate(format(field, value)) : null),
  };
  /** With the mark of the page's direction: a browser would go by the sentence's first letter, which may be a part's. */
  const lead = (text: string) => {
    if (rightToLeft) return `\u200f${text}`;
    return TURNS.test(text) ? `\u200e${text}` : text;
  };
  const sentence = (criteria: Criteria) => lead(describeCriteria(criteria, wording));
  return {
    label,
    sentence,
    wanted: (criterion) => lead(describeNeed(criterion, wording)),
    seen: format,
  };
}

/** Placeholders and references have words of their own. */
function isPlain(value: unknown): boolean {
  return typeof value === "string" ? !value.startsWith("${") : typeof value === "number" || typeof value === "boolean";
}
