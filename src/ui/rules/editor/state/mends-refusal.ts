import type { RuleRefused } from "../../../../crm/index.ts";
import type { DraftKey, RuleEdit, RulePlace } from "../../../../scoring/index.ts";

/** True for an edit of what Zoho's refusal names, or of all that it could be about. */
export function mendsRefusal({ place }: RuleRefused, edit: RuleEdit): boolean {
  if (place === null) return true;
  if (place.key === null) return placeOf(edit) === place.part || place.part === "rule";
  return nameTarget(edit) === place.key || edit.kind.startsWith("remove_") || place.part === "criteria";
}

/** The part of the draft that is edited; null: the draft itself. */
export function nameTarget(edit: RuleEdit): DraftKey | null {
  if ("key" in edit) return edit.key;
  return "to" in edit ? edit.to : null;
}

function placeOf({ kind }: RuleEdit): RulePlace["part"] | null {
  switch (kind) {
    case "set_name":
      return "name";
    case "set_description":
      return "description";
    case "set_module":
      return "module";
    case "set_layout":
      return "layout";
    case "set_active":
      return "active";
    case "add_field_rule":
    case "remove_field_rule":
      return "field_rules";
    case "add_signal_rule":
    case "remove_signal_rule":
      return "signal_rules";
    default:
      return null;
  }
}
