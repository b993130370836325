import type { VNode } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Faults } from "../faults.ts";
import { type FrameKind, servingOrigin } from "../frame-kind.ts";
import { addLogEntry, collectEntries, type LogEntry } from "../message-log.ts";
import { formatPageAddress, type PageAddress, readPageAddress } from "../page-address.ts";
import { readPageOptions } from "../page-options.ts";
import { ControlPanel } from "../panel/control-panel.tsx";
import { changeSettings, readSandbox, type SandboxSettings, type SandboxState } from "../sandbox-client.ts";
import { toCssWidth, type WidgetWidth } from "../widget-width.ts";
import { CrmDialog } from "./crm-dialog.tsx";
import { RecordChooser } from "./record-chooser.tsx";
import { RecordPage } from "./record-page.tsx";
import { SettingsTab } from "./settings-tab.tsx";
import { TopBar } from "./top-bar.tsx";
import { usePageActions } from "./use-page-actions.ts";
import { WidgetFrame } from "./widget-frame.tsx";

/** The whole page; the owner of its state. */
export function CrmApp({ start }: { readonly start: SandboxState }): VNode {
  const [sandbox, setSandbox] = useState(start);
  const [address, setAddress] = useState(() => readPageAddress(location.search));
  const [options] = useState(() => readPageOptions(location.search));
  const [faults, setFaults] = useState<Faults>(options.faults);
  const [frameKind, setFrameKind] = useState<FrameKind>(options.frameKind);
  const [widgetWidth, setWidgetWidth] = useState<WidgetWidth>("full");
  const [log, setLog] = useState<readonly LogEntry[]>([]);
  /** Counts what makes the record and its widget load anew. */
  const [version, setVersion] = useState(0);

  const go = useCallback((target: PageAddress) => {
    history.pushState(null, "", formatPageAddress(target));
    setAddress(target);
  }, []);
  useEffect(() => {
    const follow = () => setAddress(readPageAddress(location.search));
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  const { page, message, dialog, loader, showMessage } = usePageActions(go);
  const addToLog = useMemo(
    () => collectEntries((entries) => setLog((before) => entries.reduce(addLogEntry, before))),
    [],
  );
  const reload = () => setVersion((before) => before + 1);
  const applySettings = async (changes: Partial<SandboxSettings>) => {
    await changeSettings(changes);
    setSandbox(await readSandbox());
    reload();
  };
  const { theme } = sandbox.settings;
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);

  const frame = (file: string, pageLoad: Readonly<Record<string, unknown>>) => (
    <WidgetFrame
      key={`${file} ${frameKind} ${version} ${JSON.stringify(pageLoad)}`}
      title={`Scorelens widget (${file})`}
      address={`${servingOrigin(frameKind, sandbox.widgetOrigin, location.hostname)}/app/${file}`}
      opaque={frameKind === "opaque"}
      pageLoad={pageLoad}
      width={toCssWidth(widgetWidth)}
      settings={sandbox.settings}
      faults={faults}
      page={page}
      onLog={addToLog}
    />
  );
  const module = sandbox.modules.find(({ apiName }) => apiName === address.module);
  const { recordId } = address;

  return (
    <>
      <TopBar sandbox={sandbox} address={address} onGo={go} />
      <div class="columns">
        {address.tab === "records" && (
          <RecordChooser key={address.module} sandbox={sandbox} address={address} version={version} onGo={go} />
        )}
        <main>
          <p class="message-band" role="status">
            {loader ?? message}
          </p>
          {address.tab === "settings" && (
            <SettingsTab widget={sandbox.settingsWidget ? frame("settings.html", {}) : null} />
          )}
          {address.tab === "records" && module === undefined && <p>There is no module {address.module}.</p>}
          {address.tab === "records" && module !== undefined && recordId === null && (
            <h1 class="choose">Choose a record</h1>
          )}
          {address.tab === "records" && module !== undefined && recordId !== null && (
            <RecordPage
              key={recordId}
              sandbox={sandbox}
              module={module}
              recordId={recordId}
              version={version}
              widget={frame("record.html", { Entity: module.moduleName, EntityId: recordId })}
              onSaved={(text) => {
                showMessage(text);
                reload();
              }}
            />
          )}
        </main>
        <ControlPanel
          sandbox={sandbox}
          address={address}
          faults={faults}
          frameKind={frameKind}
          widgetWidth={widgetWidth}
          log={log}
          onGo={go}
          onSettings={(changes) => void applySettings(changes)}
          onFaults={setFaults}
          onFrameKind={setFrameKind}
          onWidgetWidth={setWidgetWidth}
          onReload={reload}
          onClearLog={() => setLog([])}
        />
      </div>
      {dialog !== null && <CrmDialog request={dialog} />}
    </>
  );
}
