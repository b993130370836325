import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { injectFaults } from "./inject-faults.ts";

const PAGES = fileURLToPath(new URL("../../../dist/sandbox", import.meta.url));

export interface CrmServerOptions {
  /** The REST API with its full paths, "/crm/v8/…". */
  readonly api: Pick<Hono, "fetch">;
  /** What the page's control panel asks for, "/sandbox/…". */
  readonly panel: Hono;
  readonly widgetOrigin: () => string;
}

/** The CRM page and, on the same origin as in Zoho, the REST API behind it. */
export function createCrmServer({ api, panel, widgetOrigin }: CrmServerOptions): Hono {
  const app = new Hono();
  app.use("/crm/*", injectFaults);
  app.all("/crm/*", (c) => api.fetch(c.req.raw, c.env));
  app.route("/", panel);
  app.use(async (c, next) => {
    const headers = secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        // The second one is for a widget on the site of this page; see host/page-state/frame-kind.ts.
        frameSrc: [widgetOrigin(), widgetOrigin().replace("//localhost:", "//127.0.0.1:")],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: false,
    });
    await headers(c, next);
    c.header("Cache-Control", "no-store");
  });
  app.use("/", serveStatic({ root: PAGES, path: "crm-page.html" }));
  app.use("/*", serveStatic({ root: PAGES }));
  return app;
}
