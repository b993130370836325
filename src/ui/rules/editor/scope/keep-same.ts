/** Gives the value of last time again where the new one is like it, so that nobody takes it for a change. */
export function keepSame<Value>(isSame: (before: Value, now: Value) => boolean): (value: Value) => Value {
  let last: { readonly value: Value } | null = null;
  return (value) => {
    if (last === null || !isSame(last.value, value)) last = { value };
    return last.value;
  };
}
