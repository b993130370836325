import type { ComponentChildren, VNode } from "preact";
import type { Faults } from "../page-state/faults.ts";
import { NO_FAULTS } from "../page-state/faults.ts";
import { FRAME_KINDS, type FrameKind } from "../page-state/frame-kind.ts";
import type { LogEntry } from "../page-state/message-log.ts";
import { NAVIGATIONS, type Navigation } from "../page-state/navigation.ts";
import type { PageAddress } from "../page-state/page-address.ts";
import { WIDGET_WIDTHS, type WidgetWidth } from "../page-state/widget-width.ts";
import { html } from "../parts/html.ts";
import type { SandboxSettings, SandboxState } from "../requests/sandbox-client.ts";
import { AccessPanel } from "./access-panel.ts";
import { ChoiceInput } from "./choice-input.ts";
import { FaultPanel } from "./fault-panel.ts";
import { JobList } from "./job-list.ts";
import { LiveNote } from "./live-note.ts";
import { MessageList } from "./message-list.ts";
import { AssumptionList, NotSimulated } from "./not-simulated.ts";
import { SessionPanel } from "./session-panel.ts";
import { ShowcaseList } from "./showcase-list.ts";

interface Props {
  readonly sandbox: SandboxState;
  readonly address: PageAddress;
  readonly faults: Faults;
  readonly frameKind: FrameKind;
  readonly widgetWidth: WidgetWidth;
  readonly navigation: Navigation;
  readonly log: readonly LogEntry[];
  readonly onGo: (address: PageAddress) => void;
  readonly onSettings: (changes: Partial<SandboxSettings>) => void;
  readonly onFaults: (faults: Faults) => void;
  readonly onFrameKind: (kind: FrameKind) => void;
  readonly onWidgetWidth: (width: WidgetWidth) => void;
  readonly onNavigation: (navigation: Navigation) => void;
  readonly onReset: () => void;
  readonly onReload: () => void;
  readonly onClearLog: () => void;
}

/** What a real CRM does not have: the sandbox's own switches. */
export function ControlPanel(props: Props): VNode {
  const { sandbox, address, faults, log, onGo, onSettings } = props;
  const { live } = sandbox;
  const faulty = JSON.stringify(faults) !== JSON.stringify(NO_FAULTS);
  return html`<aside class="panel" aria-labelledby="controls">
    <h2 id="controls" tabIndex=${-1}>Sandbox controls</h2>
    ${
      live === null
        ? html`<${Section} title="Records to look at" open>
            <${ShowcaseList} sandbox=${sandbox} address=${address} onGo=${onGo} />
            <p class="muted">Saving a record or a rule, or running rules, changes what these records show.</p>
            <button type="button" onClick=${props.onReset}>Reset organisation</button>
          <//>`
        : html`<${Section} title="Real org" open><${LiveNote} live=${live} /><//>`
    }
    <${Section} title=${live === null ? "User and organisation" : "Theme and width"} open>
      <${SessionPanel} sandbox=${sandbox} onChange=${onSettings} />
      <div class="controls">
        <${ChoiceInput}
          label="Width of the widget"
          value=${props.widgetWidth}
          choices=${WIDGET_WIDTHS}
          onChange=${props.onWidgetWidth}
        />
        <${ChoiceInput}
          label="Frame of the widget"
          value=${props.frameKind}
          choices=${FRAME_KINDS}
          onChange=${props.onFrameKind}
        />
        <${ChoiceInput}
          label="Opening another record"
          value=${props.navigation}
          choices=${NAVIGATIONS}
          onChange=${props.onNavigation}
        />
      </div>
    <//>
    ${
      live === null &&
      html`<${Section} title="Way to the API" open=${false}>
        <${AccessPanel} settings=${sandbox.settings} onChange=${onSettings} />
      <//>`
    }
    <${Section} title=${faulty ? "Faults (on)" : "Faults"} open=${false}>
      <${FaultPanel} faults=${faults} onChange=${props.onFaults} onReload=${props.onReload} />
    <//>
    ${live === null && html`<${Section} title="Scoring runs" open=${false}><${JobList} /><//>`}
    <${Section} title=${`Messages and REST calls (${log.length})`} open=${false}>
      <${MessageList} log=${log} onClear=${props.onClearLog} />
    <//>
    <${Section} title="What is not simulated" open=${false}>
      <${NotSimulated} sandbox=${sandbox} />
    <//>
    <${Section} title="What is assumed" open=${false}>
      <${AssumptionList} sandbox=${sandbox} />
    <//>
  </aside>`;
}

interface SectionProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

function Section({ title, open, children }: SectionProps): VNode {
  return html`<details class="panel-section" open=${open}>
    <summary>${title}</summary>
    ${children}
  </details>`;
}
