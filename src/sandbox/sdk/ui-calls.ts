import type { Send } from "./embedded-app.ts";

type Data = Record<string, unknown>;

/** `ZOHO.CRM.UI`: what the CRM page shows and does. */
export function createUiCalls(send: Send) {
  const ui = (action: unknown, data?: unknown) =>
    send(data === undefined ? { action, category: "UI" } : { action, data, category: "UI" });
  const record = (action: string) => (data: Data) =>
    ui({ record: action }, { Entity: data["Entity"], RecordID: data["RecordID"], target: data["Target"] });
  return {
    Resize: ({ height, width }: Data) => ui("RESIZE", { width, height }),
    Record: {
      open: record("OPEN"),
      edit: record("EDIT"),
      create: record("CREATE"),
      populate: (data: Data) => ui({ record: "POPULATE" }, data),
    },
    Popup: {
      close: () => ui({ popup: "CLOSE" }),
      closeReload: () => ui({ popup: "CLOSE_RELOAD" }),
    },
    Widget: { open: ({ Entity, Message }: Data) => ui({ webTab: "OPEN" }, { Entity, Message }) },
    WebTab: { history: { pushState: (data: Data) => ui({ webTab: "HISTORY" }, data) } },
    Dialer: {
      maximize: () => ui({ telephony: "MAXIMIZE" }),
      minimize: () => ui({ telephony: "MINIMIZE" }),
      notify: () => ui({ telephony: "NOTIFY" }),
    },
    Setting: { open: (data: Data) => ui({ setting: "OPEN" }, data) },
  };
}
