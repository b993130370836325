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

/** Source of the table: zoho.com/crm/developer/docs/api/v7/scoring-rules.html, repeated by v8/create-scoring-rules.html */
export const EDITION_LIMITS: Readonly<Record<Edition, EditionLimits>> = {
  standard: oneRule(10),
  zoho_one_standard: oneRule(10),
  professional: oneRule(20),
  developer: rulesByLayout({ layouts: 2, activePerModule: 15, totalPerModule: 30, fieldRulesPerRule: 5 }),
  enterprise: rulesByLayout({ layouts: 4, activePerModule: 25, totalPerModule: 50, fieldRulesPerRule: 30 }),
  zoho_one_enterprise: rulesByLayout({ layouts: 4, activePerModule: 25, totalPerModule: 50, fieldRulesPerRule: 30 }),
  crm_plus: rulesByLayout({ layouts: 7, activePerModule: 40, totalPerModule: 80, fieldRulesPerRule: 50 }),
  ultimate: rulesByLayout({ layouts: 7, activePerModule: 40, totalPerModule: 80, fieldRulesPerRule: 50 }),
};

/** "More than 50 criteria cannot be configured with field_rules" in every edition. Source: v8/create-scoring-rules.html */
export const MOST_FIELD_RULES = 50;

function oneRule(fieldRulesPerRule: number): EditionLimits {
  const perModule = { activePerModule: 1, totalPerModule: 1 };
  return { layouts: 0, ...perModule, activePerLayout: 1, totalPerLayout: 1, fieldRulesPerRule };
}

/** 5 active and 10 in total per layout: the limits that the create page's errors name. */
function rulesByLayout(row: Omit<EditionLimits, "activePerLayout" | "totalPerLayout">): EditionLimits {
  return { ...row, activePerLayout: 5, totalPerLayout: 10 };
}

/** Words of `license_details.paid_type`, of which only "enterprise" is documented; the first row that fits counts. */
const WORDS: readonly (readonly [RegExp, Edition])[] = [
  [/one.*standard|standard.*one/, "zoho_one_standard"],
  [/zohoone|^one$|one.*enterprise|enterprise.*one/, "zoho_one_enterprise"],
  [/ultimate/, "ultimate"],
  [/plus/, "crm_plus"],
  [/enterprise/, "enterprise"],
  [/professional/, "professional"],
  [/standard/, "standard"],
  [/developer/, "developer"],
];

/** null where the word is missing or none that is known: ask the admin. */
export function guessEdition(paidType: string | null): Edition | null {
  const word = (paidType ?? "").toLowerCase().replaceAll(/[^a-z]/g, "");
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

export function isEdition(value: unknown): value is Edition {
  return typeof value === "string" && (EDITIONS as readonly string[]).includes(value);
}
