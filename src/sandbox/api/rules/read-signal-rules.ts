import type { CrmModule } from "../../organisation/state/modules.ts";
import type { Signal } from "../../organisation/state/signals.ts";
import type { StoredSignalRule } from "../../organisation/state/stored-rule.ts";
import { at, has, listLeaving, readId, readList, readObject, readScore, requirePresent } from "./read-place.ts";
import { invalid, type Place, refuseAt } from "./rule-refusal.ts";

const MOST_SIGNAL_RULES = 50;

/** The same merge as that of field rules. */
export function mergeSignalRules(
  place: Place,
  stored: readonly StoredSignalRule[],
  module: CrmModule,
  signals: readonly Signal[],
  nextId: () => string,
): StoredSignalRule[] {
  const entries = readList(place, MOST_SIGNAL_RULES);
  if (entries.length > 0 && !module.peopleBased)
    refuseAt(place, "NOT_SUPPORTED", "Signal rules are not supported for the module");
  const leaving = listLeaving(entries);
  const merged = new Map(stored.map((signalRule) => [signalRule.id, signalRule]));
  for (const entry of entries) {
    readObject(entry);
    const idPlace = at(entry, "id");
    const id = idPlace.value === undefined || idPlace.value === null ? null : readId(idPlace);
    const before = id === null ? undefined : stored.find((signalRule) => signalRule.id === id);
    // Kaizen #68 gives new signal rules an id: one that is not stored is passed over.
    if (before && has(entry, "_delete")) {
      merged.delete(before.id);
      continue;
    }
    if (before && leaving.has(before.id)) continue;
    const score = before && !has(entry, "score") ? before.score : readScore(at(entry, "score"));
    const signal = before && !has(entry, "signal") ? before.signal : readSignal(at(entry, "signal"), signals);
    const storedId = before?.id ?? nextId();
    merged.set(storedId, { id: storedId, score, signal });
  }
  return [...merged.values()];
}

function readSignal(place: Place, signals: readonly Signal[]): StoredSignalRule["signal"] {
  readObject(requirePresent(place));
  const id = requirePresent(at(place, "id"));
  const signal = signals.find((candidate) => candidate.id === id.value);
  if (!signal?.scoring || !signal.enabled) return invalid(id, {}, "Invalid or Unsupported signal id");
  const namespace = at(place, "namespace");
  if (namespace.value !== undefined && namespace.value !== signal.namespace) return invalid(namespace);
  return { id: signal.id, namespace: signal.namespace };
}
