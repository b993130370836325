import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NOT_SIMULATED, SANDBOX_ASSUMPTIONS } from "../api/assumptions.ts";
import { listShowcase } from "../organisation/showcase/place-showcase.ts";
import { EDITIONS, RULE_SHAPES } from "../organisation/state/org-settings.ts";
import type { Organisation } from "../organisation/state/organisation.ts";
import { userName } from "../organisation/state/users.ts";
import { LANGUAGES, THEMES, TOUCH_POINTS } from "./change-settings.ts";

export const SETTINGS_PAGE = fileURLToPath(new URL("../../../dist/extension/app/settings.html", import.meta.url));

/** What the CRM page needs to know of its sandbox; a real CRM answers none of it. */
export function describeSandbox(organisation: Organisation, widgetOrigin: string) {
  return {
    live: null,
    widgetOrigin,
    settingsWidget: existsSync(SETTINGS_PAGE),
    companyName: organisation.settings.companyName,
    modules: organisation.modules.map(({ apiName, moduleName, pluralLabel, nameField, layouts }) => ({
      apiName,
      moduleName,
      label: pluralLabel,
      nameField,
      layouts: layouts.map(({ id, name }) => ({ id, name })),
    })),
    users: organisation.users.map((user) => ({ id: user.id, name: userName(user), profile: user.profile.name })),
    showcase: listShowcase(organisation),
    assumptions: SANDBOX_ASSUMPTIONS,
    notSimulated: NOT_SIMULATED,
    settings: organisation.settings,
    choices: {
      edition: EDITIONS,
      language: LANGUAGES,
      theme: THEMES,
      ruleShape: RULE_SHAPES,
      touchPoints: TOUCH_POINTS,
    },
  };
}
