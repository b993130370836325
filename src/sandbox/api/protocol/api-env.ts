import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Organisation } from "../../organisation/state/organisation.ts";
import type { User } from "../../organisation/state/users.ts";
import type { ApiAnswer } from "./answer.ts";

export interface ApiEnv {
  Variables: {
    organisation: Organisation;
    user: User;
  };
}

export type ApiContext = Context<ApiEnv>;

export function send(context: ApiContext, { status, body }: ApiAnswer): Response {
  if (body === undefined) return new Response(null, { status });
  return context.json(body, status as ContentfulStatusCode);
}
