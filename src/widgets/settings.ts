import { h, render } from "preact";
import { createCrmGateway } from "../crm/gateways/create-crm-gateway.ts";
import { createCrmHost } from "../crm/zoho/host.ts";
import { createSdkAccess } from "../crm/zoho/sdk-access.ts";
import { RuleSettings } from "../ui/rules/rule-settings.ts";
import { reportHeight } from "../ui/screen/report-height.ts";
import "../ui/rules/rule-settings.css";
import { createLanguages } from "./create-languages.ts";
import type { EditorScript } from "./later-scripts.ts";
import { laterScript } from "./load-script.ts";

const root = document.getElementById("scorelens");
if (root !== null) {
  const host = createCrmHost();
  const access = createSdkAccess({ search: location.search, writes: "none" });
  const gateway = { ...createCrmGateway(access), ...createCrmGateway(access) };
  const editor = laterScript<EditorScript>(document, "settings-editor.js", "ScorelensEditor");
  render(
    h(RuleSettings, {
      host,
      gateway,
      languages: createLanguages(document),
      accessNote: access.note,
      loadEditor: async (slot) => (await editor()).showEditor(slot, access),
    }),
    root,
  );
  // As high as a CRM page can show at once: this page scrolls inside its frame, so that what has to stay in view does.
  reportHeight(root, () => host.resize(Math.max(600, Math.round(screen.availHeight * 0.75))));
}
