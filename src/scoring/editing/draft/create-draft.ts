import { spreadDisruption } from "../../matching/criteria-walk.ts";
import type { Criteria } from "../../terms/criteria.ts";
import type { LayoutRef, ScoringRule } from "../../terms/scoring-rule.ts";
import { createKeyMaker, type KeyMaker } from "./draft-keys.ts";
import { readStoredValue } from "./draft-values.ts";
import type {
  CriteriaDraft,
  CriterionDraft,
  FieldRuleDraft,
  GroupDraft,
  ReadOnlyReason,
  RuleDraft,
} from "./rule-draft.ts";

export interface NewDraft {
  readonly module: ScoringRule["module"];
  readonly layout?: LayoutRef | null;
  /** True where the organisation's stored rules keep their field rules in an inner object; see isWrapped. */
  readonly wrapped?: boolean;
}

/** A rule that is not stored yet, active, with one field rule to fill in. */
export function createDraft({ module, layout = null, wrapped = false }: NewDraft): RuleDraft {
  const keys = createKeyMaker(1);
  const fieldRules = [createFieldRule(keys)];
  return {
    base: null,
    readOnly: null,
    wrapped,
    name: "",
    description: "",
    module,
    layout,
    active: true,
    fieldRules,
    signalRules: [],
    nextKey: keys.used,
  };
}

/** `firstKey` keeps keys apart from those of another draft; see rebaseDraft. */
export function draftFromRule(rule: ScoringRule, firstKey = 1): RuleDraft {
  const keys = createKeyMaker(firstKey);
  const fieldRules = (rule.fieldRules ?? []).map(
    ({ id, score, criteria }): FieldRuleDraft => ({
      key: keys.next(),
      id,
      scoreText: String(score),
      criteria: readRoot(criteria, keys),
    }),
  );
  const signalRules = rule.signalRules.map(({ id, score, signal }) => ({
    key: keys.next(),
    id,
    scoreText: String(score),
    signal: { id: signal.id, namespace: signal.namespace },
  }));
  return {
    base: rule,
    readOnly: findReadOnlyReason(rule),
    wrapped: isWrapped(rule),
    name: rule.name,
    description: rule.description ?? "",
    module: rule.module,
    layout: rule.layout,
    active: rule.active,
    fieldRules,
    signalRules,
    nextKey: keys.used,
  };
}

/** True for the newest of Zoho's three shapes of a rule, where `touch_point_rules` stand for signal rules. */
export function isWrapped({ source }: ScoringRule): boolean {
  return Object.hasOwn(source, "manual_scoring_rule");
}

/** A field rule without its id could only be added a second time, never changed. */
function findReadOnlyReason({ kind, fieldRules, signalRules }: ScoringRule): ReadOnlyReason | null {
  if (kind === "zia") return "zia";
  if (fieldRules === null) return "incomplete";
  return [...fieldRules, ...signalRules].some(({ id }) => id === null) ? "incomplete" : null;
}

export function createFieldRule(keys: KeyMaker): FieldRuleDraft {
  const key = keys.next();
  return { key, id: null, scoreText: "", criteria: createGroup(keys, "and", [createCriterion(keys)]) };
}

export function createGroup(
  keys: KeyMaker,
  operator: GroupDraft["operator"],
  members: readonly CriteriaDraft[],
): GroupDraft {
  return { kind: "group", key: keys.next(), operator, members };
}

export function createCriterion(keys: KeyMaker): CriterionDraft {
  return { kind: "criterion", key: keys.next(), field: "", fieldId: null, choice: null, value: null, written: null };
}

function readRoot(criteria: Criteria, keys: KeyMaker): GroupDraft {
  const read = readCriteria(spreadDisruption(criteria), keys);
  return read.kind === "group" ? read : createGroup(keys, "and", [read]);
}

/** Zoho's editor writes ((1 and 2) and 3), which people mean as 1, 2 and 3: groups that lean left are joined. */
function readCriteria(criteria: Criteria, keys: KeyMaker): CriteriaDraft {
  if (criteria.kind === "unreadable") return { ...criteria, key: keys.next() };
  if (criteria.kind === "criterion") {
    const { choice, value } = readStoredValue(criteria);
    const { field, fieldId } = criteria;
    return { kind: "criterion", key: keys.next(), field, fieldId, choice, value, written: criteria };
  }
  const key = keys.next();
  const members = criteria.members.map((member) => readCriteria(member, keys));
  const [first, ...rest] = members;
  const leansLeft = first?.kind === "group" && first.operator === criteria.operator;
  return {
    kind: "group",
    key,
    operator: criteria.operator,
    members: leansLeft ? [...first.members, ...rest] : members,
  };
}
