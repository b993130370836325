import type { ServerLimit } from "../../../scoring/index.ts";

/** A newer limit of the same kind takes the place of the older one. */
export function addLimit(limits: readonly ServerLimit[], limit: ServerLimit): readonly ServerLimit[] {
  return [...limits.filter((other) => other.limit !== limit.limit || other.per !== limit.per), limit];
}
