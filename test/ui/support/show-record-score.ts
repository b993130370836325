import { render } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { h } from "preact";
import { onTestFinished } from "vitest";
import type { AccessNote, KeptMetadata } from "../../../src/crm/index.ts";
import type { RunPart } from "../../../src/ui/record/later-parts.ts";
import { TroubleSection } from "../../../src/ui/record/problems/trouble-section.ts";
import { RecordScore } from "../../../src/ui/record/record-score.ts";
import { RunModuleDialog } from "../../../src/ui/record/run/run-module-dialog.ts";
import { RunPanel } from "../../../src/ui/record/run/run-panel.ts";
import { RunRulesDialog } from "../../../src/ui/record/run/run-rules-dialog.ts";
import { createScoreRunner } from "../../../src/ui/record/run/score-runner.ts";
import type { PendingRunMemory } from "../../../src/ui/record/state/pending-run-memory.ts";
import { createRunRefusalMemory, type RunRefusalMemory } from "../../../src/ui/record/state/run-refusal-memory.ts";
import { keepFocus } from "../../../src/ui/screen/keep-focus.ts";
import type { Languages } from "../../../src/ui/screen/languages.ts";
import { letDialogsOpen } from "./dialogs.ts";
import type { FakeCrm } from "./fake-crm.ts";
import { languages as noLanguages } from "./languages.ts";
import { laterPart } from "./later-part.ts";
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
      memories: { memory, refusals },
      accessNote: () => access,
      later: {
        run: laterPart<RunPart>(
          {
            createScoreRunner: (store, time, memories) => createScoreRunner(gateway, store, time, memories),
            RunPanel,
            RunRulesDialog,
            RunModuleDialog,
          },
          loadRun,
        ),
        trouble: laterPart({ TroubleSection }, loadTrouble),
      },
    }),
  );
  const endFocus = keepFocus(document);
  onTestFinished(endFocus);
  return { ...view, clock, user: userEvent.setup() };
}
