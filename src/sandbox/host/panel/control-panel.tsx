import type { ComponentChildren, VNode } from "preact";
import type { Faults } from "../faults.ts";
import { NO_FAULTS } from "../faults.ts";
import type { LogEntry } from "../message-log.ts";
import type { PageAddress } from "../page-address.ts";
import type { SandboxSettings, SandboxState } from "../sandbox-client.ts";
import { FaultPanel } from "./fault-panel.tsx";
import { JobList } from "./job-list.tsx";
import { MessageList } from "./message-list.tsx";
import { NotSimulated } from "./not-simulated.tsx";
import { SessionPanel } from "./session-panel.tsx";
import { ShowcaseList } from "./showcase-list.tsx";

interface Props {
  readonly sandbox: SandboxState;
  readonly address: PageAddress;
  readonly faults: Faults;
  readonly log: readonly LogEntry[];
  readonly onGo: (address: PageAddress) => void;
  readonly onSettings: (changes: Partial<SandboxSettings>) => void;
  readonly onFaults: (faults: Faults) => void;
  readonly onReload: () => void;
  readonly onClearLog: () => void;
}

/** What a real CRM does not have: the sandbox's own switches. */
export function ControlPanel(props: Props): VNode {
  const { sandbox, address, faults, log, onGo, onSettings, onFaults, onReload, onClearLog } = props;
  const faulty = JSON.stringify(faults) !== JSON.stringify(NO_FAULTS);
  return (
    <aside class="panel" aria-label="Sandbox controls">
      <h2>Sandbox controls</h2>
      <Section title="Records to look at" open>
        <ShowcaseList sandbox={sandbox} address={address} onGo={onGo} />
      </Section>
      <Section title="User and organisation" open>
        <SessionPanel sandbox={sandbox} onChange={onSettings} />
      </Section>
      <Section title={faulty ? "Faults (on)" : "Faults"} open={false}>
        <FaultPanel faults={faults} onChange={onFaults} onReload={onReload} />
      </Section>
      <Section title="Scoring runs" open={false}>
        <JobList />
      </Section>
      <Section title={`Messages and REST calls (${log.length})`} open={false}>
        <MessageList log={log} onClear={onClearLog} />
      </Section>
      <Section title="What is not simulated" open={false}>
        <NotSimulated />
      </Section>
    </aside>
  );
}

interface SectionProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

function Section({ title, open, children }: SectionProps): VNode {
  return (
    <details class="panel-section" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
