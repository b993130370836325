import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWidgetBuilds } from "./dev-crm/build-widgets.js";
import { HELP, parseOptions } from "./dev-crm/parse-options.js";
import { serveWidgets } from "./dev-crm/serve-widgets.js";
import { StartError } from "./dev-crm/start-error.js";
import { watchSources } from "./dev-crm/watch-sources.js";

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === "help") process.stdout.write(HELP);
  else await start(options.port);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** @param {number} port */
async function start(port) {
  const folder = mkdtempSync(join(tmpdir(), "scorelens-dev-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const builds = createWidgetBuilds(join(folder, "app"));
  let begin = () => {};
  /** The builds, one after the other, from when the sources are watched. @type {Promise<unknown>} */
  let turn = new Promise((resolve) => {
    begin = () => resolve(null);
  });
  const server = await serveWidgets({ folder, port, ready: () => turn });

  /** @param {readonly string[]} files */
  const rebuild = async (files) => {
    const begun = performance.now();
    try {
      const built = await builds.rebuild(files);
      if (built.length === 0) return;
      server.reload();
      say(`built ${built.join(", ")} in ${Math.round(performance.now() - begun)} ms`);
    } catch (error) {
      say(`not built, the widgets stay as they were: ${error instanceof Error ? error.message : error}`);
    }
  };
  const takeTurn = (/** @type {readonly string[]} */ files) => {
    turn = turn.then(() => rebuild(files));
  };
  takeTurn([]);
  const endWatch = await watchSources(takeTurn);
  begin();
  await turn;
  process.stdout.write(describe(server.origin));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, () => {
      process.exitCode = 0;
      void Promise.all([endWatch(), server.close()]).then(() => process.exit());
    });
  }
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${new Date().toLocaleTimeString()} ${text}\n`);
}

/** @param {string} origin */
function describe(origin) {
  return `
The widgets, with hot reload of app/ and src/:

  ${origin}/app/record.html
  ${origin}/app/settings.html

1. Open the first address in the browser that you use for the CRM and accept the certificate: it was made on this machine
   and nobody has signed it. The page itself stays empty or says that it is not in the CRM.
2. In the CRM, Setup > Developer Hub > Widgets > Create New Widget, hosting External, base URL one of the two addresses:
   record.html as a Related List, settings.html as Settings or as a Web Tab.
3. Add the related list to a record's page and open a record. If the browser asks whether the CRM may reach this machine,
   allow it.

Ctrl+C stops it.
`;
}
