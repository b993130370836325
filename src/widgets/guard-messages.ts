/*
 * A script of its own, before the tag of Zoho's SDK. The SDK takes a message of any window for the CRM's, so a page that has
 * opened the CRM, or another extension's frame in it, could forge answers to its calls. Only messages of the page around the
 * widget, or of one around that, get past this script.
 *
 * It goes by the source, which no page can choose. The source is null where the sender has gone since, as a frame that removes
 * itself after sending: that is nobody's message. The widget's own window is no ancestor either: the SDK sends itself nothing.
 * https://html.spec.whatwg.org/multipage/web-messaging.html#dom-window-postmessage-options-dev
 */
const ancestors = listAncestors();

window.addEventListener(
  "message",
  (event) => {
    if (!ancestors.has(event.source)) event.stopImmediatePropagation();
  },
  // Added first and called first, whatever phase the SDK listens in.
  { capture: true },
);

/** What is around a frame stays the same as long as its page does. */
function listAncestors(): ReadonlySet<MessageEventSource | null> {
  const found = new Set<MessageEventSource | null>();
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) found.add(frame.parent);
  return found;
}
