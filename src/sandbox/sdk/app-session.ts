/**
 * The stand-in's side of the widget protocol, with the behaviour of Zoho's SDK, traps included: messages of any sender are
 * accepted, nothing times out, rejections are handed over as they came.
 * https://github.com/ZohoDevelopers/embeddedApp-js-sdk/blob/master/lib/ZSDK.js
 */
export interface AppSession {
  /** Sends one SDK.EVENT; throws at once where the handshake is not done. */
  trigger(eventName: string, data: unknown): Promise<unknown>;
}

type Handler = (data: unknown) => void;

interface Pending {
  resolve(value: unknown): void;
  reject(value: unknown): void;
}

/** Starts the handshake; `onReady` runs once, after SET_CONTEXT. */
export function openSession(listeners: ReadonlyMap<string, Handler>, onReady: () => void): AppSession {
  const serviceOrigin = readServiceOrigin();
  const pending = new Map<string, Pending>();
  let nextPromise = 100;
  let parentWindow: Window | null = null;
  let uniqueID: unknown;
  let ready = false;

  const setContext = (context: { uniqueID?: unknown }) => {
    uniqueID = context.uniqueID;
    parentWindow = window.parent;
    if (!ready) onReady();
    ready = true;
  };

  const settle = (outcome: keyof Pending, message: FrameworkMessage) => {
    const id = String(message.promiseid);
    pending.get(id)?.[outcome](message.data);
    pending.delete(id);
  };

  const post = (message: Record<string, unknown>) => {
    if (parentWindow === null) throw new Error("Parentwindow reference not found.");
    parentWindow.postMessage({ ...message, appOrigin: appOrigin() }, serviceOrigin ?? "undefined");
  };

  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = readMessage(event.data);
    if (message === null || message.type !== "FRAMEWORK.EVENT") return;
    if (message.eventName === "SET_CONTEXT") setContext(message.data as { uniqueID?: unknown });
    else if (message.eventName === "EVENT_RESPONSE") settle("resolve", message);
    else if (message.eventName === "EVENT_RESPONSE_FAILURE") settle("reject", message);
    else if (message.eventName !== "UPDATE_CONTEXT") notify(listeners.get(message.eventName), message.data);
  });
  // "unload", though deprecated, is what the SDK listens to.
  window.addEventListener("unload", () => post({ type: "SDK.EVENT", eventName: "DEREGISTER", uniqueID }));

  const register = { type: "SDK.EVENT", eventName: "REGISTER", appOrigin: appOrigin(), sdkVersion: "1.5" };
  if (serviceOrigin !== null) window.parent.postMessage(register, serviceOrigin);

  return {
    trigger(eventName, data) {
      const promiseid = `Promise${nextPromise++}`;
      post({ type: "SDK.EVENT", eventName, uniqueID, time: Date.now(), promiseid, data });
      return new Promise((resolve, reject) => pending.set(promiseid, { resolve, reject }));
    },
  };
}

/** The SDK swallows what a listener throws. */
function notify(listener: Handler | undefined, data: unknown): void {
  try {
    listener?.(data);
  } catch (error) {
    if (/[?&]is(DevMode|LogEnabled)=/.test(window.location.href)) console.error(error);
  }
}

interface FrameworkMessage {
  readonly type?: unknown;
  readonly eventName: string;
  readonly promiseid?: unknown;
  readonly data?: unknown;
}

function readMessage(data: unknown): FrameworkMessage | null {
  const message = typeof data === "string" ? parseJson(data) : data;
  if (typeof message !== "object" || message === null) return null;
  return "eventName" in message && typeof message.eventName === "string" ? (message as FrameworkMessage) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Read from the part after the first "?", as the SDK does; a hash is not cut off. */
function readServiceOrigin(): string | null {
  const { href } = window.location;
  for (const part of href.slice(href.indexOf("?") + 1).split("&")) {
    const [name, value] = part.split("=");
    if (name === "serviceOrigin" && value !== undefined) return decodeURIComponent(value);
  }
  return null;
}

function appOrigin(): string {
  const { protocol, host, pathname } = window.location;
  return encodeURIComponent(`${protocol}//${host}${pathname}`);
}
