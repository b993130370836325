/** A call of the widget that the host refuses: `data` is sent as EVENT_RESPONSE_FAILURE, as it is. */
export class SdkFailure {
  readonly data: unknown;
  constructor(data: unknown) {
    this.data = data;
  }
}

/** Nothing is made up for what the sandbox does not know: the call fails and stands in the log. */
export function notSimulated(what: string): SdkFailure {
  return new SdkFailure({ code: "NOT_SIMULATED", message: `The sandbox does not simulate ${what}`, status: "error" });
}
