import { render } from "preact";
import { CrmApp } from "./components/crm-app.ts";
import { html } from "./parts/html.ts";
import { CrmAnswerError } from "./requests/crm-client.ts";
import { readSandbox } from "./requests/sandbox-client.ts";
import "./crm-page.css";

async function start(root: HTMLElement): Promise<void> {
  const sandbox = await readSandbox();
  const [first] = sandbox.showcase;
  const [module] = sandbox.modules;
  if (location.search === "" && first !== undefined) {
    history.replaceState(null, "", `?module=${first.module}&id=${first.id}`);
  } else if (location.search === "" && module !== undefined) {
    history.replaceState(null, "", `?module=${module.apiName}`);
  }
  render(html`<${CrmApp} start=${sandbox} />`, root);
}

const root = document.getElementById("crm");
if (root !== null) {
  start(root).catch((error: unknown) => {
    root.textContent =
      error instanceof CrmAnswerError ? error.message : `The sandbox does not answer: ${String(error)}`;
  });
}
