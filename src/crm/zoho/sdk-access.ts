import {
  type AccessNote,
  CONNECTION_VARIABLE,
  type ConnectionChoice,
  type ConnectionFailure,
  type ConnectionSetting,
} from "../contracts/crm-access.ts";
import { CrmTransportError, lacksPermission } from "../contracts/errors.ts";
import type { CrmRequest, CrmResponse, CrmTransport } from "../contracts/transport.ts";
import { readRefusal } from "../transport/read-refusal.ts";
import { withDeadline } from "../transport/with-deadline.ts";
import { DATA_CENTRES, parseConnectionChoice, readOrgVariable } from "../wire/index.ts";
import { judgeConnectionAnswer, judgeConnectionError } from "./connection-failure.ts";
import { createConnectionTransport } from "./connection-transport.ts";
import { findDataCentre } from "./find-data-centre.ts";
import { findZoho, findZrc } from "./find-sdk.ts";
import { readZrcRejection } from "./zrc-rejection.ts";
import { createZrcTransport, type ReadRejection } from "./zrc-transport.ts";

export interface SdkAccessOptions {
  /** `location.search` of the widget's page, in which the CRM names its origin. */
  readonly search: string;
  /** What may be changed through a connection, which acts in its owner's name. */
  readonly writes: "runs" | "none";
}

/** The user's own way to the REST API, and the connection where the organisation allows it. */
export interface SdkAccess extends CrmTransport {
  /** For a zrc transport of its own that turns here only when a call is refused. */
  readonly readRejection: ReadRejection;
  /** null: everything happens with the user's own permissions. */
  note(): AccessNote | null;
}

const RULES = /^\/crm\/v\d+\/settings\/automation\/scoring_rules(\/\d+)?$/;
const RUN = /\/actions\/run_scoring_rules$/;
const LONGEST_WAIT = 10_000;

export function createSdkAccess({ search, writes }: SdkAccessOptions): SdkAccess {
  let note: AccessNote | null = null;
  let setting: Promise<ConnectionSetting> | null = null;
  let earlierFailure: ConnectionFailure | null = null;

  /** Zoho's refusal of the rules is answered by the connection, where the variable says so in as many words. */
  async function readRejection(error: unknown, signal: AbortSignal, request: CrmRequest): Promise<CrmResponse> {
    const refusal = readZrcRejection(error);
    if (!lacksPermission(readRefusal(refusal)) || !isRulesRead(request)) return refusal;
    const said = await askSetting();
    if (said.kind !== "set" || said.choice.use !== "when_refused") {
      note = { kind: "refused", setting: said };
      return refusal;
    }
    try {
      const answer = await sendByConnection(signal, request, said.choice, "rules");
      return answer.status < 400 ? answer : refusal;
    } catch {
      return refusal;
    }
  }

  async function sendWithoutZrc(signal: AbortSignal, request: CrmRequest): Promise<CrmResponse> {
    const said = await askSetting();
    if (said.kind !== "set") {
      note = { kind: "no_way", setting: said };
      throw new CrmTransportError("The SDK has no zrc, and no connection is set up");
    }
    return sendByConnection(signal, request, said.choice, "everything");
  }

  async function sendByConnection(
    signal: AbortSignal,
    request: CrmRequest,
    choice: ConnectionChoice,
    reach: "everything" | "rules",
  ): Promise<CrmResponse> {
    const used = { kind: "connection", choice, reach } as const;
    if (request.method !== "GET" && !(writes === "runs" && RUN.test(request.path))) {
      throw new CrmTransportError("Changes are not made through a connection");
    }
    // A part of the round that fails says more than another that does not.
    const keep = (failure: ConnectionFailure | null) => {
      earlierFailure = failure ?? earlierFailure;
      if (failure !== null) setting = null;
      note = { ...used, failure: earlierFailure };
    };
    const centre = findDataCentre(search);
    if (centre !== null && centre !== choice.dataCentre) {
      keep({ code: "wrong_data_centre", own: centre });
      throw new CrmTransportError(`${CONNECTION_VARIABLE} names another data centre than this CRM's`);
    }
    const transport = createConnectionTransport(() => findZoho()?.CRM.CONNECTION ?? null, {
      linkName: choice.connection,
      restOrigin: DATA_CENTRES[choice.dataCentre].restOrigin,
    });
    try {
      const answer = await transport.send(signal, request);
      keep(judgeConnectionAnswer(answer));
      return answer;
    } catch (error) {
      keep(judgeConnectionError(error));
      throw error;
    }
  }

  /** Asked once for all calls of a round; again where it can't be used, so that "Try again" sees what was put right. */
  function askSetting(): Promise<ConnectionSetting> {
    setting ??= readSetting().then((said) => {
      if (said.kind !== "set") setting = null;
      return said;
    });
    return setting;
  }

  async function send(signal: AbortSignal, request: CrmRequest): Promise<CrmResponse> {
    const rules = isRulesRead(request);
    if (rules) earlierFailure = null;
    if (findZrc() === null) return sendWithoutZrc(signal, request);
    let byConnection = false;
    const answer = await createZrcTransport(async (...rejected) => {
      byConnection = true;
      return readRejection(...rejected);
    }).send(signal, request);
    // The user may read them now.
    if (rules && !byConnection) note = null;
    return answer;
  }

  return { send, readRejection, note: () => (findZoho() === null ? { kind: "no_sdk" } : note) };
}

function isRulesRead({ method, path }: CrmRequest): boolean {
  return method === "GET" && RULES.test(path);
}

async function readSetting(): Promise<ConnectionSetting> {
  const text = await withDeadline(new AbortController().signal, "API.getOrgVariable", LONGEST_WAIT, async () =>
    readOrgVariable(await findZoho()?.CRM.API.getOrgVariable(CONNECTION_VARIABLE), CONNECTION_VARIABLE),
  ).catch(() => null);
  if (text === null) return { kind: "unset" };
  const parsed = parseConnectionChoice(text);
  return parsed.ok ? { kind: "set", choice: parsed.choice } : { kind: "wrong", problem: parsed.problem };
}
