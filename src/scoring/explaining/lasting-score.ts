import { isDatePlaceholder } from "../dates/date-placeholders.ts";
import type { CriteriaMatch } from "../matching/criteria-match.ts";
import { listCriterions } from "../matching/criteria-walk.ts";
import { listNodes } from "../terms/criteria-nodes.ts";
import type { ScoringRule } from "../terms/scoring-rule.ts";
import type { RuleExplanation } from "./score-explanation.ts";
import { totalBeyondSides } from "./stored-total.ts";

/**
 * True only where it is certain that scoring this record anew by this rule, now or in some hours, stores what is stored
 * already: nothing assumed or undecided, nothing that happens outside the record (touch points), nothing that counts days.
 */
export function isScoreLasting({ rule, applies, fieldRules, now, stored, reconciliation }: RuleExplanation): boolean {
  // A record of another layout is not scored. A row of earlier times may be left, and nobody documents what becomes of it.
  if (applies === false) return stored === null;
  if (applies === null || stored === null || reconciliation === null || earnsTouchPoints(rule)) return false;
  const same = stored.positive === now.positive && stored.negative === now.negative && stored.score === now.score;
  return (
    same &&
    reconciliation.reading === "no_touch_points" &&
    totalBeyondSides(stored) === 0 &&
    fieldRules.every(({ fieldRule, criteria }) => {
      const moves = listCriterions(fieldRule.criteria).some(({ value }) => [value].flat().some(isDatePlaceholder));
      return !moves && isCertain(criteria);
    })
  );
}

function earnsTouchPoints({ hasSignalRules, signalRules, touchPointRules }: ScoringRule): boolean {
  return hasSignalRules === true || signalRules.length > 0 || touchPointRules.length > 0;
}

function isCertain(match: CriteriaMatch): boolean {
  return listNodes(match).every((node) => node.kind === "group" || (node.reason === null && node.assumption === null));
}
