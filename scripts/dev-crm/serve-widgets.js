import { chmodSync, mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import basicSsl from "@vitejs/plugin-basic-ssl";
import { preview } from "vite";
import { StartError } from "./start-error.js";

const PAGE_SCRIPT = fileURLToPath(new URL("./page/reload.js", import.meta.url));

/** Kept, so that a certificate that the browser accepted stays accepted; made anew when it has run out. */
const CERTIFICATE = { certDir: resolve("build/dev-certificate"), name: "scorelens-dev", ttlDays: 365 };

/**
 * Serves what stands in a folder over HTTPS on the loopback interface. Throws StartError where the port can't be had.
 * @param {{ folder: string, port: number, ready: () => Promise<unknown> }} options Nothing is answered before `ready`.
 */
export async function serveWidgets({ folder, port, ready }) {
  const reloads = createReloads();
  keepPrivate(CERTIFICATE.certDir);

  /**
   * Pages are changed on their way out; all else is a file as it was built.
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   * @param {() => void} next
   */
  const answer = async (request, response, next) => {
    const [path = ""] = (request.url ?? "").split("?");
    if (path === "/dev/reload.js") return respond(response, "text/javascript", await readFile(PAGE_SCRIPT, "utf8"));
    await ready();
    const html = /^\/app\/[\w-]+\.html$/.test(path)
      ? await readFile(join(folder, path), "utf8").catch(() => null)
      : null;
    if (html === null) next();
    else respond(response, "text/html", addScript(html, reloads.version()));
  };

  /** @type {import("vite").PreviewServer | undefined} */
  let server;
  server = await preview({
    configFile: false,
    root: folder,
    build: { outDir: "." },
    appType: "custom",
    logLevel: "error",
    preview: { host: "127.0.0.1", port, strictPort: true, cors: false, headers: { "Cache-Control": "no-store" } },
    plugins: [
      basicSsl(CERTIFICATE),
      {
        name: "widgets",
        configurePreviewServer({ middlewares }) {
          middlewares.use(refuseOtherHosts(() => server?.httpServer.address()));
          middlewares.use("/dev/events", reloads.connect);
          middlewares.use((request, response, next) => void answer(request, response, next));
          // After the files. The framework's own answer has a status message, against which HTTP/2 warns on the terminal.
          return () => {
            middlewares.use((_request, response) => {
              response.statusCode = 404;
              response.end("not found");
            });
          };
        },
      },
    ],
  }).catch((/** @type {unknown} */ error) => {
    throw new StartError(describeRefusal(error, port));
  });
  const address = server.httpServer.address();
  return {
    origin: `https://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`,
    reload: reloads.send,
    close: () => server.close(),
  };
}

/** The key of the certificate is in it: nobody else on this machine may read that. @param {string} folder */
function keepPrivate(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
}

/**
 * Answers only who calls the server by a name of this machine, and not a page whose own host name was pointed here (DNS
 * rebinding). Vite leaves this out over HTTPS.
 * @param {() => string | import("node:net").AddressInfo | null | undefined} listening
 * @returns {import("vite").Connect.NextHandleFunction}
 */
function refuseOtherHosts(listening) {
  return (request, response, next) => {
    const address = listening();
    const port = typeof address === "object" ? address?.port : "";
    // HTTP/2 has its own name for the header.
    const host = request.headers[":authority"] ?? request.headers.host ?? "";
    if ([`127.0.0.1:${port}`, `localhost:${port}`].includes(String(host))) return next();
    response.statusCode = 403;
    response.end(`This server answers at https://127.0.0.1:${port} only`);
  };
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {string} type
 * @param {string} text
 */
function respond(response, type, text) {
  response.setHeader("Content-Type", `${type}; charset=utf-8`);
  response.setHeader("Cache-Control", "no-store");
  response.end(text);
}

/**
 * The only thing that the packed page does not have. Before the SDK, whose messages it keeps over a reload; a file, because
 * inline scripts would not run under a content security policy.
 * @param {string} html
 * @param {string} version
 */
function addScript(html, version) {
  return html.replace("<head>", `<head>\n    <script src="/dev/reload.js?version=${version}"></script>`);
}

/** Tells the open pages of each version. A page that is of another one loads anew, also after a new start of the server. */
function createReloads() {
  /** @type {Set<import("node:http").ServerResponse>} */
  const open = new Set();
  const start = Date.now();
  let count = 0;
  const version = () => `${start}.${count}`;
  return {
    version,
    send() {
      count += 1;
      for (const response of open) response.write(`data: ${version()}\n\n`);
    },
    /** @type {import("vite").Connect.NextHandleFunction} */
    connect(request, response) {
      // A widget's frame may be of an opaque origin, where this is another one. Scripts and style sheets load there all the
      // same; only events need leave, and there is nothing in them but the number of a version.
      if (request.headers.origin === "null") response.setHeader("Access-Control-Allow-Origin", "null");
      response.setHeader("Content-Type", "text/event-stream");
      response.setHeader("Cache-Control", "no-store");
      response.write(`retry: 1000\ndata: ${version()}\n\n`);
      open.add(response);
      response.on("close", () => open.delete(response));
    },
  };
}

/**
 * @param {unknown} error
 * @param {number} port
 */
function describeRefusal(error, port) {
  const message = error instanceof Error ? error.message : String(error);
  if (!/already in use|EADDRINUSE/.test(message)) return `cannot listen on port ${port}: ${message.split("\n")[0]}`;
  const who = port === 5000 ? " (on macOS by AirPlay Receiver, unless it is switched off)" : "";
  return `port ${port} is in use${who}; free it, or choose another one with --port`;
}
