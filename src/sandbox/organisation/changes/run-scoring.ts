import { subMonths } from "date-fns";
import type { ExecutionJob } from "../state/jobs.ts";
import type { Organisation } from "../state/organisation.ts";
import type { StoredRecord } from "../state/stored-record.ts";
import type { StoredRule } from "../state/stored-rule.ts";
import { createRescore, ruleApplies } from "./rescore-record.ts";

/** Records without activity for longer are left out. Source: zoho.com/crm/developer/docs/api/v8/execute-scoring-rules.html */
export const ACTIVE_WITHIN_MONTHS = 6;

/** null: one of the rules is still being executed. */
export function scheduleRun(
  organisation: Organisation,
  module: string,
  rules: readonly StoredRule[],
  userId: string,
): ExecutionJob | null {
  const wanted = new Set(rules.map((rule) => rule.id));
  const pending = organisation.jobs.filter((job) => job.state === "pending");
  if (pending.some((job) => job.ruleIds.some((id) => wanted.has(id)))) return null;
  const scheduledAt = organisation.clock();
  const job: ExecutionJob = {
    id: organisation.ids.job(),
    module,
    ruleIds: [...wanted],
    userId,
    scheduledAt,
    dueAt: scheduledAt + organisation.settings.jobDuration,
    state: "pending",
    rescored: null,
  };
  organisation.jobs.push(job);
  return job;
}

/** Ends the jobs whose time has come. There is no timer: call it before anything is read. */
export function finishDueJobs(organisation: Organisation): void {
  const now = organisation.clock();
  const due = organisation.jobs.filter((job) => job.state === "pending" && job.dueAt <= now);
  for (const job of due.sort((one, other) => one.dueAt - other.dueAt)) finishJob(organisation, job);
}

function finishJob(organisation: Organisation, job: ExecutionJob): void {
  const rules = job.ruleIds.flatMap((id) => organisation.rules.get(id) ?? []);
  const rescore = createRescore(organisation, job.module, rules, job.dueAt, job.userId);
  const oldest = subMonths(job.dueAt, ACTIVE_WITHIN_MONTHS).getTime();
  const records = [...(organisation.records.get(job.module)?.values() ?? [])];
  const reached = records.filter(
    (record) => lastActivity(record) >= oldest && rules.some((rule) => rule.active && ruleApplies(rule, record)),
  );
  for (const record of reached) rescore(record);
  job.state = "done";
  job.rescored = reached.length;
}

function lastActivity(record: StoredRecord): number {
  return Math.max(Date.parse(record.createdTime), Date.parse(record.lastActivityTime));
}
