import type { ScoringRule } from "../scoring/index.ts";
import { isCrmAborted, isCrmError } from "./errors.ts";
import { checkId, RULES_PATH } from "./paths.ts";
import { askOne } from "./rule-actions-api.ts";
import type { CloneAnswer, RuleAdminGateway } from "./rule-admin-gateway.ts";
import type { ZohoCaller } from "./zoho-caller.ts";

export function createRuleCloneApi(
  zoho: ZohoCaller,
  readRule: RuleAdminGateway["readScoringRule"],
): Pick<RuleAdminGateway, "cloneScoringRule"> {
  return {
    async cloneScoringRule(signal, id): Promise<CloneAnswer> {
      const path = `${RULES_PATH}/${checkId("ruleId", id)}/actions/clone`;
      const answer = await askOne(zoho, signal, { method: "POST", path, body: {} }, id);
      if (answer.kind === "refused") return answer;
      // An answer without the new id was given the source's: the copy is then found in the list only.
      const copy = answer.id === null || answer.id === id ? null : answer.id;
      if (copy === null) return { ...answer, id: null, rule: null };
      return { ...answer, rule: await orNull(readRule(signal, copy)) };
    },
  };
}

/** The copy exists, whatever became of reading it. */
async function orNull(read: Promise<ScoringRule | null>): Promise<ScoringRule | null> {
  try {
    return await read;
  } catch (error) {
    if (!isCrmError(error) || isCrmAborted(error)) throw error;
    return null;
  }
}
