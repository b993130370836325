/** One REST call to the CRM. `path` starts with "/crm/v8/" and is built from validated parts only. */
export interface CrmRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What came back. `body` is parsed JSON, null where there was none (204). */
export interface CrmResponse {
  /** HTTP status; a transport that loses it (CONNECTION.invoke) derives it from the body. */
  readonly status: number;
  readonly body: unknown;
}

/**
 * Carries one request. Resolves with every answer that Zoho gave, also a refusal (status 400 and above); throws only the
 * CrmError family: no answer, time out, aborted.
 */
export interface CrmTransport {
  send(signal: AbortSignal, request: CrmRequest): Promise<CrmResponse>;
}
