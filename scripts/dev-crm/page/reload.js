/*
 * Runs in a widget's page before Zoho's SDK. Loads the page anew when the server has built another version, and keeps the
 * session with the CRM meanwhile: a CRM page is reported to shake hands only once per frame
 * (https://github.com/zoho/embeddedApp-js-sdk/issues/10), and then a frame that is loaded anew hears nothing. So what the CRM
 * said is kept, the SDK does not take its leave, and the new page gets it again where the CRM stays silent.
 */
(() => {
  const KEPT = "scorelens-dev-session:";
  /** How long the CRM has to speak for itself, in milliseconds. */
  const SILENCE = 1000;
  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
  const version = new URL(script).searchParams.get("version");
  const crmOrigin = new URLSearchParams(location.search).get("serviceOrigin");

  /** What the CRM sent, by the event's name. @type {Map<string, unknown>} */
  const heard = new Map();
  let leaving = false;

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || origin !== crmOrigin) return;
    const event = readEventName(data);
    if (event === "SET_CONTEXT" || event === "PageLoad") heard.set(event, data);
  });
  // Before the SDK's own listener, which takes leave of the CRM.
  addEventListener("unload", (event) => leaving && event.stopImmediatePropagation());

  const kept = takeKept();
  if (kept.length > 0) addEventListener("load", () => setTimeout(() => repeat(kept), SILENCE));

  const events = new EventSource("/dev/events");
  events.onmessage = ({ data }) => {
    if (data === version || leaving) return;
    leaving = true;
    events.close();
    keep();
    location.reload();
  };

  /** @param {readonly (readonly [string, unknown])[]} messages */
  function repeat(messages) {
    for (const [event, data] of messages) {
      if (heard.has(event)) continue;
      dispatchEvent(new MessageEvent("message", { data, origin: crmOrigin ?? "", source: parent }));
    }
  }

  /**
   * In the frame's name, which lasts over a load: a frame of another site may be denied any storage. What was kept before
   * stays, as long as the CRM says nothing newer: this page may go before it repeats it.
   */
  function keep() {
    const messages = [...new Map([...kept, ...heard])];
    window.name = KEPT + JSON.stringify({ name: window.name, messages });
  }

  /** @returns {[string, unknown][]} */
  function takeKept() {
    if (!window.name.startsWith(KEPT)) return [];
    const { name, messages } = readKept(window.name.slice(KEPT.length));
    window.name = typeof name === "string" ? name : "";
    const pairs = Array.isArray(messages) ? messages.filter((message) => Array.isArray(message)) : [];
    return pairs.map(([event, data]) => [String(event), data]);
  }

  /**
   * Whoever opens the frame can name it anything.
   * @param {string} text
   * @returns {{ name?: unknown, messages?: unknown }}
   */
  function readKept(text) {
    try {
      return Object(JSON.parse(text));
    } catch {
      return {};
    }
  }

  /** @param {unknown} data */
  function readEventName(data) {
    try {
      const message = typeof data === "string" ? JSON.parse(data) : data;
      return message?.type === "FRAMEWORK.EVENT" ? message.eventName : null;
    } catch {
      return null;
    }
  }
})();
