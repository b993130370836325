import type { CriteriaDraft, DraftKey, FieldRuleDraft, GroupDraft, RuleDraft } from "./rule-draft.ts";

/** Where a node stands: its parent and its place there. `parent` null: it is the root. */
export interface NodePlace {
  readonly node: CriteriaDraft;
  readonly parent: GroupDraft | null;
  readonly index: number;
}

export function findNode(root: GroupDraft, key: DraftKey): NodePlace | null {
  return findBelow(root, key, null, 0);
}

function findBelow(node: CriteriaDraft, key: DraftKey, parent: GroupDraft | null, index: number): NodePlace | null {
  if (node.key === key) return { node, parent, index };
  if (node.kind !== "group") return null;
  for (const [place, member] of node.members.entries()) {
    const found = findBelow(member, key, node, place);
    if (found !== null) return found;
  }
  return null;
}

/** The field rule that has this key or holds the node that has it. */
export function findFieldRule(draft: RuleDraft, key: DraftKey): FieldRuleDraft | null {
  return draft.fieldRules.find((rule) => rule.key === key || findNode(rule.criteria, key) !== null) ?? null;
}

/** The tree with the group of this key changed; everything else stays the same objects. */
export function changeGroup(root: GroupDraft, key: DraftKey, change: (group: GroupDraft) => GroupDraft): GroupDraft {
  if (root.key === key) return change(root);
  return mapMembers(root, (member) => (member.kind === "group" ? changeGroup(member, key, change) : member));
}

/** The tree with the node of this key replaced by any number of nodes. */
export function replaceNode(
  root: GroupDraft,
  key: DraftKey,
  replace: (node: CriteriaDraft) => readonly CriteriaDraft[],
): GroupDraft {
  const members = root.members.flatMap((member): readonly CriteriaDraft[] => {
    if (member.key === key) return replace(member);
    return member.kind === "group" ? [replaceNode(member, key, replace)] : [member];
  });
  return isSame(members, root.members) ? root : { ...root, members };
}

/** Groups without members are dropped, the root alone may stay empty. */
export function dropEmptyGroups(root: GroupDraft): GroupDraft {
  const members = root.members.flatMap((member): readonly CriteriaDraft[] => {
    if (member.kind !== "group") return [member];
    const kept = dropEmptyGroups(member);
    return kept.members.length === 0 ? [] : [kept];
  });
  return isSame(members, root.members) ? root : { ...root, members };
}

function mapMembers(group: GroupDraft, map: (member: CriteriaDraft) => CriteriaDraft): GroupDraft {
  const members = group.members.map(map);
  return isSame(members, group.members) ? group : { ...group, members };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** How deep the tree is once its groups are written with two members each, leaning left. */
export function measureWrittenDepth(node: CriteriaDraft): number {
  if (node.kind !== "group") return 0;
  const [first, ...rest] = node.members;
  if (first === undefined) return 0;
  return rest.reduce((depth, member) => Math.max(depth, measureWrittenDepth(member)) + 1, measureWrittenDepth(first));
}
