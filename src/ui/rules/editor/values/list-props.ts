import type { DraftAtom, RuleField } from "../../../../scoring/index.ts";
import type { Control } from "../scope/editor-scope.ts";
import type { AtomProps } from "./atom-props.ts";

export interface ListProps {
  readonly kind: AtomProps["kind"];
  readonly field: RuleField;
  readonly values: readonly DraftAtom[];
  readonly label: string;
  readonly control: Control;
  readonly onValues: (values: readonly DraftAtom[]) => void;
}
