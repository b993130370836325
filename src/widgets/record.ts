import { h, render } from "preact";
import { createRecordGateway } from "../crm/create-record-gateway.ts";
import type { CrmTransport } from "../crm/index.ts";
import { findZrc } from "../crm/zoho/find-sdk.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import { createZrcTransport } from "../crm/zoho/zrc-transport.ts";
import { RecordScore } from "../ui/record-score/record-score.ts";
import { reportHeight } from "../ui/report-height.ts";
import { readCatalogue } from "../ui/translate.ts";
import "../ui/record-score/record-score.css";
import type { ConnectionScript, RunScript } from "./later-scripts.ts";
import { loadScript } from "./load-script.ts";

let connectionScript: Promise<ConnectionScript> | null = null;
const connection: CrmTransport = {
  async send(signal, request) {
    connectionScript ??= loadScript(document, "record-connection.js", "ScorelensConnection");
    return (await connectionScript).transport.send(signal, request);
  },
};

const root = document.getElementById("scorelens");
if (root !== null) {
  const host = createCrmHost();
  const transport = findZrc() === null ? connection : createZrcTransport();
  const catalogue = readCatalogue(document);
  render(
    h(RecordScore, {
      host,
      gateway: createRecordGateway(transport),
      catalogue,
      showRun: async (slot, store) => {
        const script = await loadScript<RunScript>(document, "record-run.js", "ScorelensRun");
        return script.showRun(slot, { store, transport, catalogue });
      },
    }),
    root,
  );
  reportHeight(root, host.resize);
}
