import { h, render } from "preact";
import { createCrmGateway } from "../crm/create-crm-gateway.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import { createZrcTransport } from "../crm/zoho/zrc-transport.ts";
import { RecordScore } from "../ui/record-score/record-score.ts";

const root = document.getElementById("scorelens");
if (root !== null) {
  render(h(RecordScore, { host: createCrmHost(), gateway: createCrmGateway(createZrcTransport()) }), root);
}
