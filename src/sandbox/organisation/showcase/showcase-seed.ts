/** What happened to a showcase record after it was made; days are before the organisation's start. */
export type ShowcaseEvent =
  /** The rules counted, with the record and the clock as they were then. */
  | { readonly kind: "scored"; readonly daysAgo: number }
  /** Values changed by an import that went past the scoring. */
  | { readonly kind: "imported"; readonly daysAgo: number; readonly values: Readonly<Record<string, unknown>> }
  /** The record's timeline tells of it as well. */
  | { readonly kind: "task_added"; readonly daysAgo: number; readonly taskNumber: number; readonly subject: string }
  /** The stored row holds more (or less) than the rules and touch points explain. */
  | { readonly kind: "shifted"; readonly ruleNumber: number; readonly positive: number; readonly negative: number }
  /** Score and its sides are stored without the touch points. */
  | { readonly kind: "touch_points_apart"; readonly ruleId: string }
  /** A row that no field rule of today accounts for. */
  | { readonly kind: "left_over"; readonly ruleNumber: number; readonly positive: number; readonly daysAgo: number };

export interface ShowcaseSeed {
  /** Makes the record's id; never reuse one. */
  readonly number: number;
  readonly module: string;
  readonly layoutId: string;
  readonly title: string;
  readonly shows: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly createdDaysAgo: number;
  readonly modifiedDaysAgo: number;
  /** Namespace of a signal and when it came. */
  readonly signals?: readonly (readonly [namespace: string, daysAgo: number])[];
  readonly layoutHidden?: boolean;
  readonly history: readonly ShowcaseEvent[];
}
