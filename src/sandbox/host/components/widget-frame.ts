import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { answerCall } from "../bridge/answer-call.ts";
import type { PageActions } from "../bridge/answer-ui-calls.ts";
import { logCall, logRequests } from "../bridge/log-calls.ts";
import { requestedUrl } from "../bridge/messages.ts";
import { bridgeWidget, OPAQUE_ORIGIN } from "../bridge/widget-bridge.ts";
import { type Faults, isDropped } from "../page-state/faults.ts";
import type { FramePlace } from "../page-state/frame-place.ts";
import type { NewLogEntry } from "../page-state/message-log.ts";
import { html } from "../parts/html.ts";
import { createSendForWidget } from "../requests/crm-session.ts";
import type { SandboxSettings } from "../requests/sandbox-client.ts";

interface Props {
  readonly title: string;
  /** Address of the widget's page, without the query. */
  readonly address: string;
  /** Whether the page in the frame has an origin of its own that is no address's. */
  readonly opaque: boolean;
  /** The data of PageLoad; null: no PageLoad. Another one is sent to the widget that is there, as SDK 1.5 has it. */
  readonly pageLoad: Readonly<Record<string, unknown>> | null;
  /** Where the CRM shows it; see ../page-state/frame-place.ts. */
  readonly place: FramePlace;
  /** CSS. */
  readonly width: string;
  readonly settings: SandboxSettings;
  readonly faults: Faults;
  readonly page: Omit<PageActions, "resizeWidget">;
  readonly onLog: (entry: NewLogEntry) => void;
}

const FIRST_HEIGHT = 420;
const LEAST_HEIGHT = 60;
const GREATEST_HEIGHT = 6000;

type SendEvent = (eventName: string, data: unknown) => void;

/** A widget's frame with the CRM's side of its protocol. To load the widget anew, give the element another key. */
export function WidgetFrame(props: Props): VNode {
  const { title, address, opaque, place, width } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [height, setHeight] = useState(FIRST_HEIGHT);
  /** The page that the widget was told of, and the way to tell it; null before its handshake. */
  const told = useRef<{ readonly send: SendEvent; page: string } | null>(null);
  const shownPage = JSON.stringify(props.pageLoad);

  useEffect(() => {
    if (told.current === null || told.current.page === shownPage) return;
    told.current.page = shownPage;
    setHeight(FIRST_HEIGHT);
    sendPageLoad(latest.current, told.current.send);
  }, [shownPage]);

  // Before the frame can load: a REGISTER that nobody hears is never sent again.
  useLayoutEffect(() => {
    if (frame.current === null) return;
    const widgetOrigin = opaque ? OPAQUE_ORIGIN : new URL(address).origin;
    const log = (entry: NewLogEntry) => latest.current.onLog(entry);
    const resizeWidget = (wanted: number) => {
      if (place !== "related-list") return false;
      setHeight(Math.min(Math.max(wanted, LEAST_HEIGHT), GREATEST_HEIGHT));
      return true;
    };
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
      onRegister(sendEvent) {
        told.current = greetWidget(latest.current, sendEvent);
      },
      onStranger: (origin) => log(noteStranger(origin)),
    });
  }, [address, opaque, place]);

  const source = `${address}?serviceOrigin=${encodeURIComponent(location.origin)}`;
  return html`<div class="widget-place">
    <iframe
      ref=${frame}
      class=${`widget-frame ${place}`}
      title=${title}
      src=${source}
      sandbox=${opaque ? "allow-scripts allow-forms allow-modals" : undefined}
      style=${place === "related-list" ? { height: `${height}px`, width } : { width }}
    />
  </div>`;
}

/** Answers the handshake; null where the fault panel lets it go unanswered. */
function greetWidget(props: Props, send: SendEvent): { readonly send: SendEvent; page: string } | null {
  const { settings, faults, onLog } = props;
  onLog({ kind: "message", summary: "REGISTER", outcome: faults.handshake, milliseconds: null, detail: "" });
  if (faults.handshake === "no-context") return null;
  send("SET_CONTEXT", {
    uniqueID: "scorelens",
    model: {},
    locale: settings.language,
    localeResource: {},
    connectors: [],
  });
  sendPageLoad(props, send);
  return { send, page: JSON.stringify(props.pageLoad) };
}

function sendPageLoad({ faults, pageLoad, onLog }: Props, send: SendEvent): void {
  if (pageLoad === null || faults.handshake === "no-page-load") return;
  send("PageLoad", pageLoad);
  const detail = JSON.stringify(pageLoad, null, 2);
  onLog({ kind: "message", summary: "PageLoad", outcome: "sent", milliseconds: null, detail });
}

function noteStranger(origin: string): NewLogEntry {
  const summary = `A message from ${origin}, which is not the widget's frame`;
  return { kind: "problem", summary, outcome: "ignored", milliseconds: null, detail: "" };
}
