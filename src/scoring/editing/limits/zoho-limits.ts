// Zoho's numbers that hold in every edition, each with the document that says it; those by edition stand in editions.ts. Single
// constants, no object: a page's script carries only those that it asks for.

/** Rules of one run by ids. Source: zoho.com/crm/developer/docs/api/v8/execute-scoring-rules.html */
export const MOST_RULES_PER_RUN = 5;

/** Ids of one DELETE: no document says how many it takes, the answers of github.com/zoho/crm-oas list up to 20. */
export const MOST_RULES_PER_DELETION = 20;

/** "More than 50 criteria cannot be configured with field_rules". Source: v8/create-scoring-rules.html */
export const MOST_FIELD_RULES = 50;

/** Characters. Source: v8/create-scoring-rules.html and its samples of errors, both. */
export const LONGEST_RULE_NAME = 25;
export const LONGEST_DESCRIPTION = 500;

/** Source: v8/create-scoring-rules.html; later samples go beyond. */
export const DOCUMENTED_SCORES = { minimum: -10, maximum: 10 };

/** Members of one group. Source: github.com/zoho/crm-oas, criteria. */
export const LARGEST_GROUP = 25;

/** Criteria of one tree. Source: help.zoho.com, "editing criteria patterns" of reports; said of no scoring rule. */
export const MOST_CRITERIA = 25;

/** Characters of one value, and values of one criterion. Source: github.com/zoho/crm-oas, values of criteria, both. */
export const LONGEST_VALUE = 255;
export const MOST_VALUES = 500;

/** Score fields of one rule, and characters of a label. Source: v8/create-scoring-rules.html; a sample says 50 characters. */
export const MOST_SCORE_FIELDS = 6;
export const LONGEST_FIELD_LABEL = 100;
