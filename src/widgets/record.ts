import { h, render } from "preact";
import { createCrmGateway } from "../crm/create-crm-gateway.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import { createZrcTransport } from "../crm/zoho/zrc-transport.ts";
import { RecordScore } from "../ui/record-score/record-score.ts";
import { reportHeight } from "../ui/report-height.ts";
import { readCatalogue } from "../ui/translate.ts";
import "../ui/record-score/record-score.css";

const root = document.getElementById("scorelens");
if (root !== null) {
  const host = createCrmHost();
  render(
    h(RecordScore, { host, gateway: createCrmGateway(createZrcTransport()), catalogue: readCatalogue(document) }),
    root,
  );
  reportHeight(root, host.resize);
}
