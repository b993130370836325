import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { OrgSettings } from "../organisation/state/org-settings.ts";
import { speakPseudo } from "./pseudo-texts.ts";
import type { SdkSource } from "./sdk-source.ts";

const EXTENSION = fileURLToPath(new URL("../../../dist/extension", import.meta.url));

/** The tag that the widget pages carry for Zoho: https://www.zohocrm.dev/explore/widgets/v1.5/jssdk */
const CDN = "https://live.zwidgets.com";
const CDN_URL = `${CDN}/js-sdk/1.5/ZohoEmbededAppSDK.min.js`;

/** At the end of the stand-in; see vite.config.ts. */
const ZRC_DECLARATION = /const zrc\s*=.*$/;

export interface WidgetServerOptions {
  readonly sdk: SdkSource;
  /** Which kind the control panel wants; of a URL all kinds are the same. */
  readonly sdkKind: () => OrgSettings["sdk"];
  /** Origins of the page that may frame the widgets. */
  readonly crmOrigins: readonly string[];
  /** The session user's language, as Zoho writes it; "": not known. */
  readonly language: () => string;
}

/** Serves the built extension as Zoho would host it: another origin than the CRM's. */
export function createWidgetServer({ sdk, sdkKind, crmOrigins, language }: WidgetServerOptions): Hono {
  const app = new Hono();
  const sdkUrl = sdk.kind === "url" ? sdk.url.href : "/sdk.js";
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", CDN, ...(sdk.kind === "url" && sdk.url.origin !== CDN ? [sdk.url.origin] : [])],
        styleSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: [...crmOrigins],
        // Zoho's own SDK may need what this forbids, and its code is not ours to mend.
        ...(sdk.kind === "script" && sdk.standIn
          ? { requireTrustedTypesFor: ["'script'"], trustedTypes: ["scorelens"] }
          : {}),
      },
      xFrameOptions: false,
      strictTransportSecurity: false,
      crossOriginResourcePolicy: false,
      crossOriginOpenerPolicy: false,
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  if (sdk.kind === "script") {
    app.get("/sdk.js", (c) => {
      const kind = sdkKind();
      if (kind === "none") return c.notFound();
      const text = kind === "current" ? sdk.text : sdk.text.replace(ZRC_DECLARATION, "");
      return c.body(text, 200, { "Content-Type": "text/javascript; charset=utf-8" });
    });
  }
  app.get("/app/:page{[a-z-]+\\.html}", async (c) => {
    const page = await readFile(`${EXTENSION}/app/${c.req.param("page")}`, "utf8").catch(() => null);
    if (page === null) return c.notFound();
    return c.html(speakPseudo(page.replaceAll(CDN_URL, escapeAttribute(sdkUrl)), language()));
  });
  app.use("/app/*", serveStatic({ root: EXTENSION }));
  return app;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
