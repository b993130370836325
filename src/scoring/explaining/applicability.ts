import type { CrmRecord } from "../terms/crm-record.ts";
import type { ScoringRule } from "../terms/scoring-rule.ts";
import type { WhyNot } from "./score-explanation.ts";

export interface Applicability {
  /** null: can't be told. */
  readonly applies: boolean | null;
  readonly whyNot: WhyNot | null;
}

/**
 * A rule scores the records of its module that have its layout, all of them where it is global, and only while it is
 * active. `module` null: the record's module is not known, so a rule can't be told to apply.
 */
export function judgeApplicability(rule: ScoringRule, record: CrmRecord, module: string | null): Applicability {
  if (module !== null && rule.module.apiName !== module) return OTHER_MODULE;
  if (!rule.active) return INACTIVE;
  if (rule.layout !== null) {
    if (record.layout === null) return LAYOUT_UNKNOWN;
    if (rule.layout.id !== record.layout.id) return OTHER_LAYOUT;
  }
  return module === null ? MODULE_UNKNOWN : APPLIES;
}

// Shared, because bulk work asks for each rule and record.
const APPLIES: Applicability = { applies: true, whyNot: null };
const MODULE_UNKNOWN: Applicability = { applies: null, whyNot: null };
const LAYOUT_UNKNOWN: Applicability = { applies: null, whyNot: "layout_unknown" };
const OTHER_MODULE: Applicability = { applies: false, whyNot: "other_module" };
const OTHER_LAYOUT: Applicability = { applies: false, whyNot: "other_layout" };
const INACTIVE: Applicability = { applies: false, whyNot: "inactive" };
