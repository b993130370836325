import { h, render } from "preact";
import type { CrmGateway, RuleAdminGateway } from "../../crm/index.ts";
import { type Clock, systemClock } from "../clock.ts";
import { setLocale } from "../locale.ts";
import type { StorageOwner } from "../storage-owner.ts";
import { createDraftMemory } from "./editor/draft-memory.ts";
import { RuleEditor } from "./editor/rule-editor.ts";
import type { ShownEditor } from "./editor-slot.ts";

/** The editor as a script of its own draws it: with its own gateway and its own copy of the library. */
export function drawEditor(
  slot: Element,
  gateway: RuleAdminGateway & CrmGateway,
  clock: Clock = systemClock,
): ShownEditor {
  let owner: StorageOwner = { org: null, user: null };
  const memory = createDraftMemory(
    () => sessionStorage,
    () => owner,
  );
  return {
    draw({ context, locale, owner: current, ...props }) {
      setLocale(locale);
      owner = current;
      render(h(RuleEditor, { ...props, gateway, context: { ...context, clock, memory } }), slot);
    },
    remove: () => render(null, slot),
  };
}
