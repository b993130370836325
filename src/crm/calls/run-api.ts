import { type JobId, MOST_RULES_PER_RUN } from "../../scoring/index.ts";
import { CrmUnexpectedShapeError } from "../contracts/errors.ts";
import type { RunAnswer, RunReach, RunsGateway } from "../contracts/runs-gateway.ts";
import type { CrmResponse } from "../contracts/transport.ts";
import { readRefusal, refusalOf } from "../transport/read-refusal.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseRunAnswer, type RunEntry, writeRunRequest } from "../wire/index.ts";
import { checkId, modulePath } from "./paths.ts";

export function createRunApi(zoho: ZohoCaller): Pick<RunsGateway, "runScoringRules"> {
  return {
    async runScoringRules(signal, module, reach) {
      const path = modulePath(module, "actions/run_scoring_rules");
      checkReach(reach);
      const body = writeRunRequest(reach);
      const response = await zoho.send(signal, { method: "PUT", path, ...(body === undefined ? {} : { body }) });
      return readRunAnswers(response, reach.kind === "rules" ? reach.ruleIds.length : null);
    },
  };
}

function checkReach(reach: RunReach): void {
  if (reach.kind === "layout") checkId("layoutId", reach.layoutId);
  if (reach.kind !== "rules") return;
  for (const [index, id] of reach.ruleIds.entries()) checkId(`ruleIds[${index}]`, id);
  const count = reach.ruleIds.length;
  if (count >= 1 && count <= MOST_RULES_PER_RUN) return;
  // No ids would be sent as an empty list, which nobody documents, rather than as nothing.
  throw new CrmUnexpectedShapeError("ruleIds", `expected 1 to ${MOST_RULES_PER_RUN} rules, found ${count}`);
}

/** `rules`: how many were asked for by their ids; Zoho answers them in their order and names none. */
function readRunAnswers(response: CrmResponse, rules: number | null): readonly RunAnswer[] {
  const { status, body } = response;
  const parsed = parseRunAnswer(body);
  const answer = parsed.ok ? parsed.value : null;
  const pending = answer?.entries.every((entry) => entry.kind === "already_scheduled") === true;
  // Of the refusals only 400 is documented to carry one answer per rule.
  if (status >= 300 && !pending && !(status === 400 && answer?.perRule === true)) return [readWhole(response)];
  const { perRule, entries } = unwrap(parsed);
  if (perRule && rules !== null && entries.length !== rules)
    throw new CrmUnexpectedShapeError("scoring_rules", `expected ${rules} answers, found ${entries.length}`);
  return entries.map((entry) => toRunAnswer(entry, status));
}

/** A refusal by the first thing that it says, where no more of it can be read. */
function readWhole(response: CrmResponse): RunAnswer {
  const refusal = readRefusal(response);
  return refusal.code === "ALREADY_SCHEDULED"
    ? { kind: "already_scheduled", message: refusal.zohoMessage }
    : { kind: "refused", refusal };
}

function toRunAnswer(entry: RunEntry, status: number): RunAnswer {
  if (entry.kind === "scheduled") return { ...entry, jobId: entry.jobId as JobId | null };
  return entry.kind === "already_scheduled" ? entry : { kind: "refused", refusal: refusalOf(status, entry) };
}
