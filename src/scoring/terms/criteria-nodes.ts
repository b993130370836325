import type { Criteria, CriteriaGroup } from "./criteria.ts";

/** A node of any tree of criteria: as they are written, as they are drafted, as a record was judged by them. */
interface TreeNode<Node> {
  readonly kind: string;
  readonly members?: readonly Node[];
}

/** All nodes in reading order, the root first. */
export function listNodes<Node extends TreeNode<Node>>(root: Node): readonly Node[] {
  return [root, ...(root.members ?? []).flatMap((member) => listNodes<Node>(member))];
}

/** (a and b) and c reads as a, b and c. */
export function flattenMembers({
  members,
  operator,
}: Pick<CriteriaGroup, "members" | "operator">): readonly Criteria[] {
  return members.flatMap((member) =>
    member.kind === "group" && (member.operator === operator || member.members.length === 1)
      ? flattenMembers({ members: member.members, operator })
      : [member],
  );
}
