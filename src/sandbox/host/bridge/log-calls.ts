import { type NewLogEntry, toDetail } from "../page-state/message-log.ts";
import type { SendForWidget } from "../requests/crm-session.ts";
import { requestedUrl, type SdkMessage } from "./messages.ts";
import { SdkFailure } from "./sdk-failure.ts";

type AddEntry = (entry: NewLogEntry) => void;

/** Adds a line to the log when an SDK call of the widget has been answered. */
export async function logCall(
  message: SdkMessage,
  add: AddEntry,
  answer: () => Promise<{ readonly data: unknown } | undefined>,
): Promise<{ readonly data: unknown } | undefined> {
  const begun = performance.now();
  const finish = (kind: NewLogEntry["kind"], outcome: string, data: unknown) => {
    const milliseconds = Math.round(performance.now() - begun);
    // The widget does not wait for the log: large answers take a while to write down.
    setTimeout(() => {
      add({ kind, summary: describeCall(message), outcome, milliseconds, detail: toDetail(message.data, data) });
    });
  };
  try {
    const answered = await answer();
    if (answered === undefined) finish("problem", "not answered", null);
    else finish("message", "resolved", answered.data);
    return answered;
  } catch (failure) {
    finish("problem", "rejected", failure instanceof SdkFailure ? failure.data : String(failure));
    throw failure;
  }
}

/** The same for the REST calls that SDK calls lead to. */
export function logRequests(send: SendForWidget, add: AddEntry): SendForWidget {
  return async (url, init, identity) => {
    const begun = performance.now();
    const response = await send(url, init, identity);
    const milliseconds = Math.round(performance.now() - begun);
    const { ok, status } = response;
    const note = async (copy: Response) =>
      add({
        kind: ok ? "rest" : "problem",
        summary: `${init.method ?? "GET"} ${url.pathname}${readable(url.search)}`,
        outcome: identity === "user" ? String(status) : `${status} as the connection's owner`,
        milliseconds,
        detail: toDetail(init.body ?? null, await copy.text().catch(String)),
      });
    void note(response.clone());
    return response;
  };
}

/** Left as it is where it is no escaped UTF-8. */
function readable(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}

function describeCall(message: SdkMessage): string {
  const { eventName, data } = message;
  const { category, type, action, requestConfig } = data;
  const parts = [eventName === "CRM_EVENT" ? undefined : eventName, category, type, Object(requestConfig).method];
  const url = requestedUrl(message);
  if (URL.canParse(url)) parts.push(new URL(url).pathname);
  if (action !== undefined) parts.push(typeof action === "string" ? action : JSON.stringify(action));
  return parts.filter((part) => part !== undefined).join(" ");
}
