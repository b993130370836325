import { render } from "preact";
import { CrmApp } from "./components/crm-app.tsx";
import { readSandbox } from "./sandbox-client.ts";

async function start(root: HTMLElement): Promise<void> {
  const sandbox = await readSandbox();
  const first = sandbox.showcase[0];
  if (location.search === "" && first !== undefined) {
    history.replaceState(null, "", `?module=${first.module}&id=${first.id}`);
  }
  render(<CrmApp start={sandbox} />, root);
}

const root = document.getElementById("crm");
if (root !== null) {
  start(root).catch((error: unknown) => {
    root.textContent = `The sandbox does not answer: ${String(error)}`;
  });
}
