import { type CrmError, EMPTY_ANSWER, isCrmRefused, isPermissionRefusal } from "../../crm/index.ts";
import type { Locale } from "./locale.ts";
import type { MessageKey } from "./translate.ts";

export interface FailureTexts {
  /** What it means and what to do. */
  readonly meaning: string;
  /** Zoho's own words, null where there are none. */
  readonly zohoSays: string | null;
}

type FailureKind =
  | "permission"
  | "too_many"
  | "server"
  | "no_rules"
  | "refused"
  | "no_record"
  | "empty"
  | "no_answer"
  | "transport"
  | "unreadable";

const RUN_KEYS: Readonly<Partial<Record<FailureKind, MessageKey>>> = {
  permission: "run.failure.permission",
  no_answer: "run.failure.no_answer",
};

/** An empty answer: the code beside it is ours, not Zoho's. */
const NO_CONTENT = 204;

/** `run`: the same failure of a run may mean something else. */
export function describeFailure(failure: CrmError, { translate }: Locale, run = false): FailureTexts {
  const kind = kindOf(failure);
  return {
    meaning: translate(run ? (RUN_KEYS[kind] ?? `failure.${kind}`) : `failure.${kind}`),
    zohoSays: zohoWords(failure),
  };
}

function kindOf(failure: CrmError): FailureKind {
  if (isCrmRefused(failure)) {
    const { status, code } = failure.refusal;
    if (isPermissionRefusal(failure)) return "permission";
    if (code === "CANNOT_PERFORM_ACTION") return "no_rules";
    if (code === EMPTY_ANSWER) return "empty";
    if (status === NO_CONTENT) return "no_record";
    return status === 429 ? "too_many" : status >= 500 ? "server" : "refused";
  }
  if (failure.name === "CrmTimeoutError") return "no_answer";
  return failure.name === "CrmUnexpectedShapeError" ? "unreadable" : "transport";
}

function zohoWords(failure: CrmError): string | null {
  if (!isCrmRefused(failure)) return null;
  const { status, code, zohoMessage } = failure.refusal;
  if (status === NO_CONTENT) return null;
  return zohoMessage === null ? code : `${zohoMessage} (${code})`;
}
