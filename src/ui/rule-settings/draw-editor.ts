import { h, render } from "preact";
import type { CrmGateway, RuleAdminGateway } from "../../crm/index.ts";
import { type Clock, systemClock } from "../clock.ts";
import { setLocale } from "../locale.ts";
import { createDraftMemory } from "./editor/draft-memory.ts";
import { RuleEditor } from "./editor/rule-editor.ts";
import type { ShownEditor } from "./editor-slot.ts";

const memory = createDraftMemory(() => sessionStorage);

/** The editor as a script of its own draws it: with its own gateway and its own copy of the library. */
export function drawEditor(
  slot: Element,
  gateway: RuleAdminGateway & CrmGateway,
  clock: Clock = systemClock,
): ShownEditor {
  return {
    draw({ context, locale, ...props }) {
      setLocale(locale);
      render(h(RuleEditor, { ...props, gateway, context: { ...context, clock, memory } }), slot);
    },
    remove: () => render(null, slot),
  };
}
