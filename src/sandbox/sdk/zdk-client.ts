import type { EmbeddedApp } from "./embedded-app.ts";

type Data = Record<string, unknown>;

/** `ZDK.Client` of SDK 1.5: the CRM page's own messages and dialogs. */
export function createZdkClient(app: EmbeddedApp) {
  const send = (data: Data) => app.trigger("ZDK_EVENT", { ...data, sdkVersion: "1.5" });
  return {
    showMessage: (message: string, options: Data = {}) =>
      send({ action: "msg_band", type: options["type"] ?? "info", message }),
    showConfirmation: (message: string, acceptMsg?: string, rejectMsg?: string) =>
      send({ action: "confirm", accept_message: acceptMsg, reject_message: rejectMsg, acceptMsg, rejectMsg, message }),
    showAlert: (message: string, heading?: string, acceptMessage?: string) =>
      send({ action: "alert", message, heading, accept_message: acceptMessage }),
    getInput: (options: unknown, heading?: string, acceptMessage?: string, rejectMessage?: string) =>
      send({ action: "get_input", options, accept_message: acceptMessage, reject_message: rejectMessage, heading }),
    openPopup: (config: Data, data: unknown) =>
      send({
        action: "open_widget_by_id",
        id: config["id"],
        type: config["type"],
        api_name: config["api_name"],
        data,
        config,
      }),
    showLoader: ({ type, template, message }: Data = {}) => send({ action: "show_loader", type, template, message }),
    hideLoader: () => send({ action: "hide_loader" }),
    sendResponse: (uuid: unknown, data: unknown) => send({ action: "notify_response", message: { data, uuid } }),
  };
}
