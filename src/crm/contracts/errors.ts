/** The only errors that the gateway throws. */
export type CrmErrorName =
  | "CrmRefusedError"
  | "CrmTransportError"
  | "CrmTimeoutError"
  | "CrmUnexpectedShapeError"
  | "CrmAbortedError";

export interface RefusalDetails {
  /** HTTP status. */
  readonly status: number;
  /** Zoho's error code, e.g. NO_PERMISSION; "HTTP_500" style where the body had none. */
  readonly code: string;
  /** Zoho's own words; hostile text, show as text only. */
  readonly zohoMessage: string | null;
  /** Zoho's `details` object, e.g. json_path, limit. */
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * The page's scripts each have classes of their own, so instanceof fails between them. No message from another page can carry
 * a symbol: an error that only has the name of one of these is none.
 */
const OURS = Symbol.for("scorelens.CrmError");

class OwnError extends Error {
  readonly [OURS] = true;
}

/** Our code for an answer without a body whose status was lost: there may be nothing, or Zoho may have refused. */
export const EMPTY_ANSWER = "EMPTY_ANSWER";

/** Zoho answered and said no. */
export class CrmRefusedError extends OwnError {
  override readonly name = "CrmRefusedError";
  readonly refusal: RefusalDetails;
  constructor(refusal: RefusalDetails) {
    super(`Zoho refused: ${refusal.code} (${refusal.status})`);
    this.refusal = refusal;
  }
}

/** No answer came: not connected, blocked, or the SDK failed. */
export class CrmTransportError extends OwnError {
  override readonly name = "CrmTransportError";
}

/** No answer came within our own limit; the SDK has none. */
export class CrmTimeoutError extends OwnError {
  override readonly name = "CrmTimeoutError";
  readonly milliseconds: number;
  constructor(what: string, milliseconds: number) {
    super(`${what}: no answer within ${milliseconds} ms`);
    this.milliseconds = milliseconds;
  }
}

/** An answer came in a shape that no source documents. `path` is a JSON path such as `scoring_rules[0].id`. */
export class CrmUnexpectedShapeError extends OwnError {
  override readonly name = "CrmUnexpectedShapeError";
  readonly path: string;
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.path = path;
  }
}

/** The caller no longer wants the answer. */
export class CrmAbortedError extends OwnError {
  override readonly name = "CrmAbortedError";
}

export type CrmError =
  | CrmRefusedError
  | CrmTransportError
  | CrmTimeoutError
  | CrmUnexpectedShapeError
  | CrmAbortedError;

export function isCrmError(error: unknown): error is CrmError {
  try {
    return typeof error === "object" && error !== null && OURS in error;
  } catch {
    // A proxy may refuse to answer.
    return false;
  }
}

function named(error: unknown, name: CrmErrorName): boolean {
  return isCrmError(error) && error.name === name;
}

export function isCrmRefused(error: unknown): error is CrmRefusedError {
  return named(error, "CrmRefusedError");
}

export function isCrmAborted(error: unknown): error is CrmAbortedError {
  return named(error, "CrmAbortedError");
}

/** For want of a permission: 403, or Zoho's code for it, which it does not tie to one status, and a transport can lose that. */
export function lacksPermission({ status, code }: RefusalDetails): boolean {
  return status === 403 || code === "NO_PERMISSION";
}

export function isPermissionRefusal(error: unknown): error is CrmRefusedError {
  return isCrmRefused(error) && lacksPermission(error.refusal);
}
