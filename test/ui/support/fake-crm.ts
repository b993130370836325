import type { CrmHost, CrmUser, RecordGateway, RunReach, RunsGateway } from "../../../src/crm/index.ts";
import type { EntityScore, JobId } from "../../../src/scoring/index.ts";
import { aCriterion } from "../../support/build/scoring-builders.ts";
import { field, fieldRule, LEAD, lead, rule, STANDARD, storedScore } from "./build-rules.ts";

/** A CRM as the screen sees it: one lead, two rules, a stored score for each. What a test needs otherwise it replaces. */
type RecordPageGateway = RecordGateway & RunsGateway;

export interface FakeCrm {
  readonly host: CrmHost;
  readonly gateway: RecordPageGateway;
  /** The gateway's calls in their order. */
  readonly calls: string[];
  readonly runs: RunReach[];
  /** The stored scores from the next answer on. */
  scores: readonly EntityScore[];
}

export const ORG_ID = "20001";

export const USER: CrmUser = {
  id: "4876876000000000001",
  name: "Jane Okafor",
  profile: "Administrator",
  locale: "en-US",
  language: "en-US",
  timeZone: "UTC",
};

export const FIT = rule("1001", "Fit", {
  layout: STANDARD,
  fieldRules: [
    fieldRule(5, aCriterion("Rating", "equal", "Active"), "11"),
    fieldRule(10, aCriterion("Industry", "equal", "Finance"), "12"),
    fieldRule(-8, aCriterion("City", "equal", "Atlantis"), "13"),
  ],
});
export const SOURCE = rule("1002", "Source", {
  fieldRules: [fieldRule(7, aCriterion("Lead_Source", "equal", "Referral"), "21")],
});
const RECORD = lead({ Rating: "Active", Industry: "Finance", City: "Delhi", Lead_Source: "Referral" });

export function fakeCrm(gateway: Partial<RecordPageGateway> = {}, host: Partial<CrmHost> = {}): FakeCrm {
  const calls: string[] = [];
  const runs: RunReach[] = [];
  const crm: FakeCrm = {
    calls,
    runs,
    scores: [storedScore("1001", 15), storedScore("1002", 7)],
    host: {
      start: async () => {},
      pageContext: async () => ({ entity: "Leads", recordIds: [LEAD] }),
      currentUser: async () => USER,
      onPageChange: () => () => {},
      theme: async () => null,
      resize: () => {},
      ...host,
    },
    gateway: recordCalls(calls, {
      listModules: async () => [],
      readRecord: async () => RECORD,
      listScoringRules: async () => [FIT, SOURCE],
      listEntityScores: async () => crm.scores,
      listFields: async () => [field("Lead_Source", "Lead Source", "picklist"), field("Industry", "Industry")],
      readOrg: async () => ({ id: ORG_ID, timeZone: "UTC", edition: "enterprise" }),
      readFiscalYearStartMonth: async () => 4,
      readScoreHistory: async () => ({ lastScored: new Map(), fieldChanges: [] }),
      runScoringRules: async (_signal, _module, reach) => {
        runs.push(reach);
        const answer = { kind: "scheduled", jobId: "4876876000009000001" as JobId, message: null } as const;
        return reach.kind === "rules" ? reach.ruleIds.map(() => answer) : [answer];
      },
      ...gateway,
    }),
  };
  return crm;
}

function recordCalls(calls: string[], gateway: RecordPageGateway): RecordPageGateway {
  return new Proxy(gateway, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== "function") return method;
      return (...args: unknown[]) => {
        calls.push(String(name));
        return method.apply(target, args) as unknown;
      };
    },
  });
}
