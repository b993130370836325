import { Fragment, type VNode } from "preact";
import type { CrmError } from "../../../crm/index.ts";
import { html } from "../../runtime/html.ts";
import type { Part } from "../../runtime/settle.ts";
import { LaterPart } from "../../screen/later-part.ts";
import { currentRules } from "../state/rule-context.ts";
import type { ModulePartName } from "../state/rule-settings-state.ts";
import type { NoticesLater, TasksPart, TroublePart } from "./notice-parts.ts";

interface Props {
  /** What the page shows something of. */
  readonly of: readonly ModulePartName[];
  /** The page's own rule could not be read once more. */
  readonly rule?: CrmError | null;
  readonly later: NoticesLater;
  readonly onRetry: () => void;
}

/** Above what a page shows: what becomes of an action, whose permissions the page is seen with, and what is missing. */
export function RulesNotices({ of, rule = null, later, onRetry }: Props): VNode {
  const { state, parts } = currentRules();
  // The list speaks for the whole screen, a rule's page for itself.
  const onList = of.includes("rules");
  const gaps = onList ? state.moduleGaps : null;
  const access = onList && state.access !== null;
  const missing = rule !== null || gaps !== null || of.some((name) => isIncomplete(parts[name]));
  const drawTasks = ({ TaskPanel }: TasksPart) => html`<${TaskPanel} />`;
  const drawTrouble = ({ SettingsTrouble, MissingModuleParts, GapsNotice }: TroublePart) => html`<${Fragment}>
    ${access ? html`<${SettingsTrouble} state=${state} onRetry=${onRetry} />` : null}
    <${MissingModuleParts} of=${of} rule=${rule} onRetry=${onRetry} />
    <${GapsNotice} lists=${{ modules: gaps }} />
  <//>`;
  return html`<${Fragment}>
    ${
      state.task.kind === "idle"
        ? null
        : html`<${LaterPart} key="tasks" later=${later.tasks} lack="app.part_not_loaded" draw=${drawTasks} />`
    }
    ${
      access || missing
        ? html`<${LaterPart} key="trouble" later=${later.trouble} lack="trouble.not_loaded" draw=${drawTrouble} />`
        : null
    }
  <//>`;
}

function isIncomplete({ failure, gaps }: Part<unknown>): boolean {
  return failure !== null || gaps !== undefined;
}
