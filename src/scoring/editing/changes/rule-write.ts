import type { FieldRuleId, LayoutId, RuleId, SignalRuleId } from "../../terms/ids.ts";
import { type Fields, finishCriteria, type KeyedCriteria, readScore } from "../draft/finish-draft.ts";
import type { DraftKey, RuleDraft } from "../draft/rule-draft.ts";
import { compareRule, type RuleChange } from "./rule-changes.ts";

/** A rule for Zoho to make. */
export interface NewRule {
  readonly name: string;
  readonly description: string | null;
  readonly module: { readonly apiName: string; readonly id: string | null };
  readonly layoutId: LayoutId | null;
  readonly active: boolean;
  readonly fieldRules: readonly FieldRuleWrite[];
  readonly signalRules: readonly SignalRuleWrite[];
  /** See RuleDraft. */
  readonly wrapped: boolean;
}

/** What an update of a rule changes: what is not there stays as it is. */
export interface RuleUpdate {
  readonly id: RuleId;
  readonly name?: string;
  readonly description?: string;
  readonly fieldRules: readonly FieldRuleWrite[];
  readonly signalRules: readonly SignalRuleWrite[];
  readonly wrapped: boolean;
}

/** `id` null: a new one. `key` null: it is not in the draft any more. */
export interface FieldRuleWrite {
  readonly key: DraftKey | null;
  readonly id: FieldRuleId | null;
  readonly removed: boolean;
  readonly score?: number;
  readonly criteria?: KeyedCriteria;
}

export interface SignalRuleWrite {
  readonly key: DraftKey | null;
  readonly id: SignalRuleId | null;
  readonly removed: boolean;
  readonly score?: number;
  readonly signal?: { readonly id: string; readonly namespace: string | null };
}

/** What a new draft makes. Points that can't be read are left out: Zoho says what is missing. */
export function planNewRule(draft: RuleDraft, fields: Fields): NewRule {
  const { name, description, module, layout, active, wrapped } = draft;
  return {
    name: name.trim(),
    description: description.trim() === "" ? null : description,
    module,
    layoutId: layout?.id ?? null,
    active,
    wrapped,
    fieldRules: draft.fieldRules.map(({ key, scoreText, criteria }) => ({
      key,
      id: null,
      removed: false,
      ...scored(readScore(scoreText)),
      criteria: finishCriteria(criteria, fields),
    })),
    signalRules: draft.signalRules.map(({ key, scoreText, signal }) => ({
      key,
      id: null,
      removed: false,
      ...scored(readScore(scoreText)),
      ...(signal === null ? {} : { signal }),
    })),
  };
}

/**
 * The update that makes the draft's base into the draft; null where none is needed. Whether the rule is active is no
 * part of it: that takes a call of its own. A new draft has no update.
 */
export function planRuleUpdate(draft: RuleDraft, fields: Fields): RuleUpdate | null {
  if (draft.base === null) return null;
  const changes = compareRule(draft.base, draft, fields).filter(({ kind }) => kind !== "active");
  if (changes.length === 0) return null;
  return {
    id: draft.base.id,
    ...(changes.some(({ kind }) => kind === "name") ? { name: draft.name.trim() } : {}),
    ...(changes.some(({ kind }) => kind === "description") ? { description: draft.description } : {}),
    fieldRules: changes.flatMap((change) => toFieldRuleWrite(change) ?? []),
    signalRules: changes.flatMap((change) => toSignalRuleWrite(change) ?? []),
    wrapped: draft.wrapped,
  };
}

function toFieldRuleWrite(change: RuleChange): FieldRuleWrite | null {
  switch (change.kind) {
    case "field_rule_added":
      return { key: change.key, id: null, removed: false, ...scored(change.score), criteria: change.criteria };
    case "field_rule_changed":
      return {
        key: change.key,
        id: change.id,
        removed: false,
        ...(change.score === null ? {} : scored(change.score.to)),
        ...(change.criteria === null ? {} : { criteria: change.criteria.to }),
      };
    case "field_rule_removed":
      return { key: null, id: change.id, removed: true };
    default:
      return null;
  }
}

function toSignalRuleWrite(change: RuleChange): SignalRuleWrite | null {
  switch (change.kind) {
    case "signal_rule_added":
      return {
        key: change.key,
        id: null,
        removed: false,
        ...scored(change.score),
        ...(change.signal === null ? {} : { signal: change.signal }),
      };
    case "signal_rule_changed":
      return {
        key: change.key,
        id: change.id,
        removed: false,
        ...(change.score === null ? {} : scored(change.score.to)),
        ...(change.signal === null || change.signal.to === null ? {} : { signal: change.signal.to }),
      };
    case "signal_rule_removed":
      return { key: null, id: change.id, removed: true };
    default:
      return null;
  }
}

function scored(score: number | null): { readonly score?: number } {
  return score === null ? {} : { score };
}
