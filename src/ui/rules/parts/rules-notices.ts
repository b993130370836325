import { Fragment, type VNode } from "preact";
import type { CrmError } from "../../../crm/index.ts";
import { html } from "../../runtime/html.ts";
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

/** Above what a page shows: whose permissions it is seen with, what becomes of an action, and what is missing. */
export function RulesNotices({ of, rule = null, later, onRetry }: Props): VNode {
  const { state, parts } = currentRules();
  // The list speaks for the whole screen, a rule's page for itself.
  const onList = of.includes("rules");
  const gaps = onList ? state.moduleGaps : null;
  const missing = of.some((name) => parts[name].failure !== null || parts[name].gaps !== undefined);
  return html`<${Fragment}>
    ${
      onList && state.access !== null
        ? html`<${LaterPart} key="access" later=${later.trouble} lack="trouble.not_loaded" draw=${({ SettingsTrouble }: TroublePart) => html`<${SettingsTrouble} state=${state} onRetry=${onRetry} />`} />`
        : null
    }
    ${
      state.task.kind === "idle"
        ? null
        : html`<${LaterPart} key="task" later=${later.tasks} lack="app.part_not_loaded" draw=${({ TaskPanel }: TasksPart) => html`<${TaskPanel} />`} />`
    }
    ${
      missing || rule !== null || gaps !== null
        ? html`<${LaterPart} key="missing" later=${later.trouble} lack="trouble.not_loaded" draw=${({
            MissingModuleParts,
            GapsNotice,
          }: TroublePart) => html`<${Fragment}>
            <${MissingModuleParts} of=${of} rule=${rule} onRetry=${onRetry} />
            <${GapsNotice} lists=${{ modules: gaps }} />
          <//>`} />`
        : null
    }
  <//>`;
}
