import { h, render } from "preact";
import { createRecordGateway } from "../crm/gateways/create-record-gateway.ts";
import { createMetadataMemory } from "../crm/transport/metadata-memory.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import { RecordScore } from "../ui/record/record-score.ts";
import { reportHeight } from "../ui/screen/report-height.ts";
import "../ui/record/record-score.css";
import { createLanguages } from "./create-languages.ts";
import type { RunScript, TroubleScript } from "./later-scripts.ts";
import { laterScript } from "./load-script.ts";
import { createRecordAccess } from "./record-access.ts";

const root = document.getElementById("scorelens");
if (root !== null) {
  const run = laterScript<RunScript>(document, "record-run.js", "ScorelensRun");
  const trouble = laterScript<TroubleScript>(document, "record-trouble.js", "ScorelensTrouble");
  const host = createCrmHost();
  const transport = createRecordAccess(trouble);
  const metadata = createMetadataMemory(transport, {
    storage: () => sessionStorage,
    crmOrigin: new URLSearchParams(location.search).get("serviceOrigin"),
  });
  render(
    h(RecordScore, {
      host,
      gateway: createRecordGateway(metadata.transport),
      metadata,
      languages: createLanguages(document),
      showRun: async (slot, store) => (await run()).showRun(slot, { store, transport, metadata }),
      showTrouble: async (slot, store) => (await trouble()).showTrouble(slot, store),
      prepareTrouble: trouble,
      hasAccessNote: transport.hasAccessNote,
    }),
    root,
  );
  reportHeight(root, host.resize, host.onPageChange);
}
