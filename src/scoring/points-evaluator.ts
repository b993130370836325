import { judgeApplicability } from "./applicability.ts";
import { addCriteria, createProgram, runProgram } from "./criteria-program.ts";
import { spreadDisruption } from "./criteria-walk.ts";
import type { CrmRecord } from "./crm-record.ts";
import { type AnswerLeaf, createLeafTable } from "./leaf-table.ts";
import type { Verdict } from "./outcome.ts";
import { addSides, NO_POINTS } from "./points.ts";
import type { Points } from "./score-explanation.ts";
import type { ScoringContext } from "./scoring-context.ts";
import type { ScoringRule } from "./scoring-rule.ts";

/** Points only, for bulk work: the same leaves as matchCriteria, no reasons. */
export interface PointsEvaluator {
  /** One entry a rule, in the order of the rules; no points where a rule does not apply or that can't be told. */
  evaluate(record: CrmRecord): readonly Points[];
}

interface CompiledFieldRule {
  readonly score: number;
  /** Where its criteria begin in the program. */
  readonly entry: number;
}

/** Compiles the rules into a program over one table of leaves (no generated code: a CSP would forbid it). */
export function createPointsEvaluator(
  rules: readonly ScoringRule[],
  module: string | null,
  context: ScoringContext,
): PointsEvaluator {
  const isMet: AnswerLeaf<boolean> = Object.assign(({ outcome }: Verdict) => outcome === "met", { ofOutcome: true });
  const leaves = createLeafTable(context, isMet);
  const program = createProgram();
  const compiled = rules.map((rule) => ({
    layoutId: rule.layout?.id ?? null,
    // On a record of its own layout: what is left to ask of a record is its layout.
    applies: judgeApplicability(rule, { id: null, layout: rule.layout, values: {} }, module).applies === true,
    fieldRules: (rule.fieldRules ?? []).map(({ score, criteria }) => ({
      score,
      entry: addCriteria(program, leaves, spreadDisruption(criteria)),
    })),
  }));

  function addPoints(fieldRules: readonly CompiledFieldRule[]): Points {
    let positive: number | null = null;
    let negative: number | null = null;
    for (const { score, entry } of fieldRules) {
      if (!runProgram(program, leaves, entry)) continue;
      if (score >= 0) positive = (positive ?? 0) + score;
      else negative = (negative ?? 0) + score;
    }
    return addSides(positive, negative);
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
