import {
  type Criteria,
  type Criterion,
  describeCriteria,
  describeWanted,
  type FieldMetadata,
  type Wording,
} from "../scoring/index.ts";
import { formatValue } from "./format-value.ts";
import type { Locale } from "./locale.ts";
import type { MessageKey } from "./translate.ts";

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

const BARE: readonly string[] = ["equal", "in"];

export function createCriteriaTexts(fields: readonly FieldMetadata[], locale: Locale): CriteriaTexts {
  const byName = new Map(fields.map((field) => [field.apiName, field]));
  const label = (field: string) => byName.get(field)?.label ?? field;
  const wording: Wording = {
    phrase: (key, params) => locale.translate(key as MessageKey, params),
    locale: locale.language,
    label,
    formatValue: (field, value) => (isPlain(value) ? formatValue(value, byName.get(field), locale) : null),
  };
  return {
    label,
    sentence: (criteria) => describeCriteria(criteria, wording),
    wanted: (criterion) =>
      BARE.includes(criterion.comparator) && typeof criterion.value !== "boolean"
        ? describeWanted(criterion, wording)
        : describeCriteria(criterion, wording),
    seen: (field, value) => formatValue(value, byName.get(field), locale),
  };
}

/** Placeholders and references have words of their own. */
function isPlain(value: unknown): boolean {
  return typeof value === "string" ? !value.startsWith("${") : typeof value === "number" || typeof value === "boolean";
}
