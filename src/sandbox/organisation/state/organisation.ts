import { formatZohoTime } from "../values/zoho-time.ts";
import type { EntityScoreRow } from "./entity-scores.ts";
import type { ExecutionJob } from "./jobs.ts";
import type { CrmModule } from "./modules.ts";
import type { OrgSettings } from "./org-settings.ts";
import type { Signal, SignalEvent } from "./signals.ts";
import type { StoredRecord } from "./stored-record.ts";
import type { StoredRule } from "./stored-rule.ts";
import type { TimelineEntry } from "./timeline.ts";
import type { Profile, User } from "./users.ts";

/** Ids for what comes into being while the sandbox runs. */
export interface IdSequences {
  readonly created: () => string;
  readonly entityScore: () => string;
  readonly timeline: () => string;
  readonly job: () => string;
}

/** The whole state of the simulated CRM. What changes it is in ../changes; nothing here knows HTTP. */
export interface Organisation {
  /** Milliseconds since 1970; the only clock. */
  readonly clock: () => number;
  readonly id: string;
  readonly ids: IdSequences;
  readonly settings: OrgSettings;
  readonly users: readonly User[];
  readonly profiles: readonly Profile[];
  readonly signals: readonly Signal[];
  readonly modules: readonly CrmModule[];
  readonly rules: Map<string, StoredRule>;
  /** By module (API name), then by id. */
  readonly records: ReadonlyMap<string, Map<string, StoredRecord>>;
  /** By record id, then by rule id. */
  readonly scores: Map<string, Map<string, EntityScoreRow>>;
  /** By record id, oldest first. */
  readonly timeline: Map<string, TimelineEntry[]>;
  readonly signalEvents: Map<string, readonly SignalEvent[]>;
  readonly jobs: ExecutionJob[];
}

export function findModule(organisation: Organisation, apiName: string): CrmModule | undefined {
  return organisation.modules.find((module) => module.apiName === apiName);
}

export function findRecord(organisation: Organisation, module: string, id: string): StoredRecord | undefined {
  return organisation.records.get(module)?.get(id);
}

export function findUser(organisation: Organisation, id: string): User | undefined {
  return organisation.users.find((user) => user.id === id);
}

/** The present moment as Zoho prints it. */
export function stampNow(organisation: Organisation): string {
  return formatZohoTime(organisation.clock(), organisation.settings.timeZone);
}
