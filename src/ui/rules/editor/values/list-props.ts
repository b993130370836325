import type { DraftAtom, RuleField } from "../../../../scoring/index.ts";
import type { Control } from "../store/use-control.ts";
import type { AtomProps } from "./atom-props.ts";

export interface ListProps {
  readonly kind: AtomProps["kind"];
  readonly field: RuleField;
  readonly values: readonly DraftAtom[];
  readonly label: string;
  readonly control: Control;
  readonly onValues: (values: readonly DraftAtom[]) => void;
}
