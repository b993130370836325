import type { Later } from "../screen/later.ts";
import type { TroubleSection } from "./problems/trouble-section.ts";
import type { RunModuleDialog } from "./run/run-module-dialog.ts";
import type { RunPanel } from "./run/run-panel.ts";
import type { RunRulesDialog } from "./run/run-rules-dialog.ts";
import type { CreateScoreRunner } from "./state/run-control.ts";

/** Running rules and what becomes of it. */
export interface RunPart {
  readonly createScoreRunner: CreateScoreRunner;
  readonly RunPanel: typeof RunPanel;
  readonly RunRulesDialog: typeof RunRulesDialog;
  readonly RunModuleDialog: typeof RunModuleDialog;
}

/** Telling what is amiss. */
export interface TroublePart {
  readonly TroubleSection: typeof TroubleSection;
}

/** What of the record's page comes when it is first needed. */
export interface RecordLater {
  readonly run: Later<RunPart>;
  readonly trouble: Later<TroublePart>;
}
