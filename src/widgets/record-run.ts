import { createRunsGateway } from "../crm/gateways/create-runs-gateway.ts";
import type { CrmTransport, RecordGateway } from "../crm/index.ts";
import { createScoreRunner } from "../ui/record/run/score-runner.ts";
import type { CreateScoreRunner } from "../ui/record/state/run-control.ts";

export { RunModuleDialog } from "../ui/record/run/run-module-dialog.ts";
export { RunPanel } from "../ui/record/run/run-panel.ts";
export { RunRulesDialog } from "../ui/record/run/run-rules-dialog.ts";

/** What the record page loads when a rule is to be run: see RunScript in record.ts. */
export function createRunner(transport: CrmTransport, gateway: RecordGateway): CreateScoreRunner {
  return (store, clock, memories) =>
    createScoreRunner({ ...gateway, ...createRunsGateway(transport) }, store, clock, memories);
}
