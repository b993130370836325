/** The SDK's errors carry a name and a message, and no stack. */
function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  delete error.stack;
  return error;
}

export const zrcError = (message: string) => named("ZRC_ERROR", message);
export const validationError = (message: string) => named("ZRC_VALIDATION_FAILED_ERROR", message);

/** Name, and message where the host sends none. */
const KINDS: Readonly<Record<string, readonly [name: string, message: string]>> = {
  ApiError: ["API_ERROR", "Your API request has failed"],
  ConnectionError: ["CONNECTION_ERROR", "Connection request failed"],
  ZrcValidationError: ["ZRC_VALIDATION_FAILED_ERROR", "validation failed with your zrc request"],
};
const ANY_KIND = ["ZRC_ERROR", "something went wrong while setting up your zrc request"] as const;

interface HostError {
  readonly errorType: string;
  readonly errorMessage?: string;
  readonly errorCode?: unknown;
  readonly errorDetail?: unknown;
}

/**
 * What the host sent as a failure, as the caller gets it: only an error object in it is turned into an Error, the rest
 * stays a plain object.
 */
export function convertRejection(rejection: unknown): unknown {
  if (isHostError(rejection)) return toError(rejection);
  if (typeof rejection === "object" && rejection !== null && "error" in rejection && isHostError(rejection.error)) {
    rejection.error = toError(rejection.error);
  }
  return rejection;
}

function isHostError(value: unknown): value is HostError {
  return typeof value === "object" && value !== null && "errorType" in value && typeof value.errorType === "string";
}

function toError(error: HostError): Error {
  const { errorType, errorMessage } = error;
  if (errorType !== "PermissionException") {
    const [name, message] = (Object.hasOwn(KINDS, errorType) ? KINDS[errorType] : undefined) ?? ANY_KIND;
    return named(name, errorMessage || message);
  }
  return Object.assign(new Error(errorMessage), {
    code: error.errorCode,
    detail: error.errorDetail,
    type: error.errorType,
  });
}
