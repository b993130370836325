import { h, render } from "preact";
import { createRecordGateway } from "../crm/create-record-gateway.ts";
import type { CrmTransport } from "../crm/index.ts";
import { createMetadataMemory } from "../crm/metadata-memory.ts";
import { findZrc } from "../crm/zoho/find-sdk.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import type { SdkAccess } from "../crm/zoho/sdk-access.ts";
import { createZrcTransport } from "../crm/zoho/zrc-transport.ts";
import { RecordScore } from "../ui/record-score/record-score.ts";
import { reportHeight } from "../ui/report-height.ts";
import "../ui/record-score/record-score.css";
import { createLanguages } from "./create-languages.ts";
import type { RunScript, TroubleScript } from "./later-scripts.ts";
import { laterScript } from "./load-script.ts";

const run = laterScript<RunScript>(document, "record-run.js", "ScorelensRun");
const trouble = laterScript<TroubleScript>(document, "record-trouble.js", "ScorelensTrouble");

/** Once something is amiss, all calls go its way. */
let access: SdkAccess | null = null;
const findAccess = async () => {
  access = (await trouble()).access;
  return access;
};
const zrcTransport = createZrcTransport(async (...rejected) => (await findAccess()).readRejection(...rejected));
const transport: CrmTransport = {
  async send(signal, request) {
    const way = access ?? (findZrc() === null ? await findAccess() : zrcTransport);
    return way.send(signal, request);
  },
};

const root = document.getElementById("scorelens");
if (root !== null) {
  const host = createCrmHost();
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
      hasAccessNote: () => access !== null && access.note() !== null,
    }),
    root,
  );
  reportHeight(root, host.resize);
}
