import { isPermissionRefusal } from "../../crm/index.ts";
import type { Part } from "../runtime/settle.ts";

/**
 * What two rounds of reading give together: a part that failed goes on with what was known, unless the user has lost the right
 * to see it.
 */
export function keepEarlier<Parts extends Readonly<Record<keyof Parts, Part<unknown>>>>(
  earlier: Parts,
  newer: Parts,
): Parts {
  const names = Object.keys(newer) as (keyof Parts)[];
  return Object.fromEntries(names.map((name) => [name, keepPart(earlier[name], newer[name])])) as unknown as Parts;
}

function keepPart<Value>(earlier: Part<Value>, newer: Part<Value>): Part<Value> {
  if (newer.failure === null || isPermissionRefusal(newer.failure)) return newer;
  return { value: earlier.value, failure: newer.failure };
}
