import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { answerCall } from "../bridge/answer-call.ts";
import type { PageActions } from "../bridge/answer-ui-calls.ts";
import { logCall, logRequests } from "../bridge/log-calls.ts";
import { requestedUrl } from "../bridge/messages.ts";
import { bridgeWidget, OPAQUE_ORIGIN } from "../bridge/widget-bridge.ts";
import { createSendForWidget } from "../crm-session.ts";
import { type Faults, isDropped } from "../faults.ts";
import type { NewLogEntry } from "../message-log.ts";
import type { SandboxSettings } from "../sandbox-client.ts";

interface Props {
  readonly title: string;
  /** Address of the widget's page, without the query. */
  readonly address: string;
  /** Whether the page in the frame has an origin of its own that is no address's. */
  readonly opaque: boolean;
  /** The data of PageLoad; null: no PageLoad. */
  readonly pageLoad: Readonly<Record<string, unknown>> | null;
  /** CSS. */
  readonly width: string;
  readonly settings: SandboxSettings;
  readonly faults: Faults;
  readonly page: Omit<PageActions, "resizeWidget">;
  readonly onLog: (entry: NewLogEntry) => void;
}

const LEAST_HEIGHT = 60;
const GREATEST_HEIGHT = 6000;

/** A widget's frame with the CRM's side of its protocol. To load the widget anew, give the element another key. */
export function WidgetFrame(props: Props): VNode {
  const { title, address, opaque, width } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [height, setHeight] = useState(420);

  // Before the frame can load: a REGISTER that nobody hears is never sent again.
  useLayoutEffect(() => {
    if (frame.current === null) return;
    const widgetOrigin = opaque ? OPAQUE_ORIGIN : new URL(address).origin;
    const log = (entry: NewLogEntry) => latest.current.onLog(entry);
    const resizeWidget = (wanted: number) => setHeight(Math.min(Math.max(wanted, LEAST_HEIGHT), GREATEST_HEIGHT));
    const send = logRequests(
      createSendForWidget(() => latest.current.faults),
      log,
    );
    return bridgeWidget({
      frame: frame.current,
      widgetOrigin,
      answer: (message) =>
        logCall(message, log, async () => {
          if (isDropped(latest.current.faults, requestedUrl(message))) return undefined;
          const page = { ...latest.current.page, resizeWidget };
          return { data: await answerCall(message, { send, page, settings: () => latest.current.settings }) };
        }),
      onRegister: (sendEvent) => greetWidget(latest.current, sendEvent),
      onStranger: (origin) => log(noteStranger(origin)),
    });
  }, [address, opaque]);

  const source = `${address}?serviceOrigin=${encodeURIComponent(location.origin)}`;
  return (
    <div class="widget-place">
      <iframe
        ref={frame}
        class="widget-frame"
        title={title}
        src={source}
        sandbox={opaque ? "allow-scripts allow-forms allow-modals" : undefined}
        style={{ height: `${height}px`, width }}
      />
    </div>
  );
}

function greetWidget(props: Props, send: (eventName: string, data: unknown) => void): void {
  const { settings, faults, pageLoad, onLog } = props;
  onLog({ kind: "message", summary: "REGISTER", outcome: faults.handshake, milliseconds: null, detail: "" });
  if (faults.handshake === "no-context") return;
  send("SET_CONTEXT", {
    uniqueID: "scorelens",
    model: {},
    locale: settings.language,
    localeResource: {},
    connectors: [],
  });
  if (pageLoad !== null && faults.handshake !== "no-page-load") send("PageLoad", pageLoad);
}

function noteStranger(origin: string): NewLogEntry {
  const summary = `A message from ${origin}, which is not the widget's frame`;
  return { kind: "problem", summary, outcome: "ignored", milliseconds: null, detail: "" };
}
