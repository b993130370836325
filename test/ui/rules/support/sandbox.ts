import { createCrmGateway } from "../../../../src/crm/gateways/create-crm-gateway.ts";
import type { CrmRequest, CrmTransport } from "../../../../src/crm/index.ts";
import { Faults } from "../../../../src/sandbox/api/protocol/faults.ts";
import { storeRule } from "../../../../src/sandbox/organisation/changes/store-rule.ts";
import type { Layout } from "../../../../src/sandbox/organisation/state/modules.ts";
import type { Organisation } from "../../../../src/sandbox/organisation/state/organisation.ts";
import type { StoredRule } from "../../../../src/sandbox/organisation/state/stored-rule.ts";
import { START, startTestCrm } from "../../../sandbox/support/test-crm.ts";

type CrmOptions = NonNullable<Parameters<typeof startTestCrm>[0]>;

export interface SandboxOptions {
  readonly settings?: CrmOptions["settings"];
  /** Whose session it is. */
  readonly token?: "sandbox-admin" | "sandbox-rep";
  /** Rules per page of a list; Zoho's default is 50. */
  readonly perPage?: number;
}

/** The sandbox's own REST API in this process, and the gateway in front of it: nothing of either is replaced. */
export function startSandbox({ settings = {}, token = "sandbox-admin", perPage }: SandboxOptions = {}) {
  const faults = new Faults();
  const crm = startTestCrm({ records: 5, settings }, faults);
  const requests: CrmRequest[] = [];
  const transport: CrmTransport = {
    async send(_signal, request) {
      requests.push(request);
      const { method, path, query, body } = request;
      const listed = perPage !== undefined && path.endsWith("/scoring_rules") && method === "GET";
      const search = new URLSearchParams({ ...query, ...(listed ? { per_page: String(perPage) } : {}) });
      const response = await crm.api.request(`${path}?${search}`, {
        method,
        headers: { Authorization: `Zoho-oauthtoken ${token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: readJson(text) };
    },
  };
  const gateway = createCrmGateway(transport);
  return { crm, organisation: crm.organisation, faults, requests, transport, gateway };
}

export type Sandbox = ReturnType<typeof startSandbox>;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const START_TIME = START;

/** Ten rules in each of so many layouts of Leads, one half active, and none besides. */
export function fillWithRules(organisation: Organisation, count = 8): void {
  const leads = organisation.modules.find(({ apiName }) => apiName === "Leads");
  if (leads === undefined) throw new Error("No module Leads");
  const fields = leads.layouts[0]?.fields ?? new Set();
  const layouts: Layout[] = Array.from({ length: count }, (_, index) => ({
    id: `48768760000007000${index}`,
    name: `Region ${index + 1}`,
    displayLabel: `Region ${index + 1}`,
    fields,
  }));
  Object.assign(leads, { layouts });
  organisation.rules.clear();
  for (const [index, layout] of layouts.entries()) {
    for (let number = 0; number < 10; number++) storeRule(organisation, buildRule(index * 10 + number, layout.id));
  }
}

function buildRule(number: number, layoutId: string): StoredRule {
  const id = `4876876000000800${String(number).padStart(3, "0")}`;
  return {
    id,
    name: `Rule number ${number}`,
    description: number === 42 ? "The answer" : null,
    module: "Leads",
    layoutId,
    active: number % 2 === 0,
    zia: null,
    createdTime: "2026-01-01T10:00:00-08:00",
    modifiedTime: `2026-02-${String((number % 27) + 1).padStart(2, "0")}T10:00:00-08:00`,
    createdBy: organisationUser,
    modifiedBy: organisationUser,
    fieldRules: [
      {
        id: `${id}1`,
        score: number + 1,
        criteria: { field: { api_name: "City" }, comparator: "equal", value: "Pune" },
      },
    ],
    signalRules: [],
    customFields: [],
  };
}

const organisationUser = "4876876000000327001";
