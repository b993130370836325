import type { KeyMaker } from "./draft-keys.ts";
import type { CriteriaDraft, GroupDraft } from "./rule-draft.ts";

/** The same criteria with keys of their own. */
export function copyCriteria<T extends CriteriaDraft>(criteria: T, keys: KeyMaker): T;
export function copyCriteria(criteria: CriteriaDraft, keys: KeyMaker): CriteriaDraft {
  const key = keys.next();
  return criteria.kind === "group" ? copyGroup(criteria, key, keys) : { ...criteria, key };
}

function copyGroup(group: GroupDraft, key: string, keys: KeyMaker): GroupDraft {
  return { ...group, key, members: group.members.map((member) => copyCriteria(member, keys)) };
}
