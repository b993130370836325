import { copyCriteria } from "./copy-criteria.ts";
import { createFieldRule } from "./create-draft.ts";
import { createKeyMaker } from "./draft-keys.ts";
import { findFieldRule } from "./draft-tree.ts";
import { editCriteria } from "./edit-criteria.ts";
import { type EditRefusal, isEditRefusal, refuseEdit } from "./edit-refusal.ts";
import type { FieldRuleDraft, RuleDraft, SignalRuleDraft } from "./rule-draft.ts";
import type { CriteriaEdit, FieldRuleEdit, HeadEdit, RuleEdit, SignalRuleEdit } from "./rule-edit.ts";

/** The draft after the edit, or why it is not done. Parts that the edit does not touch stay the same objects. */
export function editRule(draft: RuleDraft, edit: RuleEdit): RuleDraft | EditRefusal {
  if (draft.readOnly !== null) return refuseEdit("read_only");
  switch (edit.kind) {
    case "set_name":
    case "set_description":
    case "set_module":
    case "set_layout":
    case "set_active":
      return editHead(draft, edit);
    case "add_field_rule":
    case "remove_field_rule":
    case "duplicate_field_rule":
    case "move_field_rule":
    case "set_field_rule_score":
      return editFieldRules(draft, edit);
    case "add_signal_rule":
    case "remove_signal_rule":
    case "set_signal":
    case "set_signal_rule_score":
      return editSignalRules(draft, edit);
    default:
      return editFieldRuleCriteria(draft, edit);
  }
}

function editHead(draft: RuleDraft, edit: HeadEdit): RuleDraft | EditRefusal {
  switch (edit.kind) {
    case "set_name":
      return { ...draft, name: edit.name };
    case "set_description":
      return { ...draft, description: edit.description };
    case "set_active":
      return { ...draft, active: edit.active };
    case "set_module":
      return draft.base === null ? { ...draft, module: edit.module, layout: null } : refuseEdit("module_fixed");
    case "set_layout":
      return draft.base === null ? { ...draft, layout: edit.layout } : refuseEdit("layout_fixed");
  }
}

function editFieldRules(draft: RuleDraft, edit: FieldRuleEdit): RuleDraft | EditRefusal {
  const { fieldRules } = draft;
  const keys = createKeyMaker(draft.nextKey);
  if (edit.kind === "add_field_rule") {
    const added = createFieldRule(keys);
    return { ...draft, fieldRules: [...fieldRules, added], nextKey: keys.used };
  }
  const index = fieldRules.findIndex(({ key }) => key === edit.key);
  const rule = fieldRules[index];
  if (rule === undefined) return refuseEdit("unknown_key");
  switch (edit.kind) {
    case "remove_field_rule":
      return { ...draft, fieldRules: fieldRules.toSpliced(index, 1) };
    case "duplicate_field_rule": {
      const copy: FieldRuleDraft = { ...rule, key: keys.next(), id: null, criteria: copyCriteria(rule.criteria, keys) };
      return { ...draft, fieldRules: fieldRules.toSpliced(index + 1, 0, copy), nextKey: keys.used };
    }
    case "move_field_rule": {
      const to = edit.direction === "up" ? index - 1 : index + 1;
      if (to < 0) return refuseEdit("already_first");
      if (to >= fieldRules.length) return refuseEdit("already_last");
      return { ...draft, fieldRules: fieldRules.toSpliced(index, 1).toSpliced(to, 0, rule) };
    }
    case "set_field_rule_score":
      return { ...draft, fieldRules: fieldRules.with(index, { ...rule, scoreText: edit.score }) };
  }
}

function editSignalRules(draft: RuleDraft, edit: SignalRuleEdit): RuleDraft | EditRefusal {
  if (draft.wrapped) return refuseEdit("signals_read_only");
  const { signalRules } = draft;
  if (edit.kind === "add_signal_rule") {
    const keys = createKeyMaker(draft.nextKey);
    const added: SignalRuleDraft = { key: keys.next(), id: null, scoreText: "", signal: edit.signal ?? null };
    return { ...draft, signalRules: [...signalRules, added], nextKey: keys.used };
  }
  const index = signalRules.findIndex(({ key }) => key === edit.key);
  const rule = signalRules[index];
  if (rule === undefined) return refuseEdit("unknown_key");
  switch (edit.kind) {
    case "remove_signal_rule":
      return { ...draft, signalRules: signalRules.toSpliced(index, 1) };
    case "set_signal":
      return { ...draft, signalRules: signalRules.with(index, { ...rule, signal: edit.signal }) };
    case "set_signal_rule_score":
      return { ...draft, signalRules: signalRules.with(index, { ...rule, scoreText: edit.score }) };
  }
}

function editFieldRuleCriteria(draft: RuleDraft, edit: CriteriaEdit): RuleDraft | EditRefusal {
  const rule = findFieldRule(draft, "to" in edit ? edit.to : edit.key);
  if (rule === null) return refuseEdit("unknown_key");
  const keys = createKeyMaker(draft.nextKey);
  // What is added to a field rule is added to the root of its criteria.
  const target = "to" in edit && edit.to === rule.key ? { ...edit, to: rule.criteria.key } : edit;
  const criteria = editCriteria(rule.criteria, target, keys);
  if (isEditRefusal(criteria)) return criteria;
  const index = draft.fieldRules.indexOf(rule);
  return { ...draft, fieldRules: draft.fieldRules.with(index, { ...rule, criteria }), nextKey: keys.used };
}
