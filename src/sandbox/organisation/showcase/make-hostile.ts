import type { Organisation } from "../state/organisation.ts";
import { HOSTILE_MODULE } from "./hostile-module.ts";
import { HOSTILE } from "./hostile-texts.ts";

/** Gives an organisation without rules the module of hostile texts, and names to match. */
export function makeHostile(organisation: Organisation): void {
  const texts = Object.values(HOSTILE);
  Object.assign(organisation, {
    records: new Map([...organisation.records, [HOSTILE_MODULE.apiName, new Map()]]),
    modules: [...organisation.modules, HOSTILE_MODULE],
    users: organisation.users.map((user) => ({ ...user, lastName: `${HOSTILE.override} ${HOSTILE.markup}` })),
    signals: organisation.signals.map((signal, index) => ({ ...signal, displayLabel: texts[index % texts.length] })),
    settings: { ...organisation.settings, companyName: `${HOSTILE.breakout} ${HOSTILE.markup}` },
  });
}
