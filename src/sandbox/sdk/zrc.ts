import type { EmbeddedApp } from "./embedded-app.ts";
import { validateConfig, type ZrcConfig } from "./zrc-config.ts";
import { convertRejection, validationError, zrcError } from "./zrc-errors.ts";
import { buildUrl } from "./zrc-url.ts";

type ZrcCall = (path: string, config?: ZrcConfig) => Promise<unknown>;
type ZrcBodyCall = (path: string, body?: unknown, config?: ZrcConfig) => Promise<unknown>;

export interface ZrcInstance {
  readonly get: ZrcCall;
  readonly delete: ZrcCall;
  readonly head: ZrcCall;
  readonly options: ZrcCall;
  readonly post: ZrcBodyCall;
  readonly put: ZrcBodyCall;
  readonly patch: ZrcBodyCall;
  readonly request: (config: ZrcConfig) => Promise<unknown>;
}

export interface Zrc extends ZrcInstance {
  readonly createInstance: (config: ZrcConfig) => ZrcInstance;
}

/** The request client of SDK 1.5. https://www.zohocrm.dev/explore/widgets/v1.5/zrc_methods */
export function createZrc(app: EmbeddedApp): Zrc {
  let parentOrigin: string | undefined;

  const trigger = async (data: Record<string, unknown>): Promise<unknown> => {
    if (!app.isInitialised()) {
      console.error(zrcError("ZRC methods called before init"));
      return undefined;
    }
    return app.trigger("CRM_EVENT", { ...data, zrcVersion: "1.0", sdkVersion: "1.5" });
  };

  // Asked again by every call until one is answered.
  const readParentOrigin = async (): Promise<string> => {
    if (parentOrigin !== undefined) return parentOrigin;
    const url = await trigger({ category: "GET_PARENT_URL" });
    if (typeof url !== "string" || url === "") {
      throw zrcError("Failed to get current page url for your zrc request");
    }
    parentOrigin = new URL(url).origin;
    return parentOrigin;
  };

  const call = async (base: ZrcConfig, method: string, path: unknown, body: unknown, own: ZrcConfig | undefined) => {
    if (own !== undefined) {
      delete own["method"];
      delete own["body"];
    }
    const config: ZrcConfig = { headers: {}, ...base, ...own };
    validateConfig(path, config);
    const sent = ["GET", "HEAD", "OPTIONS"].includes(method) ? undefined : body;
    const headers = lowerCaseKeys(config["headers"]);
    if (isJson(sent)) headers["content-type"] ??= "application/json";
    const baseUrl = config["baseUrl"] ? String(config["baseUrl"]) : await readParentOrigin();
    const requestConfig: ZrcConfig = { method, ...config, headers };
    if (sent) requestConfig["body"] = bodyText(sent, headers);
    const url = buildUrl(path, baseUrl, config["params"]);
    return trigger({ category: "ZRC_REQUEST", url, options: {}, requestConfig }).catch((rejection: unknown) => {
      throw convertRejection(rejection);
    });
  };

  return {
    ...createInstance(call, {}),
    createInstance(config) {
      requireConfig(config, "createInstance");
      return createInstance(call, config);
    },
  };
}

type Call = (base: ZrcConfig, method: string, path: unknown, body: unknown, own?: ZrcConfig) => Promise<unknown>;

function createInstance(call: Call, base: ZrcConfig): ZrcInstance {
  const plain =
    (method: string): ZrcCall =>
    (path, config) =>
      call(base, method, path, undefined, config);
  const withBody =
    (method: string): ZrcBodyCall =>
    (path, body, config) =>
      call(base, method, path, body, config);
  return {
    get: plain("GET"),
    delete: plain("DELETE"),
    head: plain("HEAD"),
    options: plain("OPTIONS"),
    post: withBody("POST"),
    put: withBody("PUT"),
    patch: withBody("PATCH"),
    request(config) {
      requireConfig(config, "request");
      const { method = "GET", path = "/", body } = config;
      delete config["path"];
      return call(base, String(method).toUpperCase(), path, body, config);
    },
  };
}

function requireConfig(config: unknown, name: string): void {
  if (typeof config === "object" && config !== null) return;
  throw validationError(`Invalid requestConfig provided for zrc.${name} method`);
}

function lowerCaseKeys(headers: unknown): Record<string, unknown> {
  const entries = Object.entries((headers ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

function isJson(body: unknown): boolean {
  if (typeof body !== "string") return typeof body === "object" && body !== null;
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

function bodyText(body: unknown, headers: Record<string, unknown>): unknown {
  const json = String(headers["content-type"]).trim().startsWith("application/json");
  return json && typeof body === "object" ? JSON.stringify(body) : body;
}
