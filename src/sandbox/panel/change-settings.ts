import * as v from "valibot";
import {
  CONNECTION_STATES,
  EDITIONS,
  type OrgSettings,
  RULE_SHAPES,
  SDK_KINDS,
} from "../organisation/state/org-settings.ts";
import type { Organisation } from "../organisation/state/organisation.ts";
import { PSEUDO_LANGUAGES } from "../servers/pseudo-texts.ts";

export const LANGUAGES = [
  "en_US",
  "en_GB",
  "de_DE",
  "fr_FR",
  "es_ES",
  "pt_BR",
  "ja_JP",
  "ar_EG",
  ...PSEUDO_LANGUAGES,
] as const;
export const THEMES = ["day", "night"] as const;
export const TOUCH_POINTS = ["contained", "apart"] as const;

const CHANGES = v.partial(
  v.strictObject({
    edition: v.picklist(EDITIONS),
    language: v.picklist(LANGUAGES),
    theme: v.picklist(THEMES),
    ruleShape: v.picklist(RULE_SHAPES),
    touchPoints: v.picklist(TOUCH_POINTS),
    jobDuration: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_600_000)),
    sessionUserId: v.string(),
    sdk: v.picklist(SDK_KINDS),
    connection: v.picklist(CONNECTION_STATES),
    connectionVariable: v.pipe(v.string(), v.maxLength(20_000)),
  }),
);

/** Changes what the control panel sends; null where it sends something else. */
export function changeSettings(organisation: Organisation, changes: unknown): OrgSettings | null {
  const parsed = v.safeParse(CHANGES, changes);
  if (!parsed.success) return null;
  const { sessionUserId } = parsed.output;
  if (sessionUserId !== undefined && !organisation.users.some(({ id }) => id === sessionUserId)) return null;
  return Object.assign(organisation.settings, parsed.output);
}
