import { sessionHeaders } from "./crm-session.ts";

export type Json = Readonly<Record<string, unknown>>;

/** The CRM said no to the page itself; the message is made of Zoho's own words. */
export class CrmAnswerError extends Error {
  override readonly name = "CrmAnswerError";
}

/** A request of the CRM page (not of the widget), as the signed-in user. Resolves with null for an empty answer. */
export async function askCrm(path: string, init: RequestInit = {}): Promise<Json | null> {
  const headers: Record<string, string> = { ...sessionHeaders("user") };
  if (init.body !== undefined) headers["Content-Type"] = "application/json";
  const response = await fetch(path, { ...init, headers });
  const text = await response.text();
  const body = text === "" ? null : (JSON.parse(text) as Json);
  if (!response.ok) throw new CrmAnswerError(describeRefusal(response.status, body));
  return body;
}

function describeRefusal(status: number, body: Json | null): string {
  const entry = listOf(body?.["data"])[0] ?? body ?? {};
  const details = "details" in entry ? ` ${JSON.stringify(entry["details"])}` : "";
  return `${status} ${String(entry["code"] ?? "")}: ${String(entry["message"] ?? "")}${details}`;
}

export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export async function readRecord(module: string, id: string): Promise<Json | null> {
  const body = await askCrm(`/crm/v8/${module}/${id}`);
  return listOf(body?.["data"])[0] ?? null;
}

/** An ordinary save: the CRM rescores the record at once. */
export async function saveRecord(module: string, id: string, changes: Json): Promise<void> {
  await askCrm(`/crm/v8/${module}/${id}`, { method: "PUT", body: JSON.stringify({ data: [changes] }) });
}
