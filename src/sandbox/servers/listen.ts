import type { AddressInfo } from "node:net";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";
import { StartError } from "./start-error.ts";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves on the loopback interface only, and answers only who calls it by a name of this machine: to a browser, a page whose
 * own host name was pointed here (DNS rebinding) would be of one origin with this server. Throws StartError where the port
 * can't be had.
 */
export function listen(app: Hono, port: number): Promise<Listening> {
  let hosts: readonly string[] = [];
  const server = createAdaptorServer({
    fetch: (request: Request, env: object) =>
      hosts.includes(request.headers.get("Host") ?? "") ? app.fetch(request, env) : refuseHost(hosts),
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new StartError(refusal(error, port))));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address() as AddressInfo;
      hosts = [`127.0.0.1:${address.port}`, `localhost:${address.port}`];
      resolve({ port: address.port, close: () => close(server) });
    });
  });
}

function refuseHost(hosts: readonly string[]): Response {
  return new Response(`This server answers at ${hosts.join(" and ")} only`, { status: 403 });
}

function refusal(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === "EADDRINUSE") return `port ${port} is in use; choose another one with --port`;
  return `cannot listen on port ${port}: ${error.code ?? error.message}`;
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // A browser keeps its connections open and would hold up the stop.
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
