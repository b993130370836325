import { render } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { h } from "preact";
import type { AccessNote, KeptMetadata } from "../../../src/crm/index.ts";
import { showTroubleSection } from "../../../src/ui/record/problems/show-trouble-section.ts";
import { RecordScore } from "../../../src/ui/record/record-score.ts";
import type { PendingRunMemory } from "../../../src/ui/record/run/pending-run-memory.ts";
import { createRunRefusalMemory, type RunRefusalMemory } from "../../../src/ui/record/run/run-refusal-memory.ts";
import { showRunSection } from "../../../src/ui/record/run/show-run-section.ts";
import { keepFocus } from "../../../src/ui/screen/keep-focus.ts";
import type { Languages } from "../../../src/ui/screen/languages.ts";
import { letDialogsOpen } from "./dialogs.ts";
import type { FakeCrm } from "./fake-crm.ts";
import { languages as noLanguages } from "./languages.ts";
import { manualClock } from "./manual-clock.ts";

export function emptyMemory(): PendingRunMemory {
  return { load: () => null, save: () => {}, forget: () => {} };
}

/** Of a tab that refuses all storage. */
function emptyRefusals(): RunRefusalMemory {
  return createRunRefusalMemory(() => {
    throw new Error("no storage");
  });
}

interface Options {
  readonly memory?: PendingRunMemory;
  readonly clock?: ReturnType<typeof manualClock>;
  readonly languages?: Languages;
  readonly loadRun?: () => Promise<void>;
  readonly loadTrouble?: () => Promise<void>;
  readonly refusals?: RunRefusalMemory;
  readonly access?: AccessNote | null;
  readonly metadata?: KeptMetadata;
}

const NOTHING_KEPT: KeptMetadata = {
  usedSince: () => null,
  isOwn: () => true,
  forget: () => {},
  openAnother: () => {},
  keep: () => {},
};

/** The screen in a page, a user in front of it and the clock on the wall. `loadRun` and `loadTrouble` are the ways of the scripts. */
export function showRecordScore(
  crm: FakeCrm,
  {
    memory = emptyMemory(),
    clock = manualClock(),
    languages = noLanguages(),
    loadRun = async () => {},
    loadTrouble = async () => {},
    access = null,
    refusals = emptyRefusals(),
    metadata = NOTHING_KEPT,
  }: Options = {},
) {
  letDialogsOpen();
  const { host, gateway } = crm;
  const view = render(
    h(RecordScore, {
      host,
      gateway,
      clock,
      languages,
      metadata,
      showRun: async (slot, store) => {
        await loadRun();
        keepFocus(document);
        return showRunSection(slot, { store, gateway, clock, memory, refusals });
      },
      showTrouble: async (slot, store) => {
        await loadTrouble();
        keepFocus(document);
        return showTroubleSection(slot, store, () => access);
      },
      prepareTrouble: loadTrouble,
      hasAccessNote: () => access !== null,
    }),
  );
  return { ...view, clock, user: userEvent.setup() };
}
