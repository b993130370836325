import type { Hono } from "hono";
import { createCrmApi } from "./api/create-crm-api.ts";
import { createLiveServer } from "./live/create-live-server.ts";
import { createOrganisation, resetOrganisation } from "./organisation/create-organisation.ts";
import { createPanelApi } from "./panel/create-panel-api.ts";
import { HELP, parseOptions, type SandboxOptions } from "./parse-options.ts";
import { createCrmServer } from "./servers/crm-server.ts";
import { type Listening, listen } from "./servers/listen.ts";
import { readSdkSource } from "./servers/sdk-source.ts";
import { StartError } from "./servers/start-error.ts";
import { createWidgetServer, type WidgetServerOptions } from "./servers/widget-server.ts";

try {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === "help") process.stdout.write(HELP);
  else await start(options);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function start(options: SandboxOptions): Promise<void> {
  const sdk = await readSdkSource(options.sdk);
  const addresses = { crm: "", widget: "" };
  const { app, sdkKind, language } = createApp(options, addresses);
  const crm = await listen(app, options.port);
  const crmOrigins = [`http://127.0.0.1:${crm.port}`, `http://localhost:${crm.port}`];
  const widgets = await listen(
    createWidgetServer({ sdk, sdkKind, crmOrigins, language }),
    options.port === 0 ? 0 : options.port + 1,
  ).catch(async (error: unknown) => {
    await crm.close();
    throw error;
  });
  addresses.crm = `http://127.0.0.1:${crm.port}`;
  // Another host name as well as another port: to a browser the widget is another site, as it is in Zoho.
  addresses.widget = `http://localhost:${widgets.port}`;
  stopOnSignal([crm, widgets]);
  process.stdout.write(`CRM page: ${addresses.crm}/
Widget:   ${addresses.widget}/app/record.html
${describeApi(options, addresses)}
Ctrl+C stops it.
`);
}

interface Addresses {
  readonly crm: string;
  readonly widget: string;
}

interface CrmApp {
  readonly app: Hono;
  readonly sdkKind: WidgetServerOptions["sdkKind"];
  readonly language: WidgetServerOptions["language"];
}

/** The addresses are filled in once the servers listen. */
function createApp(options: SandboxOptions, addresses: Addresses): CrmApp {
  const widgetOrigin = () => addresses.widget;
  const log = (line: string) => process.stderr.write(`${line}\n`);
  if (options.live !== null) {
    const app = createLiveServer({ org: options.live, crmOrigin: () => addresses.crm, widgetOrigin, log });
    return { app, sdkKind: () => "current", language: () => "" };
  }
  const origin = { hostile: options.hostile, ...(options.records === null ? {} : { records: options.records }) };
  const organisation = createOrganisation(origin);
  const reset = () => resetOrganisation(organisation, { ...origin, settings: organisation.settings });
  const panel = createPanelApi(organisation, { widgetOrigin, reset });
  const app = createCrmServer({ api: createCrmApi(organisation, { log }), panel, widgetOrigin });
  return { app, sdkKind: () => organisation.settings.sdk, language: () => organisation.settings.language };
}

function describeApi({ live }: SandboxOptions, { crm }: Addresses): string {
  if (live === null)
    return `REST API: ${crm}/crm/v8/ with "Authorization: Zoho-oauthtoken sandbox-admin" or "… sandbox-rep"`;
  const reach = live.allowWrites
    ? "changes reach it (--allow-writes)"
    : "read-only (--allow-writes lets changes through)";
  return `Live org: ${live.restOrigin}, ${reach}`;
}

function stopOnSignal(servers: readonly Listening[]): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void Promise.all(servers.map((server) => server.close())));
  }
}
