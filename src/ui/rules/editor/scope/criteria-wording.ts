import {
  type Criteria,
  type Fields,
  type RuleDraft,
  type RuleField,
  readScore,
  toScoringRule,
} from "../../../../scoring/index.ts";
import { type CriteriaTexts, createCriteriaTexts } from "../../../runtime/criteria/criteria-texts.ts";
import type { Locale } from "../../../runtime/locale.ts";

/** Criteria texts in which what is not finished yet is a gap. */
export function createDraftTexts(fields: readonly RuleField[], locale: Locale): CriteriaTexts {
  const gap = locale.translate("editor.gap");
  const translate: Locale["translate"] = (key, params) =>
    (key as string) === "criteria.other" && params?.["field"] === gap ? gap : locale.translate(key, params);
  const texts = createCriteriaTexts(fields, { ...locale, translate });
  return { ...texts, sentence: (criteria) => texts.sentence(fillGaps(criteria, gap)) };
}

const UNFINISHED_DAYS = /^\$\{(?:AGE|DUE)INDAYS\}\+(?!\d+$)/;

function fillGaps(criteria: Criteria, gap: string): Criteria {
  switch (criteria.kind) {
    case "group":
      return { ...criteria, members: criteria.members.map((member) => fillGaps(member, gap)) };
    case "criterion":
      return { ...criteria, value: fillValue(criteria.value, gap) };
    case "unreadable":
      // What nobody has filled in yet, not what nobody can read.
      return criteria.raw === null && criteria.problem !== "unknown_operator" ? asGap(gap) : criteria;
  }
}

function fillValue(value: unknown, gap: string): unknown {
  if (Array.isArray(value)) return value.length === 0 ? gap : value.map((item) => fillValue(item, gap));
  const lacking = value === null || value === undefined || (typeof value === "string" && value.trim() === "");
  return lacking || (typeof value === "string" && UNFINISHED_DAYS.test(value)) ? gap : value;
}

/** A criterion whose sentence is the gap alone. */
function asGap(gap: string): Criteria {
  return {
    kind: "criterion",
    field: gap,
    fieldId: null,
    comparator: "",
    value: gap,
    valueType: "value",
    disrupted: false,
  };
}

/** Typed points in the user's own writing; what is no number is a gap. */
export function describePoints(text: string, { translate, points }: Locale): string {
  const score = readScore(text);
  return score === null ? translate("editor.gap") : points(score);
}

/** The draft's field rules as sentences, in its order. */
export function describeFieldRules(draft: RuleDraft, fields: Fields, texts: CriteriaTexts): readonly string[] {
  return (toScoringRule(draft, fields).fieldRules ?? []).map(({ criteria }) => texts.sentence(criteria).trim());
}
