import { createCrmGateway } from "../crm/gateways/create-crm-gateway.ts";
import type { CrmTransport } from "../crm/index.ts";
import { drawEditor } from "../ui/rules/editor/draw-editor.ts";
import type { ShownEditor } from "../ui/rules/editor/editor-slot.ts";

/** What the settings page loads when a rule is edited. */
export function showEditor(slot: Element, transport: CrmTransport): ShownEditor {
  return drawEditor(slot, createCrmGateway(transport));
}
