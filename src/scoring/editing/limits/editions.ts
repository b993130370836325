/** Editions with scoring rules, one row each in Zoho's table of limits. The Free edition is not in it. */
export const EDITIONS = [
  "standard",
  "zoho_one_standard",
  "professional",
  "developer",
  "enterprise",
  "zoho_one_enterprise",
  "crm_plus",
  "ultimate",
] as const;

export type Edition = (typeof EDITIONS)[number];

export interface EditionLimits {
  /** Layouts of a module that can have rules of their own; 0: a rule is always for all layouts. */
  readonly layouts: number;
  /** Rules of one module, all layouts and the global rules together. */
  readonly activePerModule: number;
  readonly totalPerModule: number;
  /** Rules of one layout; the same again for the global rules of a module. */
  readonly activePerLayout: number;
  readonly totalPerLayout: number;
  readonly fieldRulesPerRule: number;
}

/**
 * Source of the table: zoho.com/crm/developer/docs/api/v7/scoring-rules.html, repeated by v8/create-scoring-rules.html;
 * 5 active and 10 in total per layout: the limits that the create page's errors name.
 */
// biome-ignore format: a table reads best with one row a line
export const EDITION_LIMITS: Readonly<Record<Edition, EditionLimits>> = {
  standard: { layouts: 0, activePerModule: 1, totalPerModule: 1, activePerLayout: 1, totalPerLayout: 1, fieldRulesPerRule: 10 },
  zoho_one_standard: { layouts: 0, activePerModule: 1, totalPerModule: 1, activePerLayout: 1, totalPerLayout: 1, fieldRulesPerRule: 10 },
  professional: { layouts: 0, activePerModule: 1, totalPerModule: 1, activePerLayout: 1, totalPerLayout: 1, fieldRulesPerRule: 20 },
  developer: { layouts: 2, activePerModule: 15, totalPerModule: 30, activePerLayout: 5, totalPerLayout: 10, fieldRulesPerRule: 5 },
  enterprise: { layouts: 4, activePerModule: 25, totalPerModule: 50, activePerLayout: 5, totalPerLayout: 10, fieldRulesPerRule: 30 },
  zoho_one_enterprise: { layouts: 4, activePerModule: 25, totalPerModule: 50, activePerLayout: 5, totalPerLayout: 10, fieldRulesPerRule: 30 },
  crm_plus: { layouts: 7, activePerModule: 40, totalPerModule: 80, activePerLayout: 5, totalPerLayout: 10, fieldRulesPerRule: 50 },
  ultimate: { layouts: 7, activePerModule: 40, totalPerModule: 80, activePerLayout: 5, totalPerLayout: 10, fieldRulesPerRule: 50 },
};

/** Words in `license_details.paid_type`, of which only "enterprise" is documented; the first row that fits counts. */
const WORDS: readonly (readonly [readonly string[], Edition])[] = [
  [["one", "standard"], "zoho_one_standard"],
  [["zohoone"], "zoho_one_enterprise"],
  [["one", "enterprise"], "zoho_one_enterprise"],
  [["ultimate"], "ultimate"],
  [["plus"], "crm_plus"],
  [["enterprise"], "enterprise"],
  [["professional"], "professional"],
  [["standard"], "standard"],
  [["developer"], "developer"],
];

/** null where the word is missing or none that is known: ask the admin. */
export function guessEdition(paidType: string | null): Edition | null {
  const given = (paidType ?? "").toLowerCase().replaceAll(/[^a-z]/g, "");
  if (given === "one") return "zoho_one_enterprise";
  return WORDS.find(([words]) => words.every((word) => given.includes(word)))?.[1] ?? null;
}

export function isEdition(value: unknown): value is Edition {
  return typeof value === "string" && (EDITIONS as readonly string[]).includes(value);
}
