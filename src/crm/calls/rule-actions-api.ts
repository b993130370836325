import { MOST_RULES_PER_DELETION, type RuleId } from "../../scoring/index.ts";
import { type CrmError, CrmUnexpectedShapeError, isCrmAborted, isCrmError } from "../contracts/errors.ts";
import { mapInParallel } from "../contracts/map-in-parallel.ts";
import type { BulkAnswer, RuleAnswer, RuleChangesGateway, RuleFailed } from "../contracts/rule-changes-gateway.ts";
import type { CrmRequest } from "../contracts/transport.ts";
import type { ZohoCaller } from "../transport/zoho-caller.ts";
import { checkId, RULES_PATH } from "./paths.ts";
import { type RuleAnswers, readRuleAnswer, readRuleAnswers } from "./rule-answers.ts";

type Actions = Pick<
  RuleChangesGateway,
  | "activateScoringRule"
  | "deactivateScoringRule"
  | "activateScoringRules"
  | "deactivateScoringRules"
  | "deleteScoringRules"
>;

export function createRuleActionsApi(zoho: ZohoCaller): Actions {
  /** PUT activates, DELETE deactivates. Source: zoho.com/crm/developer/docs/api/v8/update-rule-status.html */
  const setActive = async (signal: AbortSignal, method: "PUT" | "DELETE", id: RuleId): Promise<RuleAnswer> => {
    const path = `${RULES_PATH}/${checkId("ruleId", id)}/actions/activate`;
    return askOne(zoho, signal, { method, path }, id);
  };
  const setAllActive = (signal: AbortSignal, method: "PUT" | "DELETE", ids: readonly RuleId[]) =>
    mapInParallel(unique(ids), async (id) => ({
      id,
      answer: await orFailed(setActive(signal, method, id)),
    }));
  return {
    activateScoringRule: (signal, id) => setActive(signal, "PUT", id),
    deactivateScoringRule: (signal, id) => setActive(signal, "DELETE", id),
    activateScoringRules: (signal, ids) => setAllActive(signal, "PUT", ids),
    deactivateScoringRules: (signal, ids) => setAllActive(signal, "DELETE", ids),
    async deleteScoringRules(signal, ids) {
      const answers: BulkAnswer[] = [];
      const left = unique(ids);
      for (const id of left) checkId("ruleId", id);
      for (let start = 0; start < left.length; start += MOST_RULES_PER_DELETION)
        answers.push(...(await deleteBatch(zoho, signal, left.slice(start, start + MOST_RULES_PER_DELETION))));
      return answers;
    },
  };
}

async function askOne(zoho: ZohoCaller, signal: AbortSignal, request: CrmRequest, id: RuleId): Promise<RuleAnswer> {
  return readRuleAnswer(await zoho.send(signal, request), { kind: "rule", id });
}

async function deleteBatch(
  zoho: ZohoCaller,
  signal: AbortSignal,
  ids: readonly RuleId[],
): Promise<readonly BulkAnswer[]> {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return [await deleteOne(zoho, signal, only)];
  const reply = await orFailed(
    zoho
      .send(signal, { method: "DELETE", path: RULES_PATH, query: { ids: ids.join(",") } })
      .then((response) => readRuleAnswers(response)),
  );
  if ("kind" in reply) return ids.map((id) => ({ id, answer: reply }));
  // One wrong id refuses the whole call: then each is deleted alone, so that the wrong one is known by name.
  const [refused] = reply.answers;
  if (!reply.perRule && refused?.kind === "refused" && refused.refusal.code === "INVALID_DATA")
    return mapInParallel(ids, (id) => deleteOne(zoho, signal, id));
  return matchAnswers(ids, reply);
}

async function deleteOne(zoho: ZohoCaller, signal: AbortSignal, id: RuleId): Promise<BulkAnswer> {
  return { id, answer: await orFailed(askOne(zoho, signal, { method: "DELETE", path: `${RULES_PATH}/${id}` }, id)) };
}

/**
 * By the id that an answer names. A refusal may name none: then by its place, where each rule has an answer, and for all of
 * them where Zoho answered once for the whole call.
 */
function matchAnswers(ids: readonly RuleId[], { perRule, answers }: RuleAnswers): readonly BulkAnswer[] {
  return ids.map((id, index) => {
    const named = answers.filter((answer) => answer.id === id);
    const [only] = named;
    if (only !== undefined && named.length === 1) return { id, answer: only };
    const placed = perRule ? (answers.length === ids.length ? answers[index] : undefined) : answers[0];
    if (named.length === 0 && placed?.kind === "refused" && placed.id === null)
      return { id, answer: { ...placed, id } };
    return { id, answer: failed(new CrmUnexpectedShapeError("scoring_rules", `no answer for the rule ${id}`)) };
  });
}

async function orFailed<T>(asked: Promise<T>): Promise<T | RuleFailed> {
  try {
    return await asked;
  } catch (error) {
    if (!isCrmError(error) || isCrmAborted(error)) throw error;
    return failed(error);
  }
}

function failed(error: CrmError): RuleFailed {
  return { kind: "failed", error };
}

function unique(ids: readonly RuleId[]): readonly RuleId[] {
  return [...new Set(ids)];
}
