import { validationError } from "./zrc-errors.ts";

/** What the caller passes; the SDK deletes `method`, `body` and `path` from the caller's own object. */
export type ZrcConfig = Record<string, unknown>;

const ALLOWED = [
  "connection",
  "method",
  "headers",
  "signal",
  "mode",
  "cache",
  "referrerPolicy",
  "responseType",
  "baseUrl",
  "params",
  "handleUserConnectionAuth",
];
const RESPONSE_TYPES = ["json", "text", "blob", "arraybuffer"];
const FORBIDDEN_HEADERS = [
  "authorization",
  "url",
  "connection-details",
  "cookie",
  "connection",
  "waf-encryption-key",
  "waf-encryption-id",
  "zsec_user_import_url",
  "zsec_proxy_server_name",
  "zsec_proxy_server_signature",
  "zsec_proxy_request",
  "zs-systemauthorization",
  "x-http-method-override",
  "x-zcsrf-token",
  "user-agent",
  "remote_user_ip",
  "req-mi-chain",
  "z-signed_remote_user_ip",
  "host",
];
const FORBIDDEN_PREFIXES = ["x-crm-", "x-zcsrf", "x-zoho", "x-zohocrm", "lb_"];

/** Throws the SDK's validation error. https://www.zohocrm.dev/explore/widgets/v1.5/zrc_request_configuration_and_error_types */
export function validateConfig(path: unknown, config: ZrcConfig): asserts path is string {
  if (typeof path !== "string" || path.trim() === "") {
    throw validationError(`Invalid url provided for zrc request: '${String(path)}'`);
  }
  const type = config["responseType"];
  if (type && !RESPONSE_TYPES.includes(String(type))) {
    throw validationError(`Unsupported responseType: '${String(type)}' provided in requestConfig`);
  }
  for (const key of Object.keys(config)) {
    if (!ALLOWED.includes(key)) throw validationError(`The property '${key}' is not allowed in requestConfig.`);
  }
  validateConnection(config);
  validateAddress(path, config);
}

function validateConnection({ connection, headers }: ZrcConfig): void {
  if (connection === undefined) return;
  if (typeof connection !== "string" || connection.trim() === "") {
    throw validationError(`Invalid value provided for property 'connection' in requestConfig: '${String(connection)}'`);
  }
  for (const header of Object.keys((headers ?? {}) as object)) {
    const name = header.toLowerCase();
    if (FORBIDDEN_HEADERS.includes(name) || FORBIDDEN_PREFIXES.some((prefix) => name.startsWith(prefix))) {
      throw validationError(`Header '${header}' is not allowed for connection requests`);
    }
  }
}

function validateAddress(path: string, { baseUrl, connection }: ZrcConfig): void {
  if (isRelativePath(path)) {
    if (connection && (typeof baseUrl !== "string" || baseUrl.trim() === "")) {
      throw validationError("Please provide a valid 'baseUrl' or provide an absolute url for zrc connection requests");
    }
    return;
  }
  if (!URL.canParse(path)) {
    throw validationError(
      `Invalid 'url' provided, please provide a relative-path or a valid absolute url for zrc requests: ${path}`,
    );
  }
  if (baseUrl) {
    throw validationError(
      `No need to provide 'baseUrl' when an absolute url is provided. Please remove the baseUrl: ${String(baseUrl)}`,
    );
  }
}

export function isRelativePath(path: string): boolean {
  return !URL.canParse(path) && path.startsWith("/");
}
