import type { Criteria, RuleId, ScoringRule } from "#scoring";
import { pairCriterion } from "./paired-criteria.ts";
import type { PlainCriteria, PlainRule } from "./plain-criteria.ts";
import type { Random } from "./random.ts";

export interface PairedRules {
  readonly zoho: readonly ScoringRule[];
  readonly plain: readonly PlainRule[];
}

interface PairedCriteria {
  readonly zoho: Criteria;
  readonly plain: PlainCriteria;
}

/** Scoring rules of one field rule each, whose criteria are groups of groups with this many leaves. */
export function makeRules(count: number, leaves: number, random: Random): PairedRules {
  const pairs = Array.from({ length: count }, (_, index) => {
    const { zoho, plain } = makeGroup(leaves, random.chance(0.5) ? "and" : "or", random);
    const score = (1 + random.below(10)) * (random.chance(0.3) ? -1 : 1);
    return { zoho: makeRule(String(index + 1), score, zoho), plain: { score, criteria: plain } };
  });
  return { zoho: pairs.map(({ zoho }) => zoho), plain: pairs.map(({ plain }) => plain) };
}

/**
 * Two to five members, each a criterion or a group of the other operator, written as Zoho's editor writes them: in groups
 * of two, ((1 and 2) and 3). All engines get the same tree.
 * Source: the samples of zoho.com/crm/developer/docs/api/v7/scoring-rules.html
 */
function makeGroup(leaves: number, operator: "and" | "or", random: Random): PairedCriteria {
  if (leaves === 1) return pairCriterion(random);
  const sizes = split(leaves, Math.min(leaves, 2 + random.below(4)), random);
  const [first, ...others] = sizes.map((size) => makeGroup(size, operator === "and" ? "or" : "and", random));
  if (first === undefined) throw new RangeError("a group needs members");
  return others.reduce((left, right) => joinPair(operator, left, right), first);
}

function joinPair(operator: "and" | "or", left: PairedCriteria, right: PairedCriteria): PairedCriteria {
  return {
    zoho: { kind: "group", operator, members: [left.zoho, right.zoho], disrupted: false },
    plain: { op: operator === "and" ? "all" : "any", members: [left.plain, right.plain] },
  };
}

function split(total: number, parts: number, random: Random): readonly number[] {
  const sizes = Array.from({ length: parts }, () => 1);
  for (let left = total - parts; left > 0; left--) {
    const part = random.below(parts);
    sizes[part] = (sizes[part] ?? 0) + 1;
  }
  return sizes;
}

function makeRule(id: string, score: number, criteria: Criteria): ScoringRule {
  return {
    id: id as RuleId,
    name: `Rule ${id}`,
    description: null,
    module: { apiName: "Leads", id: null },
    layout: null,
    active: true,
    kind: "manual",
    ziaType: null,
    fieldRules: [{ id: null, score, criteria }],
    signalRules: [],
    touchPointRules: [],
    hasSignalRules: null,
    createdTime: null,
    modifiedTime: null,
    createdBy: null,
    modifiedBy: null,
    source: {},
  };
}
