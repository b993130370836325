import type { RecordId } from "./ids.ts";
import type { LayoutRef } from "./scoring-rule.ts";

export interface CrmRecord {
  readonly id: RecordId | null;
  /** null: the answer had no layout, so whether a layout's rules apply can't be told. */
  readonly layout: LayoutRef | null;
  /** Field values by API name, as Zoho sent them. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** What the interface needs to know of a field. Source: settings/fields. */
export interface FieldMetadata {
  readonly apiName: string;
  readonly label: string;
  /** Zoho's data_type; for formula and roll-up fields the type of their result, "richtextarea" for rich text. */
  readonly dataType: string;
  readonly pickListValues: readonly PickListValue[];
}

export interface PickListValue {
  readonly actual: string;
  readonly display: string;
  /** Deal stages only: whether the stage is open, won or lost. */
  readonly dealCategory: "open" | "won" | "lost" | null;
}
