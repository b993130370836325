import type { CrmHost, CrmUser } from "../../crm/index.ts";
import type { Clock } from "../runtime/clock.ts";
import { settle } from "../runtime/settle.ts";
import type { Catalogue } from "../runtime/translate.ts";
import type { Languages } from "./languages.ts";
import { createUserReader, type LanguageRead } from "./read-user.ts";
import { createRounds } from "./rounds.ts";

/** Who reads the page, and how: a part of every screen's state. */
export interface SessionState {
  /** null: not known yet. */
  readonly user: CrmUser | null;
  readonly catalogue: Catalogue;
  /** null: follow the system. */
  readonly theme: "light" | "dark" | null;
}

export type SessionEvent = LanguageRead | { readonly type: "theme_read"; readonly theme: SessionState["theme"] };

export interface SessionServices {
  readonly host: CrmHost;
  readonly languages: Languages;
  readonly clock: Clock;
}

/** The user's session in the CRM page, whatever the screen shows. */
export interface Session {
  /** Shakes hands with the CRM; false where it does not answer, or where nobody waits any more. */
  connect(signal: AbortSignal): Promise<boolean>;
  /** So that the page is drawn once, in the user's language. */
  waitForUser(signal: AbortSignal): Promise<void>;
  end(): void;
}

export function startSessionState(languages: Languages): SessionState {
  return { user: null, catalogue: languages.english, theme: null };
}

export function reduceSession<State extends SessionState>(state: State, event: SessionEvent): State {
  return event.type === "theme_read"
    ? { ...state, theme: event.theme }
    : { ...state, user: event.user, catalogue: event.catalogue };
}

export function createSession(services: SessionServices, dispatch: (event: SessionEvent) => void): Session {
  const { host } = services;
  const rounds = createRounds();
  const user = createUserReader(services, dispatch);

  async function readTheme(signal: AbortSignal): Promise<void> {
    const { value } = await settle(() => host.theme(signal));
    if (!signal.aborted) dispatch({ type: "theme_read", theme: value });
  }

  return {
    async connect(signal) {
      const own = rounds.begin();
      user.guess(own);
      const { failure } = await settle(() => host.start());
      if (signal.aborted || failure !== null) return false;
      user.read(own);
      void readTheme(own);
      return true;
    },
    waitForUser: user.wait,
    end: rounds.end,
  };
}
