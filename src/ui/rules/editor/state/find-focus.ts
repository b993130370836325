import {
  type CriteriaDraft,
  type DraftKey,
  listNodes,
  type RuleDraft,
  type RuleEdit,
} from "../../../../scoring/index.ts";
import { findParent } from "../draft/criteria-nodes.ts";
import { buttonId, controlId } from "./control-ids.ts";

/** The id of the element that the user goes on with after an edit; null: the focus stays where it is. */
export function findFocusAfter(before: RuleDraft, after: RuleDraft, edit: RuleEdit): string | null {
  switch (edit.kind) {
    case "add_field_rule":
    case "duplicate_field_rule":
      return focusNew(before.fieldRules, after.fieldRules, "score");
    case "add_signal_rule":
      return focusNew(before.signalRules, after.signalRules, "signal");
    case "remove_field_rule":
      return focusNeighbour(before.fieldRules, edit.key, "score") ?? buttonId("add", "field_rules");
    case "remove_signal_rule":
      return focusNeighbour(before.signalRules, edit.key, "signal") ?? buttonId("add", "signal_rules");
    case "move_field_rule":
    case "move_criteria":
      return buttonId(edit.direction, edit.key);
    case "add_criterion":
    case "add_group":
    case "duplicate_criteria":
      return focusNewNode(before, after);
    case "remove_criteria":
      return focusAfterRemoval(before, after, edit.key);
    case "wrap_criteria": {
      const group = findParent(after, edit.key);
      return group === null ? null : buttonId("operator", group.key);
    }
    case "unwrap_group": {
      const group = allNodes(before).find(({ key }) => key === edit.key);
      const [first] = group?.kind === "group" ? group.members : [];
      return first === undefined ? null : firstControl(first);
    }
    default:
      return null;
  }
}

interface Keyed {
  readonly key: DraftKey;
}

function focusNew(before: readonly Keyed[], after: readonly Keyed[], part: "score" | "signal"): string | null {
  const known = new Set(before.map(({ key }) => key));
  const added = after.find(({ key }) => !known.has(key));
  return added === undefined ? null : controlId({ part, key: added.key });
}

function focusNeighbour(before: readonly Keyed[], removed: DraftKey, part: "score" | "signal"): string | null {
  const index = before.findIndex(({ key }) => key === removed);
  const neighbour = before[index + 1] ?? before[index - 1];
  return neighbour === undefined ? null : controlId({ part, key: neighbour.key });
}

function focusNewNode(before: RuleDraft, after: RuleDraft): string | null {
  const known = new Set(allNodes(before).map(({ key }) => key));
  const added = allNodes(after).find((node) => !known.has(node.key) && node.kind !== "group");
  return added === undefined ? null : firstControl(added);
}

/** What stood next, else what stood before, else the group that it stood in. */
function focusAfterRemoval(before: RuleDraft, after: RuleDraft, key: DraftKey): string | null {
  const kept = new Map(allNodes(after).map((node) => [node.key, node]));
  for (let parent = findParent(before, key), child = key; parent !== null; ) {
    const index = parent.members.findIndex((member) => member.key === child);
    for (const neighbour of [parent.members[index + 1], parent.members[index - 1]]) {
      const node = neighbour === undefined ? undefined : kept.get(neighbour.key);
      if (node !== undefined) return firstControl(node);
    }
    if (kept.has(parent.key)) return buttonId("add", parent.key);
    child = parent.key;
    parent = findParent(before, child);
  }
  return null;
}

function firstControl(node: CriteriaDraft): string {
  if (node.kind === "group") return buttonId("operator", node.key);
  return node.kind === "criterion" ? controlId({ part: "field", key: node.key }) : buttonId("remove", node.key);
}

function allNodes(draft: RuleDraft): readonly CriteriaDraft[] {
  return draft.fieldRules.flatMap(({ criteria }) => listNodes<CriteriaDraft>(criteria));
}
