import { DEEPEST_CRITERIA } from "../../terms/criteria.ts";
import { copyCriteria } from "./copy-criteria.ts";
import { createCriterion, createGroup } from "./create-draft.ts";
import type { KeyMaker } from "./draft-keys.ts";
import { changeGroup, dropEmptyGroups, findNode, measureWrittenDepth, replaceNode } from "./draft-tree.ts";
import { setComparator, setField, setValue } from "./edit-criterion.ts";
import { type EditRefusal, isEditRefusal, refuseEdit } from "./edit-refusal.ts";
import { moveCriteria } from "./move-criteria.ts";
import type { CriteriaDraft, CriterionDraft, GroupDraft } from "./rule-draft.ts";
import type { CriteriaEdit } from "./rule-edit.ts";

/** The tree after the edit, or why it is not done. */
export function editCriteria(root: GroupDraft, edit: CriteriaEdit, keys: KeyMaker): GroupDraft | EditRefusal {
  const edited = editTree(root, edit, keys);
  if (isEditRefusal(edited)) return edited;
  const deeper = measureWrittenDepth(edited) > Math.max(DEEPEST_CRITERIA, measureWrittenDepth(root));
  return deeper ? refuseEdit("nested_too_deeply") : edited;
}

function editTree(root: GroupDraft, edit: CriteriaEdit, keys: KeyMaker): GroupDraft | EditRefusal {
  const place = findNode(root, "to" in edit ? edit.to : edit.key);
  if (place === null) return refuseEdit("unknown_key");
  const { node, parent } = place;
  switch (edit.kind) {
    case "add_criterion":
      return addTo(root, node, createCriterion(keys));
    case "add_group": {
      const outer = node.kind === "group" ? node.operator : (parent?.operator ?? "and");
      return addTo(root, node, createGroup(keys, edit.operator ?? otherThan(outer), [createCriterion(keys)]));
    }
    case "remove_criteria":
      return parent === null ? refuseEdit("root_group") : dropEmptyGroups(replaceNode(root, node.key, () => []));
    case "duplicate_criteria":
      if (parent === null) return refuseEdit("root_group");
      return replaceNode(root, node.key, () => [node, copyCriteria(node, keys)]);
    case "move_criteria":
      return moveCriteria(root, node.key, edit.direction);
    case "wrap_criteria":
      return wrapNode(root, node, edit.operator ?? otherThan(parent?.operator ?? root.operator), keys);
    case "unwrap_group":
      return unwrapGroup(root, node, parent);
    case "set_operator":
      if (node.kind !== "group") return refuseEdit("unknown_key");
      return changeGroup(root, node.key, (group) => ({ ...group, operator: edit.operator }));
    case "set_field":
      return changeCriterion(root, node, (criterion) => setField(criterion, edit.field, edit.from));
    case "set_comparator":
      return changeCriterion(root, node, (criterion) => setComparator(criterion, edit.choice, edit.field));
    case "set_value":
      return changeCriterion(root, node, (criterion) => setValue(criterion, edit.value));
  }
}

function addTo(root: GroupDraft, node: CriteriaDraft, added: CriteriaDraft): GroupDraft {
  if (node.kind !== "group") return replaceNode(root, node.key, () => [node, added]);
  return changeGroup(root, node.key, (group) => ({ ...group, members: [...group.members, added] }));
}

/** Wrapping the root puts all of it into a group of a new root. */
function wrapNode(root: GroupDraft, node: CriteriaDraft, operator: GroupDraft["operator"], keys: KeyMaker): GroupDraft {
  if (node === root) return createGroup(keys, operator, [root]);
  return replaceNode(root, node.key, () => [createGroup(keys, operator, [node])]);
}

/** The members take the group's place. A parent without other members takes over its operator, so nothing changes. */
function unwrapGroup(root: GroupDraft, node: CriteriaDraft, parent: GroupDraft | null): GroupDraft | EditRefusal {
  if (node.kind !== "group") return refuseEdit("unknown_key");
  if (parent === null) return refuseEdit("root_group");
  const unwrapped = replaceNode(root, node.key, () => node.members);
  if (parent.members.length > 1) return unwrapped;
  return changeGroup(unwrapped, parent.key, (group) => ({ ...group, operator: node.operator }));
}

function changeCriterion(
  root: GroupDraft,
  node: CriteriaDraft,
  change: (criterion: CriterionDraft) => CriterionDraft,
): GroupDraft | EditRefusal {
  if (node.kind !== "criterion") return refuseEdit("unknown_key");
  return replaceNode(root, node.key, () => [change(node)]);
}

function otherThan(operator: GroupDraft["operator"]): GroupDraft["operator"] {
  return operator === "and" ? "or" : "and";
}
