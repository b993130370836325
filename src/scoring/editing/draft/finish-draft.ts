import { MOST_POINTS } from "../../explaining/points.ts";
import type { Criteria, CriteriaGroup, Criterion, UnreadableCriteria } from "../../terms/criteria.ts";
import type { FieldMetadata } from "../../terms/crm-record.ts";
import type { RuleId } from "../../terms/ids.ts";
import type { FieldRule, ScoringRule, SignalRule } from "../../terms/scoring-rule.ts";
import { finishComparator, finishValue, plainMinus } from "./draft-values.ts";
import type { CriteriaDraft, CriterionDraft, DraftKey, RuleDraft } from "./rule-draft.ts";

/** Criteria whose nodes still know their keys in the draft. */
export type KeyedCriteria =
  | (Criterion & { readonly key: DraftKey })
  | (UnreadableCriteria & { readonly key: DraftKey })
  | KeyedGroup;

export interface KeyedGroup extends CriteriaGroup {
  readonly key: DraftKey;
  readonly members: readonly KeyedCriteria[];
}

export type Fields = ReadonlyMap<string, FieldMetadata> | null;

/** null for text that is no number of points; points of stored rules are numbers, whole ones as far as Zoho documents. */
export function readScore(text: string): number | null {
  const typed = plainMinus(text.trim());
  const points = /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(typed) ? Number(typed) : MOST_POINTS;
  return Math.abs(points) < MOST_POINTS ? points : null;
}

/**
 * The tree with values as Zoho takes them, node for node like the draft. What is not finished becomes a node that nobody
 * can read, and is judged as such.
 */
export function finishCriteria(criteria: CriteriaDraft, fields: Fields): KeyedCriteria {
  if (criteria.kind === "unreadable") return criteria;
  if (criteria.kind === "criterion") return finishCriterion(criteria, fields);
  const { key, operator, members } = criteria;
  if (members.length === 0) return { kind: "unreadable", key, problem: "empty_group", raw: null };
  return {
    kind: "group",
    key,
    operator,
    members: members.map((member) => finishCriteria(member, fields)),
    disrupted: false,
  };
}

function finishCriterion(draft: CriterionDraft, fields: Fields): KeyedCriteria {
  const { key, field, fieldId, choice, value, written } = draft;
  if (written !== null) return { ...written, key };
  if (field === "" || choice === null) return { kind: "unreadable", key, problem: "not_criteria", raw: null };
  return {
    kind: "criterion",
    key,
    field,
    fieldId,
    comparator: finishComparator(choice),
    value: finishValue(choice, value, fields?.get(field) ?? null),
    valueType: "value",
    disrupted: false,
  };
}

/**
 * The rule that the draft would be, for explanations: never throws, whatever is unfinished. Points that can't be read
 * are 0 (validateRule says so); a new rule has the id "". Field rules stand in the draft's order.
 */
export function toScoringRule(draft: RuleDraft, fields: Fields): ScoringRule {
  const { base, name, description, module, layout, active } = draft;
  const fieldRules = draft.fieldRules.map(
    ({ id, scoreText, criteria }): FieldRule => ({
      id,
      score: readScore(scoreText) ?? 0,
      criteria: finishCriteria(criteria, fields) satisfies Criteria,
    }),
  );
  const signalRules = draft.signalRules.flatMap(({ id, scoreText, signal }): readonly SignalRule[] =>
    signal === null ? [] : [{ id, score: readScore(scoreText) ?? 0, signal }],
  );
  const described = description === "" ? null : description;
  const head = { name, description: described, module, layout, active };
  // What could not be read of a read-only rule must not turn into "no field rules".
  const edited = draft.readOnly === null ? { fieldRules, signalRules } : {};
  return { ...(base ?? NEW_RULE), ...head, ...edited };
}

const NEW_RULE = {
  id: "" as RuleId,
  kind: "manual",
  ziaType: null,
  fieldRules: [],
  signalRules: [],
  touchPointRules: [],
  hasSignalRules: null,
  createdTime: null,
  modifiedTime: null,
  createdBy: null,
  modifiedBy: null,
  source: {},
} as const satisfies Partial<ScoringRule>;
