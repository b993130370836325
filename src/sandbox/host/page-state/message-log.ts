/** One line of the log of what goes between the widget and the CRM. */
export interface LogEntry {
  readonly key: number;
  /** Time of day, local. */
  readonly at: string;
  readonly kind: "message" | "rest" | "problem";
  readonly summary: string;
  readonly outcome: string;
  readonly milliseconds: number | null;
  /** What was sent and what came back, as JSON text. */
  readonly detail: string;
}

export type NewLogEntry = Omit<LogEntry, "key" | "at">;

const KEPT = 200;
/** Milliseconds. */
const SHOWN_AFTER = 100;

export function addLogEntry(log: readonly LogEntry[], entry: NewLogEntry): readonly LogEntry[] {
  const key = (log[0]?.key ?? 0) + 1;
  return [{ ...entry, key, at: new Date().toLocaleTimeString() }, ...log].slice(0, KEPT);
}

/** A log that takes entries together, so that showing them does not get in the way of the answers that they tell of. */
export function collectEntries(show: (entries: readonly NewLogEntry[]) => void): (entry: NewLogEntry) => void {
  let waiting: NewLogEntry[] = [];
  return (entry) => {
    waiting.push(entry);
    if (waiting.length > 1) return;
    setTimeout(() => {
      const entries = waiting;
      waiting = [];
      show(entries);
    }, SHOWN_AFTER);
  };
}

/** Values that structured clone carries but JSON does not are left out. */
export function toDetail(sent: unknown, answer: unknown): string {
  return JSON.stringify({ sent, answer }, null, 2).slice(0, 20_000);
}
