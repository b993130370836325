import type { GapsNotice } from "../../screen/gaps-notice.ts";
import type { Later } from "../../screen/later.ts";
import type { MissingModuleParts } from "../problems/missing-module-parts.ts";
import type { SettingsTrouble } from "../problems/settings-trouble.ts";
import type { PerformTask } from "../state/task-control.ts";
import type { ConfirmTask } from "../tasks/confirm-task.ts";
import type { TaskPanel } from "../tasks/task-panel.ts";

/** What is done to rules. */
export interface TasksPart {
  readonly performTask: PerformTask;
  readonly ConfirmTask: typeof ConfirmTask;
  readonly TaskPanel: typeof TaskPanel;
}

/** Telling what is amiss. */
export interface TroublePart {
  readonly SettingsTrouble: typeof SettingsTrouble;
  readonly MissingModuleParts: typeof MissingModuleParts;
  readonly GapsNotice: typeof GapsNotice;
}

/** What has something to tell above a page's own contents. */
export interface NoticesLater {
  readonly tasks: Later<TasksPart>;
  readonly trouble: Later<TroublePart>;
}
