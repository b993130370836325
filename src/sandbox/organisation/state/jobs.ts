export interface ExecutionJob {
  readonly id: string;
  readonly module: string;
  readonly ruleIds: readonly string[];
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly scheduledAt: number;
  readonly dueAt: number;
  state: "pending" | "done";
  /** Records that the run rescored; null while pending. */
  rescored: number | null;
}
