import type { Field } from "./fields.ts";

export interface Layout {
  readonly id: string;
  readonly name: string;
  readonly displayLabel: string;
  /** API names of the fields of this layout. */
  readonly fields: ReadonlySet<string>;
}

export interface CrmModule {
  readonly id: string;
  readonly apiName: string;
  /** What a PageLoad may name instead of the API name: "CustomModule5". */
  readonly moduleName: string;
  readonly singularLabel: string;
  readonly pluralLabel: string;
  readonly custom: boolean;
  readonly scoringSupported: boolean;
  /** Signals score people only. Source: v8 create-scoring-rules, "people-based modules". */
  readonly peopleBased: boolean;
  /** The field that names a record. */
  readonly nameField: string;
  readonly layouts: readonly Layout[];
  /** Rules with custom_fields add to it. */
  fields: readonly Field[];
}

export function findField(module: CrmModule, apiName: string): Field | undefined {
  return module.fields.find((field) => field.apiName === apiName);
}

export function findLayout(module: CrmModule, id: string): Layout | undefined {
  return module.layouts.find((layout) => layout.id === id);
}
