import type { OrgAnswer } from "./org-client.ts";

/** Whatever the org sent, it is no page of this origin. */
const SAFE = { "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox", "Cache-Control": "no-store" };

export function toResponse({ status, headers, text }: OrgAnswer): Response {
  return new Response(text === "" ? null : text, { status, headers: { ...headers, ...SAFE } });
}
