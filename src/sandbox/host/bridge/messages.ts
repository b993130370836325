/** What the SDK in the widget sends. https://github.com/ZohoDevelopers/embeddedApp-js-sdk/blob/master/lib/ZSDK.js */
export interface SdkMessage {
  readonly eventName: string;
  readonly promiseid: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads a message from the widget's frame; null where it is none of the SDK's. */
export function readSdkMessage(message: unknown): SdkMessage | null {
  const parsed = typeof message === "string" ? parseJson(message) : message;
  if (!isObject(parsed) || parsed["type"] !== "SDK.EVENT" || typeof parsed["eventName"] !== "string") return null;
  const { promiseid, data } = parsed;
  return {
    eventName: parsed["eventName"],
    promiseid: typeof promiseid === "string" ? promiseid : null,
    data: isObject(data) ? data : {},
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The address of the REST call that a message asks for, by zrc or by a connection; "" where it asks for none. */
export function requestedUrl({ data }: SdkMessage): string {
  if (typeof data["url"] === "string") return data["url"];
  const outer = isObject(data["data"]) ? data["data"] : {};
  const inner = isObject(outer["data"]) ? outer["data"] : {};
  return typeof inner["url"] === "string" ? inner["url"] : "";
}
