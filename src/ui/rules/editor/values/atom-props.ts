import type { DraftAtom, RuleField, ValueKind } from "../../../../scoring/index.ts";
import type { Control } from "../store/use-control.ts";

export interface AtomProps {
  readonly kind: Exclude<ValueKind, "none">;
  readonly field: RuleField;
  readonly value: DraftAtom;
  readonly label: string;
  readonly control: Control;
  /** The control's own id, only for the first of several. */
  readonly id?: string | undefined;
  readonly onValue: (value: DraftAtom) => void;
}
