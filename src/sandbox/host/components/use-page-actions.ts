import { useMemo, useState } from "preact/hooks";
import type { PageActions } from "../bridge/answer-ui-calls.ts";
import { formatPageAddress, type PageAddress } from "../page-state/page-address.ts";
import type { DialogRequest } from "./crm-dialog.ts";

interface PageMessages {
  readonly page: Omit<PageActions, "resizeWidget">;
  /** The message band; "" shows none. */
  readonly message: string;
  readonly dialog: DialogRequest | null;
  readonly loader: string | null;
  readonly showMessage: (text: string) => void;
}

/** What widgets may do to the CRM page, and what the page shows of it. */
export function usePageActions(onGo: (address: PageAddress) => void): PageMessages {
  const [message, showMessage] = useState("");
  const [dialog, setDialog] = useState<DialogRequest | null>(null);
  const [loader, showLoader] = useState<string | null>(null);
  const page = useMemo(() => {
    const ask = (request: Omit<DialogRequest, "answer">) =>
      new Promise<boolean>((resolve) => {
        const answer = (accepted: boolean) => {
          setDialog(null);
          resolve(accepted);
        };
        setDialog({ ...request, answer });
      });
    const open = (module: string, recordId: string): PageAddress => ({ tab: "records", module, recordId });
    return {
      openRecord(module: string, id: string, newTab: boolean) {
        const address = open(module, id);
        if (newTab) window.open(formatPageAddress(address), "_blank", "noopener");
        else onGo(address);
      },
      editRecord: (module: string, id: string) => onGo(open(module, id)),
      openSettings: () => onGo({ tab: "settings", module: "Leads", recordId: null }),
      showMessage: (type: string, text: string) => showMessage(`${type}: ${text}`),
      confirm: (text: string, accept: string, reject: string) => ask({ heading: "", text, accept, reject }),
      async alert(heading: string, text: string) {
        await ask({ heading, text, accept: "OK", reject: null });
      },
      showLoader,
    };
  }, [onGo]);
  return { page, message, dialog, loader, showMessage };
}
