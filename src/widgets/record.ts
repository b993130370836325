import { h, render } from "preact";
import { createRecordGateway } from "../crm/create-record-gateway.ts";
import type { CrmTransport } from "../crm/index.ts";
import { findZrc } from "../crm/zoho/find-sdk.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import { createZrcTransport } from "../crm/zoho/zrc-transport.ts";
import { RecordScore } from "../ui/record-score/record-score.ts";
import { reportHeight } from "../ui/report-height.ts";
import "../ui/record-score/record-score.css";
import { createLanguages } from "./create-languages.ts";
import type { ConnectionScript, RunScript, TroubleScript } from "./later-scripts.ts";
import { laterScript } from "./load-script.ts";

const run = laterScript<RunScript>(document, "record-run.js", "ScorelensRun");
const trouble = laterScript<TroubleScript>(document, "record-trouble.js", "ScorelensTrouble");
const connection = laterScript<ConnectionScript>(document, "record-connection.js", "ScorelensConnection");

const throughConnection: CrmTransport = {
  send: async (signal, request) => (await connection()).transport.send(signal, request),
};

const root = document.getElementById("scorelens");
if (root !== null) {
  const host = createCrmHost();
  const transport =
    findZrc() === null
      ? throughConnection
      : createZrcTransport(async (error) => (await trouble()).readRejection(error));
  render(
    h(RecordScore, {
      host,
      gateway: createRecordGateway(transport),
      languages: createLanguages(document),
      showRun: async (slot, store) => (await run()).showRun(slot, { store, transport }),
      showTrouble: async (slot, store) => (await trouble()).showTrouble(slot, store),
      prepareTrouble: trouble,
    }),
    root,
  );
  reportHeight(root, host.resize);
}
