import {
  type CriteriaDraft,
  type DraftKey,
  type GroupDraft,
  listNodes,
  type RuleDraft,
} from "../../../../scoring/index.ts";

/** The node of this key in any field rule. */
export function findDraftNode({ fieldRules }: RuleDraft, key: DraftKey): CriteriaDraft | null {
  return (
    fieldRules.flatMap(({ criteria }) => listNodes<CriteriaDraft>(criteria)).find((node) => node.key === key) ?? null
  );
}

/** The group that holds the node of this key; null for roots and for keys that no node has. */
export function findParent(draft: RuleDraft, key: DraftKey): GroupDraft | null {
  for (const { criteria } of draft.fieldRules) {
    for (const node of listNodes<CriteriaDraft>(criteria)) {
      if (node.kind === "group" && node.members.some((member) => member.key === key)) return node;
    }
  }
  return null;
}

/** Whether there is nothing before or behind the node in its field rule, so that it can't be moved any further. */
export function findEdges(draft: RuleDraft, key: DraftKey): { readonly first: boolean; readonly last: boolean } {
  const root = draft.fieldRules.find(({ criteria }) => criteria.members.some((member) => member.key === key));
  const members = root?.criteria.members ?? [];
  return { first: members[0]?.key === key, last: members.at(-1)?.key === key };
}

/**
 * Where everything stands, by key: "2" for the second field rule (and its outermost group), "2.1" for the first member of
 * its criteria, and for the signal rules their own count.
 */
export function numberParts(draft: RuleDraft): ReadonlyMap<DraftKey, string> {
  const numbers = new Map<DraftKey, string>();
  for (const [index, { key, criteria }] of draft.fieldRules.entries()) {
    numbers.set(key, String(index + 1));
    numberNodes(criteria, String(index + 1), numbers);
  }
  for (const [index, { key }] of draft.signalRules.entries()) numbers.set(key, String(index + 1));
  return numbers;
}

function numberNodes(node: CriteriaDraft, number: string, numbers: Map<DraftKey, string>): void {
  numbers.set(node.key, number);
  if (node.kind !== "group") return;
  for (const [index, member] of node.members.entries()) numberNodes(member, `${number}.${index + 1}`, numbers);
}
