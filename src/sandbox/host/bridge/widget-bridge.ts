import { readSdkMessage, type SdkMessage } from "./messages.ts";
import { SdkFailure } from "./sdk-failure.ts";

/** Answers one call; throws SdkFailure to reject it. undefined as a whole: no answer at all. */
export type AnswerCall = (message: SdkMessage) => Promise<{ readonly data: unknown } | undefined>;

/** What messages of a page of opaque origin name as theirs. */
export const OPAQUE_ORIGIN = "null";

export interface BridgeOptions {
  readonly frame: HTMLIFrameElement;
  readonly widgetOrigin: string;
  readonly answer: AnswerCall;
  /** The widget's REGISTER; it is answered through `send`, with SET_CONTEXT first and then events such as PageLoad. */
  readonly onRegister: (send: (eventName: string, data: unknown) => void) => void;
  /** A message in the SDK's form from another window or origin; it is not answered. */
  readonly onStranger: (origin: string) => void;
}

/** The CRM page's side of the widget protocol, for one frame. Returns the function that ends it. */
export function bridgeWidget(options: BridgeOptions): () => void {
  const { frame, widgetOrigin } = options;
  // An opaque origin can't be named as a target; the window is the frame's all the same.
  const target = widgetOrigin === OPAQUE_ORIGIN ? "*" : widgetOrigin;
  const send = (message: Record<string, unknown>) =>
    frame.contentWindow?.postMessage({ type: "FRAMEWORK.EVENT", ...message }, target);

  const receive = (event: MessageEvent<unknown>) => {
    const message = readSdkMessage(event.data);
    if (message === null) return;
    if (event.source !== frame.contentWindow || event.origin !== widgetOrigin) {
      options.onStranger(event.origin);
    } else if (message.eventName === "REGISTER") {
      options.onRegister((eventName, data) => send({ eventName, data }));
    } else if (message.eventName === "DEREGISTER") {
      // The frame goes away or loads anew; the next REGISTER begins again.
    } else {
      void reply(message);
    }
  };

  const reply = async (message: SdkMessage) => {
    const { promiseid } = message;
    try {
      const answer = await options.answer(message);
      if (answer !== undefined) send({ eventName: "EVENT_RESPONSE", promiseid, data: answer.data });
    } catch (failure) {
      const data = failure instanceof SdkFailure ? failure.data : { code: "HOST_ERROR", message: String(failure) };
      send({ eventName: "EVENT_RESPONSE_FAILURE", promiseid, data });
    }
  };

  window.addEventListener("message", receive);
  return () => window.removeEventListener("message", receive);
}
