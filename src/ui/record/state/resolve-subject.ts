import type { KeptMetadata, PageContext, RecordGateway } from "../../../crm/index.ts";
import type { RecordId } from "../../../scoring/index.ts";
import type { Subject } from "./record-score-state.ts";

/** Modules that always score and whose PageLoad names the API name: no call is needed before the round. */
const STANDARD_MODULES: readonly string[] = ["Leads", "Contacts", "Accounts", "Deals"];

export interface ResolvedSubject {
  readonly subject: Subject;
  readonly scoringSupported: boolean | null;
  /** Whether the CRM has told of such a module. */
  readonly known: boolean;
}

/** Finds the module's API name, which a PageLoad need not carry ("CustomModule5"). Throws the CrmError family. */
export async function resolveSubject(
  signal: AbortSignal,
  gateway: RecordGateway,
  { entity }: PageContext,
  recordId: RecordId,
  metadata?: KeptMetadata,
): Promise<ResolvedSubject> {
  if (STANDARD_MODULES.includes(entity)) {
    return { subject: { module: entity, moduleLabel: entity, recordId }, scoringSupported: true, known: true };
  }
  const find = async () => {
    const modules = await gateway.listModules(signal);
    return (
      modules.find((module) => module.moduleName === entity) ?? modules.find((module) => module.apiName === entity)
    );
  };
  let found = await find();
  if (found === undefined && metadata?.usedSince()) {
    // The module is newer than what was kept.
    metadata.forget();
    found = await find();
  }
  return {
    subject: { module: found?.apiName ?? entity, moduleLabel: found?.pluralLabel ?? entity, recordId },
    scoringSupported: found?.scoringSupported ?? null,
    known: found !== undefined,
  };
}
