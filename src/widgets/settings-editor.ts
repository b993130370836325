import { createCrmGateway } from "../crm/gateways/create-crm-gateway.ts";
import { drawEditor } from "../ui/rules/editor/draw-editor.ts";
import type { EditorScript } from "./later-scripts.ts";

/** The second script of the settings page; the build names it EditorScript.showEditor. See later-scripts.ts. */
export const showEditor: EditorScript["showEditor"] = (slot, transport) =>
  drawEditor(slot, { ...createCrmGateway(transport), ...createCrmGateway(transport) });
