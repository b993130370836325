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

  const server = await preview({
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
          middlewares.use(allowOtherOrigins);
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

/**
 * A widget's frame may be of an opaque origin, and the CRM is a public page that asks for something on this machine: older
 * browsers ask the server for that (https://developer.chrome.com/blog/private-network-access-preflight), newer ones the user
 * (https://developer.chrome.com/blog/local-network-access). Nothing here is secret.
 * @type {import("vite").Connect.NextHandleFunction}
 */
function allowOtherOrigins(request, response, next) {
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (request.method !== "OPTIONS") return next();
  response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
  response.setHeader("Access-Control-Allow-Headers", "*");
  response.setHeader("Access-Control-Allow-Private-Network", "true");
  response.statusCode = 204;
  response.end();
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
    connect(_request, response) {
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
