import { type CrmError, isCrmRefused, isPermissionRefusal } from "../crm/index.ts";
import type { Locale } from "./locale.ts";
import type { MessageKey } from "./translate.ts";

export interface FailureTexts {
  /** What it means and what to do. */
  readonly meaning: string;
  /** Zoho's own words, null where there are none. */
  readonly zohoSays: string | null;
}

type FailureKind = "permission" | "too_many" | "server" | "refused" | "no_answer" | "transport" | "unreadable";

export function describeFailure(failure: CrmError, { translate }: Locale): FailureTexts {
  return { meaning: translate(`failure.${kindOf(failure)}`), zohoSays: zohoWords(failure) };
}

/** The same for a run, where some failures mean something else. */
export function describeRunFailure(failure: CrmError, { translate }: Locale): FailureTexts {
  const kind = kindOf(failure);
  const key: MessageKey =
    isCrmRefused(failure) && failure.refusal.code === "CANNOT_PERFORM_ACTION"
      ? "run.failure.no_rules"
      : kind === "permission" || kind === "no_answer"
        ? `run.failure.${kind}`
        : `failure.${kind}`;
  return { meaning: translate(key), zohoSays: zohoWords(failure) };
}

function kindOf(failure: CrmError): FailureKind {
  if (isCrmRefused(failure)) {
    const { status } = failure.refusal;
    if (isPermissionRefusal(failure)) return "permission";
    return status === 429 ? "too_many" : status >= 500 ? "server" : "refused";
  }
  if (failure.name === "CrmTimeoutError") return "no_answer";
  return failure.name === "CrmUnexpectedShapeError" ? "unreadable" : "transport";
}

function zohoWords(failure: CrmError): string | null {
  if (!isCrmRefused(failure)) return null;
  const { code, zohoMessage } = failure.refusal;
  return zohoMessage === null ? code : `${zohoMessage} (${code})`;
}
