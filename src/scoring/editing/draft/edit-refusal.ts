/** Why an edit is not done. The draft stays as it is. */
export type EditRefusalCode =
  /** Nothing of the draft has the key, or not the kind of thing that the edit is for. */
  | "unknown_key"
  | "read_only"
  /** Zoho changes neither after the rule is made: create another rule. */
  | "module_fixed"
  | "layout_fixed"
  | "already_first"
  | "already_last"
  | "root_group"
  | "nested_too_deeply"
  /** The rule keeps touch points, which are only shown. */
  | "signals_read_only";

export interface EditRefusal {
  readonly refused: EditRefusalCode;
}

export function refuseEdit(refused: EditRefusalCode): EditRefusal {
  return { refused };
}

export function isEditRefusal(value: object): value is EditRefusal {
  return "refused" in value;
}
