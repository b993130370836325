import { expect, it } from "vitest";
import { logRequests } from "../../src/sandbox/host/bridge/log-calls.ts";
import type { NewLogEntry } from "../../src/sandbox/host/page-state/message-log.ts";

it.each([
  ["decoded", "?criteria=%28City%3Aequals%3AUlm%29", "?criteria=(City:equals:Ulm)"],
  ["as it came where it can't be decoded", "?word=100%", "?word=100%"],
  ["as it came where it is no UTF-8", "?word=%ff", "?word=%ff"],
])("the log shows a request's query %s", async (_, query, shown) => {
  const logged = await new Promise<NewLogEntry>((add) => {
    const send = logRequests(() => Promise.resolve(new Response("{}")), add);
    void send(new URL(`https://crm.example/crm/v8/Leads/search${query}`), {}, "user");
  });
  expect(logged.summary).toBe(`GET /crm/v8/Leads/search${shown}`);
});
