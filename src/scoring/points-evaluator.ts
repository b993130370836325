import { judgeApplicability } from "./applicability.ts";
import type { Criteria } from "./criteria.ts";
import { spreadDisruption } from "./criteria-walk.ts";
import type { CrmRecord } from "./crm-record.ts";
import { createLeafTable, type LeafTable, MET, NOT_MET } from "./leaf-table.ts";
import { NO_POINTS, sumPoints } from "./points.ts";
import type { Points } from "./score-explanation.ts";
import type { ScoringContext } from "./scoring-context.ts";
import type { ScoringRule } from "./scoring-rule.ts";

/** Points only, for bulk work: the same leaves as matchCriteria, no reasons. */
export interface PointsEvaluator {
  /** One entry a rule, in the order of the rules; no points where a rule does not apply or that can't be told. */
  evaluate(record: CrmRecord): readonly Points[];
}

/** 0 not met, 1 unknown, 2 met: "all of" is then the least, "any of" the greatest of the members. */
type Program = () => number;

interface CompiledFieldRule {
  readonly score: number;
  readonly run: Program;
}

/** Compiles the rules into closures over one table of leaves (no generated code: a CSP would forbid it). */
export function createPointsEvaluator(
  rules: readonly ScoringRule[],
  module: string | null,
  context: ScoringContext,
): PointsEvaluator {
  const leaves = createLeafTable(context);
  const compiled = rules.map((rule) => ({
    rule,
    fieldRules: (rule.fieldRules ?? []).map(({ score, criteria }) => ({
      score,
      run: compile(spreadDisruption(criteria), leaves),
    })),
  }));
  return {
    evaluate(record) {
      leaves.load(record.values);
      return compiled.map(({ rule, fieldRules }) =>
        judgeApplicability(rule, record, module).applies === true ? addPoints(fieldRules) : NO_POINTS,
      );
    },
  };
}

function addPoints(fieldRules: readonly CompiledFieldRule[]): Points {
  const met: number[] = [];
  for (const { score, run } of fieldRules) if (run() === MET) met.push(score);
  return sumPoints(met);
}

function compile(criteria: Criteria, leaves: LeafTable): Program {
  if (criteria.kind !== "group") {
    const { slot, place } = leaves.add(criteria);
    return () => leaves.judge(slot, place);
  }
  const { operator } = criteria;
  const { leafMembers, groups } = flatten(criteria.members, operator);
  const positions = leafMembers.map((leaf) => leaves.add(leaf));
  const slots = Uint32Array.from(positions, ({ slot }) => slot);
  const places = Uint32Array.from(positions, ({ place }) => place);
  const programs = groups.map((group) => compile(group, leaves));
  const deciding = operator === "and" ? NOT_MET : MET;
  const start = operator === "and" ? MET : NOT_MET;
  const join = operator === "and" ? Math.min : Math.max;
  return () => {
    let result = start;
    for (let index = 0; index < slots.length; index++) {
      const outcome = leaves.judge(slots[index] as number, places[index] as number);
      if (outcome === deciding) return deciding;
      result = join(result, outcome);
    }
    for (const program of programs) {
      const outcome = program();
      if (outcome === deciding) return deciding;
      result = join(result, outcome);
    }
    return result;
  };
}

/** Members of groups with the same operator join their parent's: Zoho writes (a and b) and c for a, b and c. */
function flatten(
  members: readonly Criteria[],
  operator: "and" | "or",
): { leafMembers: Criteria[]; groups: Criteria[] } {
  const leafMembers: Criteria[] = [];
  const groups: Criteria[] = [];
  for (const member of members) {
    if (member.kind !== "group") leafMembers.push(member);
    else if (member.operator !== operator) groups.push(member);
    else {
      const inner = flatten(member.members, operator);
      for (const leaf of inner.leafMembers) leafMembers.push(leaf);
      for (const group of inner.groups) groups.push(group);
    }
  }
  return { leafMembers, groups };
}
