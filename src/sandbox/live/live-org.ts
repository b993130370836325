import { DATA_CENTRES, isDataCentreName } from "../../crm/wire/index.ts";
import { StartError } from "../servers/start-error.ts";

/** A real org, as far as the sandbox is let into it. */
export interface LiveOrg {
  /** Of its REST API. */
  readonly restOrigin: string;
  /** Stays in this process: pages, logs and error texts never have it. */
  readonly token: string;
  /** Else only GET is forwarded. */
  readonly allowWrites: boolean;
}

export interface LiveChoice {
  readonly dataCentre: string | null;
  readonly restOrigin: string | null;
  readonly allowWrites: boolean;
}

const TOKEN_VARIABLE = "SCORELENS_ACCESS_TOKEN";

/** Zoho's are "1000.…" in hexadecimal. What is looked for in answers are its letters and digits (find-token.ts). */
const TOKEN = /^[\w.-]{8,200}$/;
const FEWEST_LETTERS = 8;

/** Throws StartError with one line for the user, which never quotes the token. */
export function readLiveOrg({ dataCentre, restOrigin, allowWrites }: LiveChoice, env: NodeJS.ProcessEnv): LiveOrg {
  const origin = restOrigin === null ? findOrigin(dataCentre) : readLoopbackOrigin(restOrigin);
  const token = env[TOKEN_VARIABLE]?.trim() ?? "";
  if (token === "") throw new StartError(`--live wants an access token in the environment variable ${TOKEN_VARIABLE}`);
  if (!TOKEN.test(token) || token.replace(/[\W_]/g, "").length < FEWEST_LETTERS)
    throw new StartError(
      `${TOKEN_VARIABLE} is no access token: letters, digits, ".", "_" and "-" only, 8 to 200 of them`,
    );
  return { restOrigin: origin, token, allowWrites };
}

function findOrigin(dataCentre: string | null): string {
  const names = Object.keys(DATA_CENTRES).join(", ");
  if (dataCentre === null) throw new StartError(`--live wants --data-centre, one of ${names}`);
  if (isDataCentreName(dataCentre)) return DATA_CENTRES[dataCentre].restOrigin;
  throw new StartError(`--data-centre is one of ${names}, not "${dataCentre}"`);
}

/** A mistyped host would be handed the token; what listens on this machine is the user's own. */
function readLoopbackOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname))
    throw new StartError(`--rest-origin wants an address on this machine, e.g. http://127.0.0.1:8500, not "${text}"`);
  return url.origin;
}
