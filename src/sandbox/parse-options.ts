import { parseArgs } from "node:util";
import { type LiveOrg, readLiveOrg } from "./live/live-org.ts";
import { StartError } from "./servers/start-error.ts";

export interface SandboxOptions {
  /** Of the CRM page; the widgets are served on the next one. 0: two free ports. */
  readonly port: number;
  /** How many records the organisation has; null: its own default. */
  readonly records: number | null;
  /** Zoho's SDK as URL or file name; null: the offline stand-in. */
  readonly sdk: string | null;
  /** The real org behind the CRM page; null: the sandbox's own organisation. */
  readonly live: LiveOrg | null;
  /** With a module in which every name and text is hostile. */
  readonly hostile: boolean;
}

export const HELP = `Scorelens sandbox: a local CRM with scoring rules, and the Scorelens widget in it.

Usage: npm start -- [options]

  --port N        port of the CRM page; the widget uses the next one (8500; 0 picks two free ports)
  --records N     how many records the organisation has (1 to 100000)
  --sdk URL|FILE  load Zoho's embedded-app SDK from here instead of the offline stand-in
  --hostile       add a module in which every name and text tries to break the page
  --help          print this text

With a real org instead of the sandbox's own organisation:

  --live            forward the REST calls to a Zoho CRM, with the access token in SCORELENS_ACCESS_TOKEN
  --data-centre DC  where the org is: us, eu, in, au, jp, cn, ca or sa
  --allow-writes    forward changes, too: saving records and rules, running rules (else only reads)
  --rest-origin URL a server on this machine in place of the data centre
`;

/** Returns "help" where it was asked for; throws StartError with one line for the user. */
export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): SandboxOptions | "help" {
  const values = parseValues(args);
  if (values.help) return "help";
  return {
    port: wholeNumber("--port", values.port, 0, 65534) ?? 8500,
    records: wholeNumber("--records", values.records, 1, 100_000),
    sdk: text("--sdk", values.sdk),
    live: readLive(values, env),
    hostile: values.hostile,
  };
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        records: { type: "string" },
        sdk: { type: "string" },
        live: { type: "boolean", default: false },
        "data-centre": { type: "string" },
        "rest-origin": { type: "string" },
        "allow-writes": { type: "boolean", default: false },
        hostile: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    // Node appends advice in further sentences and lines; the first sentence names the argument.
    const message = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? "") : "";
    throw new StartError(`${message.replace(/\.$/, "")} (see --help)`);
  }
}

function readLive(values: ReturnType<typeof parseValues>, env: NodeJS.ProcessEnv): LiveOrg | null {
  const options = {
    dataCentre: text("--data-centre", values["data-centre"]),
    restOrigin: text("--rest-origin", values["rest-origin"]),
    allowWrites: values["allow-writes"],
  };
  if (values.live) {
    if (values.records !== undefined)
      throw new StartError("--records does not go with --live: the org has its own records");
    if (values.hostile) throw new StartError("--hostile does not go with --live: the org has its own names");
    return readLiveOrg(options, env);
  }
  if (options.dataCentre !== null || options.restOrigin !== null || options.allowWrites)
    throw new StartError("--data-centre, --rest-origin and --allow-writes want --live");
  return null;
}

function wholeNumber(name: string, value: string | undefined, least: number, most: number): number | null {
  if (value === undefined) return null;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new StartError(`${name} wants a whole number from ${least} to ${most}, not "${value}"`);
}

function text(name: string, value: string | undefined): string | null {
  if (value === "") throw new StartError(`${name} wants a value`);
  return value ?? null;
}
