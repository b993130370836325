import { h, render } from "preact";
import { createCrmGateway } from "../crm/create-crm-gateway.ts";
import { createRuleAdminGateway } from "../crm/create-rule-admin-gateway.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import { createZrcTransport } from "../crm/zoho/zrc-transport.ts";
import { reportHeight } from "../ui/report-height.ts";
import { RuleSettings } from "../ui/rule-settings/rule-settings.ts";
import { readCatalogue } from "../ui/translate.ts";
import "../ui/rule-settings/rule-settings.css";

const root = document.getElementById("scorelens");
if (root !== null) {
  const host = createCrmHost();
  const transport = createZrcTransport();
  const gateway = { ...createCrmGateway(transport), ...createRuleAdminGateway(transport) };
  render(h(RuleSettings, { host, gateway, catalogue: readCatalogue(document) }), root);
  reportHeight(root, host.resize);
}
