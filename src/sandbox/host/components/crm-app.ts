import { Fragment, type VNode } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Faults } from "../page-state/faults.ts";
import { type FrameKind, servingOrigin } from "../page-state/frame-kind.ts";
import type { FramePlace } from "../page-state/frame-place.ts";
import { addLogEntry, collectEntries, type LogEntry } from "../page-state/message-log.ts";
import type { Navigation } from "../page-state/navigation.ts";
import { formatPageAddress, type PageAddress, readPageAddress } from "../page-state/page-address.ts";
import { readPageOptions } from "../page-state/page-options.ts";
import { toCssWidth, type WidgetWidth } from "../page-state/widget-width.ts";
import { ControlPanel } from "../panel/control-panel.ts";
import { html } from "../parts/html.ts";
import {
  changeSettings,
  readSandbox,
  resetOrganisation,
  type SandboxSettings,
  type SandboxState,
} from "../requests/sandbox-client.ts";
import { CrmDialog } from "./crm-dialog.ts";
import { RecordChooser } from "./record-chooser.ts";
import { RecordPage } from "./record-page.ts";
import { SettingsTab } from "./settings-tab.ts";
import { TopBar } from "./top-bar.ts";
import { usePageActions } from "./use-page-actions.ts";
import { WidgetFrame } from "./widget-frame.ts";

const RESET_QUESTION =
  "Reset the organisation? All changes to its records, rules and scores since the start are lost. The choices on this page are kept.";

/** The whole page; the owner of its state. */
export function CrmApp({ start }: { readonly start: SandboxState }): VNode {
  const [sandbox, setSandbox] = useState(start);
  const [address, setAddress] = useState(() => readPageAddress(location.search));
  const [options] = useState(() => readPageOptions(location.search));
  const [faults, setFaults] = useState<Faults>(options.faults);
  const [frameKind, setFrameKind] = useState<FrameKind>(options.frameKind);
  const [widgetWidth, setWidgetWidth] = useState<WidgetWidth>("full");
  const [navigation, setNavigation] = useState<Navigation>("soft");
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
  const reset = async () => {
    if (!(await page.confirm(RESET_QUESTION, "Reset", "Cancel"))) return;
    try {
      await resetOrganisation();
      setSandbox(await readSandbox());
      reload();
      showMessage("The organisation was reset.");
    } catch (error) {
      showMessage(String(error));
    }
  };
  const { theme, sdk } = sandbox.settings;
  const keepsFrame = navigation === "soft" && sdk === "current";
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);

  const frame = (place: FramePlace, file: string, pageLoad: Readonly<Record<string, unknown>>) => html`<${WidgetFrame}
    key=${`${file} ${frameKind} ${version} ${keepsFrame ? "" : JSON.stringify(pageLoad)}`}
    title=${`Scorelens widget (${file})`}
    address=${`${servingOrigin(frameKind, sandbox.widgetOrigin, location.hostname)}/app/${file}`}
    opaque=${frameKind === "opaque"}
    place=${place}
    pageLoad=${pageLoad}
    width=${toCssWidth(widgetWidth)}
    settings=${sandbox.settings}
    faults=${faults}
    page=${page}
    onLog=${addToLog}
  />`;
  const module = sandbox.modules.find(({ apiName }) => apiName === address.module);
  const { recordId } = address;

  return html`<${Fragment}>
    <${TopBar} sandbox=${sandbox} address=${address} onGo=${go} />
    <div class="columns">
      ${
        address.tab === "records" &&
        html`<${RecordChooser}
          key=${address.module}
          sandbox=${sandbox}
          address=${address}
          version=${version}
          onGo=${go}
        />`
      }
      <main>
        <p class="message-band" role="status">${loader ?? message}</p>
        ${
          address.tab === "settings" &&
          html`<${SettingsTab} widget=${sandbox.settingsWidget ? frame("settings", "settings.html", {}) : null} />`
        }
        ${address.tab === "records" && module === undefined && html`<p>There is no module ${address.module}.</p>`}
        ${
          address.tab === "records" &&
          module !== undefined &&
          recordId === null &&
          html`<h1 class="choose">Choose a record</h1>`
        }
        ${
          address.tab === "records" &&
          module !== undefined &&
          recordId !== null &&
          html`<${RecordPage}
            sandbox=${sandbox}
            module=${module}
            recordId=${recordId}
            version=${version}
            widget=${frame("related-list", "record.html", { Entity: module.moduleName, EntityId: recordId })}
            onSaved=${(text: string) => {
              showMessage(text);
              reload();
            }}
          />`
        }
      </main>
      <${ControlPanel}
        sandbox=${sandbox}
        address=${address}
        faults=${faults}
        frameKind=${frameKind}
        widgetWidth=${widgetWidth}
        navigation=${navigation}
        log=${log}
        onGo=${go}
        onSettings=${(changes: Partial<SandboxSettings>) => void applySettings(changes)}
        onFaults=${setFaults}
        onFrameKind=${setFrameKind}
        onWidgetWidth=${setWidgetWidth}
        onNavigation=${setNavigation}
        onReset=${() => void reset()}
        onReload=${reload}
        onClearLog=${() => setLog([])}
      />
    </div>
    ${dialog !== null && html`<${CrmDialog} request=${dialog} />`}
  <//>`;
}
