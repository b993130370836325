import type { ScoringRule } from "../../scoring/index.ts";
import { isCrmAborted, isCrmError } from "../contracts/errors.ts";
import type { CloneAnswer, RuleChangesGateway } from "../contracts/rule-changes-gateway.ts";
import type { RulesGateway } from "../contracts/rules-gateway.ts";
import type { ZohoCaller } from "../transport/zoho-caller.ts";
import { checkId, RULES_PATH } from "./paths.ts";
import { readRuleAnswer } from "./rule-answers.ts";

export function createRuleCloneApi(
  zoho: ZohoCaller,
  readRule: RulesGateway["readScoringRule"],
): Pick<RuleChangesGateway, "cloneScoringRule"> {
  return {
    async cloneScoringRule(signal, id): Promise<CloneAnswer> {
      const path = `${RULES_PATH}/${checkId("ruleId", id)}/actions/clone`;
      const response = await zoho.send(signal, { method: "POST", path, body: {} });
      const answer = readRuleAnswer(response, { kind: "new_rule", not: id });
      if (answer.kind === "refused") return answer;
      return { ...answer, rule: answer.id === null ? null : await readCopy(readRule(signal, answer.id)) };
    },
  };
}

/** The copy exists, whatever became of reading it. */
async function readCopy(read: Promise<ScoringRule | null>): Promise<ScoringRule | null> {
  try {
    return await read;
  } catch (error) {
    if (!isCrmError(error) || isCrmAborted(error)) throw error;
    return null;
  }
}
