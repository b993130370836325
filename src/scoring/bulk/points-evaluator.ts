import { judgeApplicability } from "../explaining/applicability.ts";
import { joinPoints, NO_POINTS, sumPoints } from "../explaining/points.ts";
import type { Points } from "../explaining/score-explanation.ts";
import { spreadDisruption } from "../matching/criteria-walk.ts";
import type { CrmRecord } from "../terms/crm-record.ts";
import type { ScoringContext } from "../terms/scoring-context.ts";
import type { ScoringRule } from "../terms/scoring-rule.ts";
import { addCriteria, runProgram } from "./criteria-program.ts";
import { createLeafIndex } from "./leaf-index.ts";
import { createOutcomeTable } from "./outcome-table.ts";

/** Points only, for bulk work: the same leaves as matchCriteria, no reasons. */
export interface PointsEvaluator {
  /** One entry a rule, in the order of the rules; no points where a rule does not apply or that can't be told. */
  evaluate(record: CrmRecord): readonly Points[];
}

interface CompiledFieldRule {
  /** What it gives alone: most rules have few field rules met, so most sums are there already. */
  readonly points: Points;
  /** Where its criteria begin in the program. */
  readonly entry: number;
}

/** Compiles the rules into a program over one table of leaves (no generated code: a CSP would forbid it). */
export function createPointsEvaluator(
  rules: readonly ScoringRule[],
  module: string | null,
  context: ScoringContext,
): PointsEvaluator {
  const index = createLeafIndex(context);
  const steps: number[] = [];
  const compiled = rules.map((rule) => ({
    layoutId: rule.layout?.id ?? null,
    // On a record of its own layout: what is left to ask of a record is its layout.
    applies: judgeApplicability(rule, { id: null, layout: rule.layout, values: {} }, module).applies === true,
    fieldRules: (rule.fieldRules ?? []).map(({ score, criteria }) => ({
      points: sumPoints([score]),
      entry: addCriteria(steps, index, spreadDisruption(criteria)),
    })),
  }));

  const program = Int32Array.from(steps);
  const leaves = createOutcomeTable(index.slots);

  function addPoints(fieldRules: readonly CompiledFieldRule[]): Points {
    let sum = NO_POINTS;
    for (const { points, entry } of fieldRules) {
      if (!runProgram(program, leaves, entry)) continue;
      sum = sum === NO_POINTS ? points : joinPoints(sum, points);
    }
    return sum;
  }

  return {
    evaluate(record) {
      leaves.load(record.values);
      const layoutId = record.layout?.id;
      return compiled.map((rule) =>
        rule.applies && (rule.layoutId === null || rule.layoutId === layoutId) ? addPoints(rule.fieldRules) : NO_POINTS,
      );
    },
  };
}
