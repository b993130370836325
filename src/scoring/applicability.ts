import type { CrmRecord } from "./crm-record.ts";
import type { WhyNot } from "./score-explanation.ts";
import type { ScoringRule } from "./scoring-rule.ts";

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
  if (module !== null && rule.module.apiName !== module) return { applies: false, whyNot: "other_module" };
  if (!rule.active) return { applies: false, whyNot: "inactive" };
  if (rule.layout !== null) {
    if (record.layout === null) return { applies: null, whyNot: "layout_unknown" };
    if (rule.layout.id !== record.layout.id) return { applies: false, whyNot: "other_layout" };
  }
  return { applies: module === null ? null : true, whyNot: null };
}
