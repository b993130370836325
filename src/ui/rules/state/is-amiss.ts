import type { RuleSettingsState } from "./rule-settings-state.ts";

/** Whether there is something to tell that an ordinary opening of the rules does not need. */
export function isAmiss({ phase, access, moduleGaps }: RuleSettingsState): boolean {
  if (phase.kind === "connecting" || phase.kind === "loading") return false;
  if (phase.kind !== "ready" || access !== null || moduleGaps !== null) return true;
  return Object.values(phase.parts).some(({ failure, gaps }) => failure !== null || gaps !== undefined);
}
