import type { ScoreNumbers } from "./entity-scores.ts";

export interface FieldChange {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

interface TimelineEntryBase {
  readonly id: string;
  readonly recordId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly userId: string;
}

export type TimelineEntry = TimelineEntryBase &
  (
    | { readonly kind: "added" | "updated"; readonly source: string; readonly changes: readonly FieldChange[] }
    | {
        readonly kind: "score_updated";
        readonly ruleId: string;
        readonly ruleName: string;
        readonly before: ScoreNumbers;
        readonly after: ScoreNumbers;
      }
    | { readonly kind: "signal"; readonly signalId: string }
    /** Of a task of the record's: the organisation keeps no tasks, only what the timeline tells of them. */
    | { readonly kind: "task_added"; readonly taskId: string; readonly subject: string }
  );

/** What an organisation keeps, by the record's id. */
export interface Timelines {
  readonly timeline: Map<string, TimelineEntry[]>;
}

export function addTimelineEntry(organisation: Timelines, entry: TimelineEntry): void {
  const entries = organisation.timeline.get(entry.recordId);
  if (entries) entries.push(entry);
  else organisation.timeline.set(entry.recordId, [entry]);
}
