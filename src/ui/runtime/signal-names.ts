import type { ScoringRule, Signal } from "../../scoring/index.ts";
import type { Locale } from "./locale.ts";

/** A signal as a rule names it. */
type SignalRef = ScoringRule["signalRules"][number]["signal"];

/** A signal by its label and channel; by its internal name, which is what an admin looks for, where neither was read. */
export function nameSignal(signal: SignalRef, signals: readonly Signal[] | null, { translate }: Locale): string {
  const known = signals?.find(({ id }) => id === signal.id);
  if (known === undefined) return signal.namespace ?? translate("touch.signal", { id: signal.id });
  return known.channel === null
    ? known.label
    : translate("settings.rule.signal", { channel: known.channel, signal: known.label });
}

/** A signal in words where labels are not asked for: they would cost a call of their own. */
export function spellSignal({ id, namespace }: SignalRef, { translate }: Locale): string {
  return namespace === null ? translate("touch.signal", { id }) : spellName(namespace);
}

/** "EmailInsight_Open__s" as "Email Insight Open". The point of a decimal stays. */
export function spellName(name: string): string {
  return name
    .replace(/__s$/, "")
    .replaceAll(/(?:_|(?<!\d)\.|\.(?!\d))+/g, " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2");
}
