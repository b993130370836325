export interface PickListEntry {
  readonly id: string;
  readonly actual: string;
  readonly display: string;
  /** Deal stages only. */
  readonly stage: {
    readonly forecastType: "Open" | "Closed Won" | "Closed Lost";
    readonly probability: number;
  } | null;
}

export interface Field {
  readonly id: string;
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  /** Characters; for numbers digits. */
  readonly length: number;
  readonly required: boolean;
  readonly custom: boolean;
  readonly readOnly: boolean;
  readonly pickList: readonly PickListEntry[];
  /** The result's data type of a formula field. */
  readonly formulaType: string | null;
  /** API name of the module that a lookup points to. */
  readonly lookupModule: string | null;
  /** Set on the read-only fields that a rule's custom_fields made: they show one number of its entity score. */
  readonly scoreOf: { readonly ruleId: string; readonly part: string } | null;
}

/** A score field or a field that decides where rules apply: not allowed in a rule's criteria. */
export function isBarredFromCriteria(field: Field): boolean {
  return field.scoreOf !== null || field.apiName === "Layout";
}
