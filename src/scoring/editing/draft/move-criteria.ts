import { changeGroup, dropEmptyGroups, findNode, replaceNode } from "./draft-tree.ts";
import { type EditRefusal, refuseEdit } from "./edit-refusal.ts";
import type { CriteriaDraft, DraftKey, GroupDraft } from "./rule-draft.ts";

/**
 * One step in reading order: past a criterion, into the group beside it, or at the end of its own group out of it. Every
 * place of the tree can be reached by such steps alone, without dragging.
 */
export function moveCriteria(root: GroupDraft, key: DraftKey, direction: "up" | "down"): GroupDraft | EditRefusal {
  const place = findNode(root, key);
  if (place === null) return refuseEdit("unknown_key");
  const { node, parent, index } = place;
  if (parent === null) return refuseEdit("root_group");
  const up = direction === "up";
  const beside = parent.members[up ? index - 1 : index + 1];
  if (beside === undefined) return moveOut(root, node, parent, up);
  if (beside.kind === "group") return moveInto(root, node, beside, up);
  const members = parent.members.toSpliced(index, 1).toSpliced(up ? index - 1 : index + 1, 0, node);
  return changeGroup(root, parent.key, (group) => ({ ...group, members }));
}

function moveOut(root: GroupDraft, node: CriteriaDraft, parent: GroupDraft, up: boolean): GroupDraft | EditRefusal {
  if (parent === root) return refuseEdit(up ? "already_first" : "already_last");
  const left = { ...parent, members: parent.members.filter((member) => member !== node) };
  return dropEmptyGroups(replaceNode(root, parent.key, () => (up ? [node, left] : [left, node])));
}

function moveInto(root: GroupDraft, node: CriteriaDraft, group: GroupDraft, up: boolean): GroupDraft {
  const without = replaceNode(root, node.key, () => []);
  return changeGroup(without, group.key, (target) => ({
    ...target,
    members: up ? [...target.members, node] : [node, ...target.members],
  }));
}
