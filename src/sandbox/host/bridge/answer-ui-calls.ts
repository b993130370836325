import { isObject } from "./messages.ts";
import { notSimulated } from "./sdk-failure.ts";

/** What the widget asks of the CRM page itself. */
export interface PageActions {
  /** Returns whether the frame follows. */
  resizeWidget(height: number): boolean;
  openRecord(module: string, id: string, newTab: boolean): void;
  editRecord(module: string, id: string): void;
  openSettings(): void;
  showMessage(type: string, text: string): void;
  confirm(text: string, accept: string, reject: string): Promise<boolean>;
  alert(heading: string, text: string): Promise<void>;
  /** null: hides it. */
  showLoader(text: string | null): void;
}

type Data = Readonly<Record<string, unknown>>;

/** Category UI: resolves with true, or with false where the CRM page does not do what is asked. */
export function answerUi({ action, data }: Data, page: PageActions): boolean {
  const details = isObject(data) ? data : {};
  const name = actionName(action);
  if (name === "RESIZE") {
    const height = Number.parseFloat(String(details["height"]));
    if (Number.isFinite(height)) return page.resizeWidget(height);
  } else if (name === "record OPEN") {
    page.openRecord(String(details["Entity"]), String(details["RecordID"]), details["target"] === "_blank");
  } else if (name === "record EDIT") {
    page.editRecord(String(details["Entity"]), String(details["RecordID"]));
  } else if (name === "setting OPEN") {
    page.openSettings();
  } else {
    throw notSimulated(`the UI action "${name}"`);
  }
  return true;
}

function actionName(action: unknown): string {
  if (!isObject(action)) return String(action);
  return Object.entries(action)
    .map(([kind, name]) => `${kind} ${String(name)}`)
    .join(", ");
}

/** ZDK_EVENT: messages and dialogs of the CRM page. */
export async function answerZdk(data: Data, page: PageActions): Promise<unknown> {
  const text = (name: string, otherwise = "") => (typeof data[name] === "string" ? data[name] : otherwise);
  switch (data["action"]) {
    case "msg_band":
      page.showMessage(text("type", "info"), text("message"));
      return true;
    case "confirm":
      return page.confirm(text("message"), text("accept_message", "OK"), text("reject_message", "Cancel"));
    case "alert":
      await page.alert(text("heading"), text("message"));
      return true;
    case "show_loader":
      page.showLoader(text("message", "Loading"));
      return true;
    case "hide_loader":
      page.showLoader(null);
      return true;
    default:
      throw notSimulated(`the ZDK.Client action "${String(data["action"])}"`);
  }
}
