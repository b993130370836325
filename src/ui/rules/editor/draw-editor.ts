import { h, render } from "preact";
import type { CrmGateway } from "../../../crm/index.ts";
import { type Clock, systemClock } from "../../runtime/clock.ts";
import { setLocale } from "../../runtime/locale.ts";
import type { StorageOwner } from "../../runtime/storage/storage-owner.ts";
import type { ShownEditor } from "./editor-slot.ts";
import { RuleEditor } from "./rule-editor.ts";
import { createDraftMemory } from "./state/draft-memory.ts";

/** The editor as a script of its own draws it: with its own gateway and its own copy of the library. */
export function drawEditor(slot: Element, gateway: CrmGateway, clock: Clock = systemClock): ShownEditor {
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
