export interface Signal {
  readonly id: string;
  readonly namespace: string;
  readonly displayLabel: string;
  readonly extension: {
    readonly id: string;
    readonly namespace: string;
    readonly displayLabel: string;
    readonly type: number;
  };
  readonly scoring: boolean;
  readonly enabled: boolean;
  readonly negative: boolean;
  /** As the timeline prints it. */
  readonly action: string;
  readonly medium: string;
}

export interface SignalEvent {
  readonly signalId: string;
  /** ISO 8601. */
  readonly at: string;
}
