import type { RulesGateway, SettingsGateway } from "../../../crm/index.ts";
import { settle } from "../../runtime/settle.ts";
import type { ModuleParts } from "./rule-settings-state.ts";

/** The one parallel round, each part of which may fail alone. */
export async function readModuleParts(
  signal: AbortSignal,
  gateway: RulesGateway & SettingsGateway,
  module: string,
): Promise<ModuleParts> {
  const [rules, layouts, fields, signals, org] = await Promise.all([
    settle(() => gateway.listRuleHeads(signal, module)),
    settle(() => gateway.listLayouts(signal, module)),
    settle(() => gateway.listRuleFields(signal, module)),
    settle(() => gateway.listSignals(signal)),
    settle(() => gateway.readOrg(signal)),
  ]);
  return { rules, layouts, fields, signals, org };
}
