import { createRuleChangesGateway } from "../crm/gateways/create-rule-changes-gateway.ts";
import { createRunsGateway } from "../crm/gateways/create-runs-gateway.ts";
import type { CrmTransport, RulesGateway } from "../crm/index.ts";
import type { PerformTask } from "../ui/rules/state/task-control.ts";
import { performTask } from "../ui/rules/tasks/perform-task.ts";

export { ConfirmTask } from "../ui/rules/tasks/confirm-task.ts";
export { TaskPanel } from "../ui/rules/tasks/task-panel.ts";

/** What the settings page loads when something is to be done to a rule: see TasksScript in settings.ts. */
export function createTaskPerformer(transport: CrmTransport, reads: RulesGateway): PerformTask {
  const gateway = { ...reads, ...createRuleChangesGateway(transport), ...createRunsGateway(transport) };
  return (signal, module, task) => performTask(signal, gateway, module, task);
}
