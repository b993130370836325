import { isAlike } from "./is-alike.ts";

/** Makes the result anew only where one of the inputs is another one than last time. */
export function remember<Inputs extends readonly unknown[], Result>(
  make: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { readonly inputs: Inputs; readonly result: Result } | null = null;
  return (...inputs) => {
    if (last === null || !isAlike(last.inputs, inputs)) last = { inputs, result: make(...inputs) };
    return last.result;
  };
}
