import { type CrmError, CrmRefusedError, type RuleAnswer } from "../../../../crm/index.ts";
import {
  type Fields,
  findConflict,
  planNewRule,
  planRuleUpdate,
  type RuleConflict,
  type RuleDraft,
  type RuleId,
  type ScoringRule,
} from "../../../../scoring/index.ts";
import { type Part, settle } from "../../../runtime/settle.ts";
import type { EditorGateway } from "../../state/editor-context.ts";
import { findNamesake, isStoredAlready } from "../draft/find-stored-twin.ts";

export type SaveOutcome =
  | { readonly kind: "answered"; readonly answer: RuleAnswer }
  | { readonly kind: "conflict"; readonly conflict: RuleConflict; readonly current: ScoringRule | null }
  /** `unsure`: it may have been stored all the same. */
  | { readonly kind: "failed"; readonly failure: CrmError; readonly unsure: boolean };

/**
 * Reads what Zoho has now, then sends the draft's changes. A rule that somebody else changed since is not written over.
 * `unsure`: an earlier attempt had no answer, so the first thing is to look whether it was done.
 */
export async function saveRule(
  signal: AbortSignal,
  gateway: EditorGateway,
  draft: RuleDraft,
  fields: Fields,
  unsure: boolean,
): Promise<SaveOutcome> {
  const { base } = draft;
  if (base === null) {
    const twin = unsure ? await settle(() => readTwin(signal, gateway, draft)) : null;
    if (twin !== null && twin.failure !== null) return failed(twin.failure, true);
    if (twin?.value && isStoredAlready(draft, twin.value, fields)) return stored(twin.value.id);
    return conclude(await settle(() => gateway.createScoringRule(signal, planNewRule(draft, fields))));
  }
  const current = await settle(() => gateway.readScoringRule(signal, base.id));
  if (current.failure !== null) return failed(current.failure, unsure);
  if (unsure && current.value !== null && isStoredAlready(draft, current.value, fields)) return stored(base.id);
  const conflict = findConflict(draft, current.value);
  if (conflict !== null) return { kind: "conflict", conflict, current: current.value };
  const update = planRuleUpdate(draft, fields);
  if (update === null) return stored(base.id);
  return conclude(await settle(() => gateway.updateScoringRule(signal, update)));
}

async function readTwin(signal: AbortSignal, gateway: EditorGateway, draft: RuleDraft): Promise<ScoringRule | null> {
  const id = findNamesake(draft, await gateway.listRuleHeads(signal, draft.module.apiName));
  return id === null ? null : gateway.readScoringRule(signal, id);
}

function conclude({ value, failure }: Part<RuleAnswer>): SaveOutcome {
  if (failure !== null) return failed(failure, true);
  if (value === null) return stored(null);
  // A fault of Zoho's own can come after the rule was stored.
  if (value.kind === "refused" && value.refusal.status >= 500) return failed(new CrmRefusedError(value.refusal), true);
  return { kind: "answered", answer: value };
}

function stored(id: RuleId | null): SaveOutcome {
  return { kind: "answered", answer: { kind: "done", id, message: null, unsavedFields: [] } };
}

function failed(failure: CrmError, unsure: boolean): SaveOutcome {
  return { kind: "failed", failure, unsure };
}
