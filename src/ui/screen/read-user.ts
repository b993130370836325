import type { CrmHost, CrmUser } from "../../crm/index.ts";
import type { Clock } from "../runtime/clock.ts";
import { settle } from "../runtime/settle.ts";
import type { Catalogue } from "../runtime/translate.ts";
import type { Languages } from "./languages.ts";

/** Who reads the page, and the texts for them. `user` is null while the language is only a guess. */
export interface LanguageRead {
  readonly type: "language_read";
  readonly user: CrmUser | null;
  readonly catalogue: Catalogue;
}

interface Services {
  readonly host: CrmHost;
  readonly languages: Languages;
  readonly clock: Clock;
}

export interface UserReader {
  /** Loads the texts that are likely to be wanted, before the CRM has told who the user is. */
  guess(signal: AbortSignal): void;
  read(signal: AbortSignal): void;
  /** So that the page is drawn once, in the user's language; but not for ever where the CRM does not tell who that is. */
  wait(signal: AbortSignal): Promise<void>;
}

/** Milliseconds that the first view waits for the user, once everything else is there. */
const GRACE = 1000;

export function createUserReader(
  { host, languages, clock }: Services,
  dispatch: (event: LanguageRead) => void,
): UserReader {
  let known = false;
  let reading = Promise.resolve();

  async function tell(signal: AbortSignal, user: CrmUser | null): Promise<void> {
    const catalogue = await languages.load(user?.language ?? null);
    if (signal.aborted || (known && user === null)) return;
    known = user !== null;
    dispatch({ type: "language_read", user, catalogue });
  }

  async function read(signal: AbortSignal): Promise<void> {
    const { value } = await settle(() => host.currentUser(signal));
    if (value !== null) await tell(signal, value);
  }

  return {
    guess: (signal) => void tell(signal, null),
    read(signal) {
      reading = read(signal);
    },
    async wait(signal) {
      if (!known) await Promise.race([reading, clock.wait(signal, GRACE)]);
    },
  };
}
