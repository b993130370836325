import { isRunUnderWay, type Run, type RunEvent } from "./run-state.ts";

/** The only place where the state of a run changes; an event that does not fit the state changes nothing. */
export function reduceRun(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case "run_started":
      if (isRunUnderWay(run)) return run;
      return { kind: "scheduling", reaches: event.reaches, pending: event.pending };
    case "run_not_loaded":
      return run.kind === "scheduling" || run.kind === "idle" ? { kind: "not_loaded", reaches: event.reaches } : run;
    case "run_refused":
      return run.kind === "scheduling" ? { kind: "refused", reaches: run.reaches, lines: event.lines } : run;
    case "run_watched":
      return { kind: "watching", lines: event.lines, pending: event.pending };
    case "run_changed":
      return run.kind === "watching" ? { kind: "changed", lines: run.lines, changes: event.changes } : run;
    case "run_unchanged":
      return run.kind === "watching" ? { kind: "unchanged", lines: run.lines, pending: run.pending } : run;
    case "run_needless":
      return run.kind === "watching" ? { ...run, kind: "needless", readAt: event.readAt } : run;
  }
}
