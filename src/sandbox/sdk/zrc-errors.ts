/** The SDK's errors carry a name and a message, and no stack. */
function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  delete error.stack;
  return error;
}

export const zrcError = (message: string) => named("ZRC_ERROR", message);
export const validationError = (message: string) => named("ZRC_VALIDATION_FAILED_ERROR", message);

const NAMES: Readonly<Record<string, string>> = {
  ApiError: "ZRC_API_ERROR",
  ConnectionError: "ZRC_CONNECTION_ERROR",
  ZrcValidationError: "ZRC_VALIDATION_FAILED_ERROR",
  ZrcError: "ZRC_ERROR",
};

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
  const message = error.errorMessage ?? "Your API request has failed";
  if (error.errorType !== "PermissionException") return named(NAMES[error.errorType] ?? "ZRC_ERROR", message);
  return Object.assign(new Error(message), {
    code: error.errorCode,
    detail: error.errorDetail,
    type: error.errorType,
  });
}
