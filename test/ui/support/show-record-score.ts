import { render } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { h } from "preact";
import type { PendingRunMemory } from "../../../src/ui/record-score/pending-run-memory.ts";
import { RecordScore } from "../../../src/ui/record-score/record-score.ts";
import { showRunSection } from "../../../src/ui/record-score/show-run-section.ts";
import { showTroubleSection } from "../../../src/ui/record-score/show-trouble-section.ts";
import { letDialogsOpen } from "./dialogs.ts";
import type { FakeCrm } from "./fake-crm.ts";
import { languages as noLanguages } from "./languages.ts";
import { manualClock } from "./manual-clock.ts";

export function emptyMemory(): PendingRunMemory {
  return { load: () => null, save: () => {}, forget: () => {} };
}

/** The screen in a page, a user in front of it and the clock on the wall. `loadRun` and `loadTrouble` are the ways of the scripts. */
export function showRecordScore(
  crm: FakeCrm,
  {
    memory = emptyMemory(),
    clock = manualClock(),
    languages = noLanguages(),
    loadRun = async () => {},
    loadTrouble = async () => {},
  } = {},
) {
  letDialogsOpen();
  const { host, gateway } = crm;
  const view = render(
    h(RecordScore, {
      host,
      gateway,
      clock,
      languages,
      showRun: async (slot, store) => {
        await loadRun();
        return showRunSection(slot, { store, gateway, clock, memory });
      },
      showTrouble: async (slot, store) => {
        await loadTrouble();
        return showTroubleSection(slot, store);
      },
      prepareTrouble: loadTrouble,
    }),
  );
  return { ...view, clock, user: userEvent.setup() };
}
