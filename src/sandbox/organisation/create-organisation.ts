import { createRescore, type Rescore } from "./changes/rescore-record.ts";
import { storeRule } from "./changes/store-rule.ts";
import { createRules } from "./create-rules.ts";
import { generateRecords } from "./seed/generate-records.ts";
import { createModules } from "./seed/seed-modules.ts";
import { SIGNALS } from "./seed/seed-signals.ts";
import { ADMIN, PROFILES, USERS } from "./seed/seed-users.ts";
import { makeHostile } from "./showcase/make-hostile.ts";
import { placeShowcase } from "./showcase/place-showcase.ts";
import type { OrgSettings } from "./state/org-settings.ts";
import type { Organisation } from "./state/organisation.ts";
import type { StoredRecord } from "./state/stored-record.ts";
import { addTimelineEntry } from "./state/timeline.ts";
import { createIdSequence, ID_BLOCKS, zohoId } from "./values/zoho-ids.ts";
import { DAY } from "./values/zoho-time.ts";

export interface OrganisationOptions {
  /** How many records besides the showcase; 400 unless told. */
  readonly records?: number;
  /** Milliseconds since 1970; the system's clock unless told. */
  readonly clock?: () => number;
  readonly seed?: number;
  readonly settings?: Partial<OrgSettings>;
  /** With a module of hostile names and texts, and such names of the organisation, its users and signals. */
  readonly hostile?: boolean;
}

const DEFAULT_SETTINGS: OrgSettings = {
  companyName: "Zylker Trading",
  timeZone: "America/Los_Angeles",
  edition: "enterprise",
  fiscalYearStartMonth: 4,
  ruleShape: "B",
  touchPoints: "contained",
  jobDuration: 3_000,
  sessionUserId: ADMIN.id,
  language: "en_US",
  theme: "day",
  sdk: "current",
  connection: "authorised",
  connectionVariable: "",
};

/** Active records were scored by a run one day before the start; idle ones never were. */
const LAST_RUN_DAYS_AGO = 1;
const REACH_OF_RUN = 180 * DAY;

/** The same options give the same organisation, apart from dates, which count back from the clock. */
export function createOrganisation(options: OrganisationOptions = {}): Organisation {
  const clock = options.clock ?? Date.now;
  const now = clock();
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const modules = createModules();
  const organisation: Organisation = {
    clock,
    id: zohoId(20_001),
    ids: {
      created: createIdSequence(ID_BLOCKS.created),
      entityScore: createIdSequence(ID_BLOCKS.entityScores),
      timeline: createIdSequence(ID_BLOCKS.timeline),
      job: createIdSequence(ID_BLOCKS.jobs),
    },
    settings,
    users: USERS,
    profiles: PROFILES,
    signals: SIGNALS,
    modules,
    rules: new Map(),
    records: new Map(modules.map((module) => [module.apiName, new Map<string, StoredRecord>()])),
    scores: new Map(),
    timeline: new Map(),
    signalEvents: new Map(),
    jobs: [],
  };
  if (options.hostile) makeHostile(organisation);
  for (const rule of createRules(organisation.modules, now, settings.timeZone)) storeRule(organisation, rule);
  placeShowcase(organisation, now);
  placeGeneratedRecords(organisation, options.records ?? 400, options.seed ?? 20_220_406, now);
  return organisation;
}

function placeGeneratedRecords(organisation: Organisation, count: number, seed: number, now: number): void {
  const scoredAt = now - LAST_RUN_DAYS_AGO * DAY;
  const rescoreByModule = new Map<string, Rescore>();
  for (const module of organisation.modules) {
    const rules = [...organisation.rules.values()];
    rescoreByModule.set(module.apiName, createRescore(organisation, module.apiName, rules, scoredAt, ADMIN.id));
  }
  const { modules, settings, ids } = organisation;
  for (const { record, events } of generateRecords(modules, count, seed, now, settings.timeZone)) {
    organisation.records.get(record.module)?.set(record.id, record);
    const base = { recordId: record.id, userId: record.createdBy } as const;
    const added = { ...base, id: ids.timeline(), at: record.createdTime } as const;
    addTimelineEntry(organisation, { ...added, kind: "added", source: "crm_ui", changes: [] });
    if (events.length > 0) organisation.signalEvents.set(record.id, events);
    for (const { signalId, at } of events)
      addTimelineEntry(organisation, { ...base, id: ids.timeline(), at, kind: "signal", signalId });
    if (Date.parse(record.lastActivityTime) >= scoredAt - REACH_OF_RUN) rescoreByModule.get(record.module)?.(record);
  }
}

/** Everything as at the start, settings that are not given included; whoever holds the organisation keeps it. */
export function resetOrganisation(organisation: Organisation, options: OrganisationOptions = {}): void {
  Object.assign(organisation, createOrganisation({ clock: organisation.clock, ...options }));
}
